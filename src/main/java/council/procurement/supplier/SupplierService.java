package council.procurement.supplier;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ReferenceService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.supplier.store.SupplierStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of suppliers: one entry a firm, with what the council asks of it in every notice (size, charity or social
 * enterprise, identifiers; Procurement Regulations 2024 regs 24, 27, 32) and whether it is local.
 */
@Service
@Transactional
public class SupplierService {

    private static final String SERIES = "S";
    private static final Set<String> KEEPERS = Set.of("procurement-team", "procurement-managers", "economic-growth");

    private final SupplierStore store;
    private final Places places;
    private final ReferenceService references;
    private final People people;
    private final Clock clock;

    SupplierService(SupplierStore store, Places places, ReferenceService references, People people, Clock clock) {
        this.store = store;
        this.places = places;
        this.references = references;
        this.people = people;
        this.clock = clock;
    }

    /** Procurement and economic growth keep the register; everybody of the council reads it. */
    public static boolean keeps(Viewer viewer) {
        return viewer.isInAnyOf(KEEPERS);
    }

    /**
     * @return the reference of the new entry
     * @throws RefusedFields where something is missing or wrong, or the firm is in the register already
     */
    public String add(Viewer viewer, SupplierDraft draft) {
        requireKeeper(viewer);
        draft.refusals().orThrow();
        unknownYet(draft, null).orThrow();
        var it = made(references.next(SERIES), draft, SupplierState.ACTIVE, clock.instant(), 0);
        store.add(it);
        record(it.reference(), viewer, "Added to the register.");
        return it.reference();
    }

    /**
     * @param seen the version that the person changed, so that nobody writes over a colleague's change unseen
     * @throws RefusedFields where something is missing or wrong, or the firm stands in another entry
     */
    public void change(Viewer viewer, String reference, int seen, SupplierDraft draft) {
        requireKeeper(viewer);
        draft.refusals().orThrow();
        var before = get(reference);
        unknownYet(draft, reference).orThrow();
        var after = made(reference, draft, before.state(), before.addedAt(), seen);
        var changes = differences(before, after);
        if (changes.isEmpty()) return;
        update(after, before.name());
        record(reference, viewer, String.join(" ", changes));
    }

    /** Takes a supplier out of what may be chosen, or back in; it stays in the register. */
    public void change(Viewer viewer, String reference, int seen, SupplierState state, String reason) {
        requireKeeper(viewer);
        FieldRefusals.none().text(reason, 1000, "reason", "Say why; it stands in the history of the supplier.").orThrow();
        var it = get(reference);
        if (it.state() == state) return;
        update(new Supplier(it.reference(), it.name(), it.companyNumber(), it.charityNumber(), it.postcode(), it.place(), it.sme(), it.vcse(), it.contactName(), it.email(), it.phone(),
            it.website(), it.notes(), it.categories(), state, it.addedAt(), seen), it.name());
        record(reference, viewer, "%s: %s".formatted(state == SupplierState.ARCHIVED ? "Archived" : "Active again", reason.strip()));
    }

    @Transactional(readOnly = true)
    public Optional<Supplier> find(String reference) {
        return store.find(reference);
    }

    @Transactional(readOnly = true)
    public Supplier get(String reference) {
        return find(reference).orElseThrow(() -> new Refused("There is no supplier %s.", reference));
    }

