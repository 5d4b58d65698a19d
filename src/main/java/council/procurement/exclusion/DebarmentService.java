package council.procurement.exclusion;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.SearchWords;
import council.procurement.casefile.ImportReport;
import council.procurement.casefile.ImportRows;
import council.procurement.casefile.ImportedList;
import council.procurement.casefile.ReferenceService;
import council.procurement.casefile.Viewer;
import council.procurement.exclusion.DebarmentSearch.Order;
import council.procurement.exclusion.store.DebarmentStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The debarment list (Procurement Act 2023 ss.57 to 66; domain reference 2.9) as the council holds it, so that every bid is
 * checked against it on the day. Nothing is overwritten: a change is a new version.
 */
@Service
@Transactional
public class DebarmentService implements ImportedList {

    private static final Set<String> KEEPERS = Set.of("procurement-team", "procurement-managers");
    private static final String SERIES = "D";
    private static final Comparator<Debarment> BY_REFERENCE = Comparator.comparing(Debarment::reference);

    private final DebarmentStore store;
    private final ExclusionGrounds grounds;
    private final ReferenceService references;
    private final Clock clock;

    DebarmentService(DebarmentStore store, ExclusionGrounds grounds, ReferenceService references, Clock clock) {
        this.store = store;
        this.grounds = grounds;
        this.references = references;
        this.clock = clock;
    }

    /** Procurement keeps the list; everybody of the council reads it. */
    public static boolean keeps(Viewer viewer) {
        return viewer.isInAnyOf(KEEPERS);
    }

    /** The entries found, as they stand now. */
    @Transactional(readOnly = true)
    public List<Debarment> found(DebarmentSearch search) {
        var today = LocalDate.now(clock);
        var words = SearchWords.of(search.text());
        var order = ordered(search.order());
        return newest().values().stream().map(DebarmentVersion::debarment)
            .filter(it -> words.allIn(String.join(" ", it.reference(), it.name(), it.companyNumber() == null ? "" : it.companyNumber(), it.wording())))
            .filter(it -> search.kind() == null || it.kind() == search.kind())
            .filter(it -> search.state() == null || it.stateOn(today) == search.state())
            .sorted((search.descending() ? order.reversed() : order).thenComparing(BY_REFERENCE)).toList();
    }

    /** All versions of an entry, the newest first; empty where there is none. */
    @Transactional(readOnly = true)
    public List<DebarmentVersion> history(String reference) {
        return store.all().stream().filter(it -> it.debarment().reference().equals(reference)).sorted(Comparator.comparingInt(DebarmentVersion::version).reversed()).toList();
    }

    /** Every entry that counts on a day. */
    @Transactional(readOnly = true)
    public List<Debarment> inForceOn(LocalDate day) {
        return newest().values().stream().map(DebarmentVersion::debarment).filter(it -> it.isInForceOn(day)).toList();
    }

    /**
     * @return the reference of the new entry
     * @throws RefusedFields where something is missing or wrong, or the firm stands in the list on this ground from that day
     */
    public String add(Viewer viewer, DebarmentDraft draft) {
        requireKeeper(viewer);
        draft.refusals().orThrow();
        notTwice(draft, null);
        return keep(draft.as(references.next(SERIES)), 1, viewer);
    }

    /**
     * Enters a new version, for instance with an earlier last day where a minister took the firm off the list.
     *
     * @param seen the version that the person changed, so that nobody writes over a colleague's change unseen
     * @throws RefusedFields where something is missing or wrong
     */
    public void change(Viewer viewer, String reference, int seen, DebarmentDraft draft) {
        requireKeeper(viewer);
        var before = newest().get(reference);
        if (before == null) throw new Refused("There is no entry %s in the debarment list.", reference);
        if (before.version() != seen) throw changedMeanwhile(reference);
        draft.refusals().orThrow();
        notTwice(draft, reference);
        var after = draft.as(reference);
        if (!after.equals(before.debarment())) keep(after, before.version() + 1, viewer);
    }

