package council.procurement.tender;

import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.store.CriteriaStore;
import council.procurement.tender.store.TenderStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lots, conditions and award criteria of a tender (Procurement Act 2023 ss.18, 23): written while its documents are prepared, kept
 * unfinished too, checked as a whole when the documents are handed in, and frozen from then on.
 */
@Service
@Transactional
public class CriteriaService {

    /**
     * What the page shows.
     *
     * @param seen     stands for what was on the page, so that two windows do not overwrite each other
     * @param toFinish what is still wrong with them as a whole; none where they can be handed in
     */
    public record Sheet(AwardCriteria criteria, TenderRules rules, BigDecimal estimateExVat, boolean mayWrite, String seen, List<String> toFinish) {
    }

    private final CriteriaStore store;
    private final TenderStore tenders;
    private final PreparationDesk desk;
    private final ProcurementCaseService cases;

    CriteriaService(CriteriaStore store, TenderStore tenders, PreparationDesk desk, ProcurementCaseService cases) {
        this.store = store;
        this.tenders = tenders;
        this.desk = desk;
        this.cases = cases;
    }

    /** The newest round's; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(String reference, String person) {
        return newest(reference).map(tender -> {
            var it = of(tender);
            var estimate = cases.get(reference).need().estimatedValueExVat();
            return new Sheet(it, tender.rules(), estimate, mayWrite(tender, person), seen(it), it.refusals(tender.rules(), estimate).reasons());
        });
    }

    /**
     * Keeps what was written, finished or not.
     *
     * @param seen what {@link Sheet#seen()} said; null where nothing was looked at
     * @throws council.procurement.RefusedFields where a line is impossible
     * @throws Refused for everybody but who prepares the tender, and where they changed in another window
     */
    public void write(String reference, String person, AwardCriteria written, String seen) {
        var tender = newest(reference).orElseThrow(() -> new Refused("There is no tender in case %s yet.", reference));
        if (!mayWrite(tender, person)) throw new Refused("The criteria can be changed only while the tender is prepared, by who prepares it.");
        if (seen != null && !seen.equals(seen(of(tender)))) throw new Refused("The criteria were changed in another window. Open the page again and repeat your change.");
        written.draftRefusals().orThrow();
        keep(tender, written);
    }

    void keep(Tender tender, AwardCriteria it) {
        store.replace(tender.tenderNumber(), it.numbered());
        store.replace(tender.tenderNumber(), new Method(it.formula(), it.lots().isEmpty() ? it.noLotsReason() : null), it.conditions(), it.lots());
    }

    /** The first round begins with the business case's reason for no lots. */
    void begin(Tender tender, String noLotsReason) {
        keep(tender, AwardCriteria.none(noLotsReason.length() <= 1000 ? noLotsReason : noLotsReason.substring(0, 999) + "…"));
    }

    /** A new round begins with what the one before asked. */
    void copy(Tender from, Tender to) {
        keep(to, of(from));
    }

    /** What is wrong with a round's criteria as a whole. */
    Refusals refusals(Tender tender) {
        var refusals = of(tender).refusals(tender.rules(), cases.get(tender.caseReference()).need().estimatedValueExVat());
        return refusals.isEmpty() ? refusals : new Refusals(Stream.concat(
            Stream.of("Finish the criteria on the page /procurements/%s/criteria.".formatted(tender.caseReference())), refusals.reasons().stream()).toList());
    }

    private AwardCriteria of(Tender tender) {
        var number = tender.tenderNumber();
        var list = store.criteria(number);
        var method = store.method(number).orElse(new Method(PriceFormula.LOWEST_RATIO, null));
        var questions = list.stream().filter(c -> c.kind() == CriterionKind.QUALITY).map(c -> new Question(c.question(), c.weight(), c.minimumScore(), c.lot())).toList();
        return new AwardCriteria(method.priceFormula(), weight(list, CriterionKind.PRICE), questions, weight(list, CriterionKind.SOCIAL_VALUE_QUANTITY), weight(list, CriterionKind.SOCIAL_VALUE_QUALITY),
            store.conditions(number), store.lots(number), method.noLotsReason());
    }

    private static BigDecimal weight(List<Criterion> list, CriterionKind kind) {
        return list.stream().filter(c -> c.kind() == kind).map(Criterion::weight).findFirst().orElse(null);
    }

    private boolean mayWrite(Tender tender, String person) {
        return !tender.isPublished() && desk.isOpenTo(tender.caseReference(), person);
    }

    private Optional<Tender> newest(String reference) {
        return tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference);
    }

    private static String seen(AwardCriteria it) {
        return Hashes.of(it.formula(), it.lots().stream().map(l -> l.title() + Money.written(l.valueExVat())).toList(), it.conditions(), it.noLotsReason(),
            it.numbered().stream().map(c -> c.weighing(c.weight().stripTrailingZeros())).toList());
    }
}
