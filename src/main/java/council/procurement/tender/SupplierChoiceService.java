package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.CompetitionWaiver;
import council.procurement.casefile.CompetitionWaivers;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.supplier.LastAwards;
import council.procurement.supplier.SupplierNames;
import council.procurement.supplier.SupplierService;
import council.procurement.tender.store.SupplierChoiceStore;
import council.procurement.tender.store.SupplierChoiceStore.Reasons;
import council.procurement.tender.store.TenderStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked for quotes, chosen from the register of suppliers (domain reference 1.4): kept unfinished while the task is open,
 * checked as a whole when the requests are sent, and as it was from then on. The register is asked by rotation: who was never asked
 * or longest ago comes first.
 */
@Service
@Transactional
public class SupplierChoiceService {

    /** The class of a CPV code: five figures. */
    private static final int CLASS = 5;

    /**
     * What the page shows.
     *
     * @param suggested by rotation, without those chosen
     * @param cpv       the class of the case's CPV code
     * @param toFinish  what is still wrong with the choice as a whole; none where the requests can be sent
     * @param isSent    whether the suppliers were asked
     * @param smeBarriersOwed whether barriers to small firms must be considered first (Procurement Act 2023 s.86)
     */
    public record Sheet(SupplierChoice choice, List<Candidate> suggested, String cpv, int minimum, boolean mayChoose, boolean isSent, List<String> toFinish, boolean smeBarriersOwed, String smeBarriers) {
    }

    private final SupplierChoiceStore store;
    private final TenderStore tenders;
    private final PreparationDesk desk;
    private final ProcurementCaseService cases;
    private final SupplierService register;
    private final LastAwards awards;
    private final ObjectProvider<CompetitionWaivers> waivers;
    private final CriteriaService criteria;
    private final AccessRules accessRules;

    SupplierChoiceService(SupplierChoiceStore store, TenderStore tenders, PreparationDesk desk, ProcurementCaseService cases, SupplierService register, LastAwards awards, ObjectProvider<CompetitionWaivers> waivers, CriteriaService criteria, AccessRules accessRules) {
        this.criteria = criteria;
        this.accessRules = accessRules;
        this.store = store;
        this.tenders = tenders;
        this.desk = desk;
        this.cases = cases;
        this.register = register;
        this.awards = awards;
        this.waivers = waivers;
    }

    /** The newest round's; empty before the first, and where suppliers are not asked for quotes. */
    public Optional<Sheet> sheet(String reference, String person) {
        return newest(reference).filter(t -> t.rules().shortPath()).map(tender -> {
            var choice = of(tender);
            var mayChoose = mayChoose(tender, person);
            return new Sheet(choice, mayChoose ? suggestions(reference).stream().filter(c -> !choice.holds(c.reference())).toList() : List.of(), cpv(reference), minimum(tender), mayChoose,
                tender.isPublished(), problems(tender, choice).reasons(), owesBarriers(tender), criteria.access(tender).smeBarriers());
        });
    }

    /**
     * As many as must be asked, of those that sell what the case buys and have an e-mail address: by rotation, with one local and one
     * small firm or charity where the register has any.
     */
    @Transactional(readOnly = true)
    public List<Candidate> suggestions(String reference) {
        var search = CandidateSearch.selling(cpv(reference));
        var most = Math.max(1, newest(reference).map(this::minimum).orElse(1));
        var found = new LinkedHashMap<>(store.page(search.localOnly(), 0, 1));
        var local = candidates(found);
        if (local.stream().noneMatch(Candidate::isSmallOrCharity)) found.putAll(store.page(search.smallOrCharityOnly(), 0, 1));
        for (var next : store.page(search, 0, most).entrySet()) if (found.size() < most) found.putIfAbsent(next.getKey(), next.getValue());
        return candidates(found);
    }

    @Transactional(readOnly = true)
    public long count(CandidateSearch search) {
        return store.count(search);
    }

    /** Those asked longest ago, or never, first. */
    @Transactional(readOnly = true)
    public List<Candidate> page(CandidateSearch search, long offset, int size) {
        return candidates(store.page(search, offset, size));
    }

    /**
     * Adds suppliers of the register to those chosen; who is chosen already stays where it is.
     *
     * @throws Refused for everybody but who sends the requests, and for a supplier that cannot be asked
     */
    public void add(String reference, String person, Collection<String> suppliers) {
        var tender = forChooser(reference, person);
        if (suppliers.isEmpty()) throw new Refused("Tick at least one supplier.");
        var all = new ArrayList<>(store.chosen(tender.tenderNumber()).keySet());
        for (var one : suppliers) {
            var obstacle = new Candidate(register.get(one), null, null).obstacle();
            if (obstacle != null) throw new Refused(obstacle);
            if (!all.contains(one)) all.add(one);
        }
        if (all.size() > SupplierChoice.MOST) throw new Refused("At most %d suppliers are asked. Take some out first.", SupplierChoice.MOST);
        store.replace(tender.tenderNumber(), all);
    }