    private void notTwice(DebarmentDraft draft, String except) {
        var key = draft.as(null).key();
        var twin = newest().values().stream().map(DebarmentVersion::debarment).filter(it -> !it.reference().equals(except) && it.key().equals(key)).findFirst();
        FieldRefusals.none().unless(twin.isEmpty(), "ground", "%s has this firm on this ground from this day already. Change that entry instead.", twin.map(Debarment::reference).orElse("")).orThrow();
    }

    private String keep(Debarment it, int version, Viewer viewer) {
        try {
            store.add(new DebarmentVersion(it, version, viewer.person(), clock.instant()));
        } catch (DuplicateKeyException colleague) {
            throw changedMeanwhile(it.reference());
        }
        return it.reference();
    }

    private static Refused changedMeanwhile(String reference) {
        return new Refused("A colleague changed %s while you worked on it. Open it again and repeat your change.", reference);
    }

    private static void requireKeeper(Viewer viewer) {
        if (!keeps(viewer)) throw new Refused("Only procurement changes the debarment list. Ask them to do it.");
    }

    @Override
    public String id() {
        return "debarments";
    }

    @Override
    public String title() {
        return "Debarment list";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "company number", "ground", "from", "until");
    }

    @Override
    public String help() {
        return "ground is a code from the page Exclusion grounds, such as bribery; whether it is mandatory or discretionary follows from it. from and until are the first and the last day, written like 2027-04-01. "
            + "The company number may be empty. An entry is known again by its firm, ground and first day; entries that the file does not hold stay as they are.";
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return keeps(viewer);
    }

    @Override
    public ImportReport take(Viewer viewer, List<Map<String, String>> rows, boolean write) {
        requireKeeper(viewer);
        var known = grounds.on(LocalDate.now(clock)).stream().collect(Collectors.toMap(ExclusionGround::code, Function.identity()));
        var there = newest().values().stream().collect(Collectors.toMap(it -> it.debarment().key(), Function.identity(), (one, other) -> one));
        var read = ImportRows.of(rows, row -> read(row, known, there), Debarment::key);
        var named = read.records().stream().filter(it -> there.containsKey(it.key())).collect(Collectors.toMap(Debarment::key, it -> there.get(it.key()).debarment()));
        var report = read.against(named, write);
        if (report.written()) for (var it : read.records()) {
            if (it.reference() == null) keep(it.withReference(references.next(SERIES)), 1, viewer);
            else if (!it.equals(named.get(it.key()))) keep(it, there.get(it.key()).version() + 1, viewer);
        }
        return report;
    }

    /** @return the entry with the reference that it has in the list; null for a new one */
    private static Debarment read(Map<String, String> row, Map<String, ExclusionGround> known, Map<String, DebarmentVersion> there) {
        var code = ImportRows.cell(row, "ground", 60);
        if (!known.containsKey(code)) throw new IllegalArgumentException("“%s” is no ground; the page Exclusion grounds has their codes.".formatted(code));
        var draft = new DebarmentDraft(ImportRows.cell(row, "name", 200), ImportRows.optional(row, "company number", 20), known.get(code), day(row, "from"), day(row, "until"));
        var wrong = draft.refusals().sentences().values().stream().findFirst();
        if (wrong.isPresent()) throw new IllegalArgumentException(wrong.get());
        var it = draft.as(null);
        return there.containsKey(it.key()) ? it.withReference(there.get(it.key()).debarment().reference()) : it;
    }

    private static LocalDate day(Map<String, String> row, String column) {
        var text = ImportRows.cell(row, column, 10);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("%s is a day like 2027-04-01, not “%s”.".formatted(column, text));
        }
    }

    private Map<String, DebarmentVersion> newest() {
        var newest = new LinkedHashMap<String, DebarmentVersion>();
        store.all().forEach(it -> newest.put(it.debarment().reference(), it));
        return newest;
    }

    private static Comparator<Debarment> ordered(Order order) {
        return switch (order) {
            case NAME -> Comparator.comparing(Debarment::name, String.CASE_INSENSITIVE_ORDER);
            case REFERENCE -> BY_REFERENCE;
            case GROUND -> Comparator.comparing(Debarment::kind).thenComparing(Debarment::wording);
            case FROM -> Comparator.comparing(Debarment::from);
            case UNTIL -> Comparator.comparing(Debarment::until);
        };
    }
}