    /** The entry of this firm: by company or charity number, else by its name however it is written, where only one bears it. */
    @Transactional(readOnly = true)
    public Optional<Supplier> same(SupplierDraft firm) {
        var byNumber = store.withNumber(firm.companyNumber(), firm.charityNumber());
        if (byNumber.isPresent()) return byNumber;
        var named = store.withNameKey(SupplierNames.key(firm.name())).stream().filter(other -> mayBeOne(other, firm)).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The entry that a line of a file is about: of this company or charity number, else of this name and postcode where the numbers allow it. */
    @Transactional(readOnly = true)
    Optional<Supplier> entry(SupplierDraft firm) {
        return store.withNumber(firm.companyNumber(), firm.charityNumber())
            .or(() -> store.withNameKey(SupplierNames.key(firm.name())).stream().filter(it -> Objects.equals(it.postcode(), firm.postcode()) && mayBeOne(it, firm)).findFirst());
    }

    @Transactional(readOnly = true)
    public long count(SupplierSearch search) {
        return store.count(search);
    }

    @Transactional(readOnly = true)
    public List<Supplier> page(SupplierSearch search, long offset, int size) {
        return store.page(search, offset, size);
    }

    /** Every supplier found, one after the other, however many there are. */
    @Transactional(readOnly = true)
    public void each(SupplierSearch search, Consumer<Supplier> taker) {
        store.each(search, taker);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<SupplierChange> history(String reference) {
        return store.history(reference);
    }

    /** @param except the entry that is changed; null for a new one */
    @Transactional(readOnly = true)
    FieldRefusals unknownYet(SupplierDraft draft, String except) {
        var company = draft.companyNumber() == null ? Optional.<Supplier>empty() : other(store.withNumber(draft.companyNumber(), null), except);
        var charity = draft.charityNumber() == null ? Optional.<Supplier>empty() : other(store.withNumber(null, draft.charityNumber()), except);
        var twin = store.withNameKey(SupplierNames.key(draft.name())).stream().filter(s -> !s.reference().equals(except) && Objects.equals(s.postcode(), draft.postcode())).findFirst();
        return FieldRefusals.none()
            .unless(company.isEmpty(), "companyNumber", "%s has this company number already. Change that entry instead.", company.map(SupplierService::named).orElse(""))
            .unless(charity.isEmpty(), "charityNumber", "%s has this charity number already. Change that entry instead.", charity.map(SupplierService::named).orElse(""))
            .unless(twin.isEmpty(), "name", "%s is in the register with this postcode already. Change that entry instead.", twin.map(SupplierService::named).orElse(""));
    }

    private static Optional<Supplier> other(Optional<Supplier> found, String except) {
        return found.filter(s -> !s.reference().equals(except));
    }

    private static String named(Supplier it) {
        return "%s (%s)".formatted(it.name(), it.reference());
    }

    /** Two with one name are one, unless their numbers say otherwise. */
    private static boolean mayBeOne(Supplier it, SupplierDraft firm) {
        return agree(it.companyNumber(), firm.companyNumber()) && agree(it.charityNumber(), firm.charityNumber());
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    private Supplier made(String reference, SupplierDraft draft, SupplierState state, java.time.Instant addedAt, int version) {
        return new Supplier(reference, draft.name(), draft.companyNumber(), draft.charityNumber(), draft.postcode(), places.of(draft.postcode()), draft.sme(), draft.vcse(),
            draft.contactName(), draft.email(), draft.phone(), draft.website(), draft.notes(), draft.cpv(), state, addedAt, version);
    }

    private void update(Supplier it, String name) {
        if (!store.update(it)) throw new Refused("A colleague changed %s at the same time. Open it again, look at what changed and repeat your change.", name);
    }

    private void record(String reference, Viewer viewer, String what) {
        store.addChange(reference, clock.instant(), viewer.person(), what);
    }

    private void requireKeeper(Viewer viewer) {
        if (!keeps(viewer)) throw new Refused("Only %s or %s change the register of suppliers. Ask them to do it.", people.groupName("procurement-team").toLowerCase(), people.groupName("economic-growth").toLowerCase());
    }

    private static List<String> differences(Supplier before, Supplier after) {
        var changes = new ArrayList<String>();
        differ(changes, "Name", before.name(), after.name());
        differ(changes, "Company number", before.companyNumber(), after.companyNumber());
        differ(changes, "Charity number", before.charityNumber(), after.charityNumber());
        differ(changes, "Postcode", before.postcode(), after.postcode());
        differ(changes, "Small or medium-sized", yesOrNo(before.sme()), yesOrNo(after.sme()));
        differ(changes, "Charity or social enterprise", yesOrNo(before.vcse()), yesOrNo(after.vcse()));
        differ(changes, "Contact", before.contactName(), after.contactName());
        differ(changes, "E-mail", before.email(), after.email());
        differ(changes, "Telephone", before.phone(), after.phone());
        differ(changes, "Website", before.website(), after.website());
        differ(changes, "Notes", before.notes(), after.notes());
        differ(changes, "Sells (CPV)", String.join(", ", before.categories()), String.join(", ", after.categories()));
        return changes;
    }

    private static void differ(List<String> changes, String what, String before, String after) {
        if (!Objects.equals(before, after)) changes.add("%s: “%s” became “%s”.".formatted(what, before == null ? "" : before, after == null ? "" : after));
    }

    private static String yesOrNo(Boolean answer) {
        return answer == null ? "not known" : answer ? "yes" : "no";
    }
}