    /** Takes one out of those chosen. */
    public void remove(String reference, String person, String supplier) {
        var tender = forChooser(reference, person);
        store.replace(tender.tenderNumber(), store.chosen(tender.tenderNumber()).keySet().stream().filter(one -> !one.equals(supplier)).toList());
    }

    /** Keeps why no local supplier, and why no small firm or charity is asked; null where nothing was said. */
    public void explain(String reference, String person, String noLocal, String noSme) {
        var tender = forChooser(reference, person);
        FieldRefusals.none().unless(noLocal == null || noLocal.length() <= 1000, "noLocalReason", "Shorten the reason to 1,000 characters.")
            .unless(noSme == null || noSme.length() <= 1000, "noSmeReason", "Shorten the reason to 1,000 characters.").orThrow();
        store.replace(tender.tenderNumber(), new Reasons(noLocal, noSme));
    }

    /** Keeps what keeps small firms away and whether it can be removed; null where nothing was said (Procurement Act 2023 s.86). */
    public void considerBarriers(String reference, String person, String barriers) {
        var tender = forChooser(reference, person);
        FieldRefusals.none().unless(barriers == null || barriers.length() <= TenderAccess.LONGEST_BARRIERS, "smeBarriers", "Shorten this to 2,000 characters.").orThrow();
        criteria.consider(tender, barriers);
    }

    private boolean owesBarriers(Tender tender) {
        return accessRules.duties(cases.get(tender.caseReference())).smeBarriersOwed();
    }

    /** A new round begins with whom the one before chose. */
    void copy(Tender from, Tender to) {
        store.replace(to.tenderNumber(), List.copyOf(store.chosen(from.tenderNumber()).keySet()));
        store.replace(to.tenderNumber(), store.reasons(from.tenderNumber()));
    }

    /** Where suppliers were named in words, none was chosen. */
    void forget(Tender tender) {
        store.replace(tender.tenderNumber(), List.of());
    }

    SupplierChoice of(Tender tender) {
        var search = CandidateSearch.selling(cpv(tender.caseReference()));
        var reasons = store.reasons(tender.tenderNumber());
        return new SupplierChoice(candidates(store.chosen(tender.tenderNumber())), store.count(search.localOnly()), store.count(search.smallOrCharityOnly()), reasons.noLocal(), reasons.noSme());
    }

    /** What keeps the requests from being sent to these. */
    Refusals refusals(Tender tender, SupplierChoice choice) {
        var problems = problems(tender, choice);
        return problems.isEmpty() ? problems : new Refusals(Stream.concat(
            Stream.of("Choose the suppliers on the page /procurements/%s/suppliers-asked.".formatted(tender.caseReference())), problems.reasons().stream()).toList());
    }

    /** An approved waiver lowers how many must be asked, and names one who must be among them. */
    private Refusals problems(Tender tender, SupplierChoice choice) {
        var refusals = choice.refusals(minimum(tender)).unless(criteria.access(tender).smeBarriers() != null || !owesBarriers(tender), TenderAccess.BARRIERS_MISSING);
        return waiver(tender).map(w -> refusals.unless(choice.chosen().stream().anyMatch(c -> SupplierNames.key(c.supplier().name()).equals(SupplierNames.key(w.supplier()))),
            "Waiver %s is for %s: choose it among the suppliers that are asked.", w.reference(), w.supplier())).orElse(refusals);
    }

    private int minimum(Tender tender) {
        return waiver(tender).map(CompetitionWaiver::minimumInvited).orElse(tender.rules().minimumInvited());
    }

    private Optional<CompetitionWaiver> waiver(Tender tender) {
        return waivers.stream().flatMap(w -> w.of(tender.caseReference()).stream()).findFirst();
    }

    private Tender forChooser(String reference, String person) {
        var tender = newest(reference).orElseThrow(() -> new Refused("There is no tender in case %s yet.", reference));
        if (!mayChoose(tender, person)) throw new Refused("Suppliers are chosen only before they are asked, by who sends the requests.");
        return tender;
    }

    private boolean mayChoose(Tender tender, String person) {
        return !tender.isPublished() && desk.isAskingOpenTo(tender.caseReference(), person);
    }

    private List<Candidate> candidates(Map<String, Optional<Instant>> found) {
        if (found.isEmpty()) return List.of();
        var awarded = awards.byNameKey();
        return found.entrySet().stream().map(one -> {
            var supplier = register.get(one.getKey());
            return new Candidate(supplier, one.getValue().orElse(null), awarded.get(SupplierNames.key(supplier.name())));
        }).toList();
    }

    private String cpv(String reference) {
        var cpv = cases.get(reference).need().cpvCode();
        return cpv.substring(0, Math.min(CLASS, cpv.length()));
    }

    private Optional<Tender> newest(String reference) {
        return tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference);
    }
}
