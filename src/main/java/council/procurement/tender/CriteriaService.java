package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.socialvalue.Measure;
import council.procurement.socialvalue.MeasureService;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.store.CriteriaStore;
import council.procurement.tender.store.TenderStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * @param reservations for whom the tender may be reserved today
     * @param scales   for questions, the usual one first; one that the tender was written with stands as it was then
     * @param measures of social value: those that may be chosen today, and those that were chosen before
     * @param seen     stands for what was on the page, so that two windows do not overwrite each other
     * @param toFinish what is still wrong with them as a whole; none where they can be handed in
     */
    public record Sheet(AwardCriteria criteria, TenderAccess access, BelowThresholdDuties duties, AccessRules.Choice reservations, List<Scale> scales, List<Measure> measures, TenderRules rules, BigDecimal estimateExVat, boolean mayWrite, String seen, List<String> toFinish) {

        public Measure measure(String code) {
            return measures.stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
        }
    }

    private static final String NOT_IN_LIST = "Choose one of the list.";

    private final CriteriaStore store;
    private final TenderStore tenders;
    private final PreparationDesk desk;
    private final ProcurementCaseService cases;
    private final AccessRules accessRules;
    private final ScoringScales scales;
    private final MeasureService catalogue;
    private final CountingTable counting;
    private final Clock clock;

    CriteriaService(CriteriaStore store, TenderStore tenders, PreparationDesk desk, ProcurementCaseService cases, AccessRules accessRules, ScoringScales scales, MeasureService catalogue, CountingTable counting, Clock clock) {
        this.catalogue = catalogue;
        this.counting = counting;
        this.scales = scales;
        this.accessRules = accessRules;
        this.clock = clock;
        this.store = store;
        this.tenders = tenders;
        this.desk = desk;
        this.cases = cases;
    }

    /** The newest round's; empty before the first. */
    public Optional<Sheet> sheet(String reference, String person) {
        return newest(reference).map(tender -> {
            var it = of(tender);
            var access = store.access(tender.tenderNumber());
            var procurement = cases.get(reference);
            var duties = accessRules.duties(procurement);
            var estimate = procurement.need().estimatedValueExVat();
            return new Sheet(it, access, duties, accessRules.reservations(LocalDate.now(clock), duties), scales(tender), List.copyOf(known(tender).values()), tender.rules(), estimate, mayWrite(tender, person), seen(it, access),
                Stream.of(it.refusals(tender.rules(), estimate), measureRefusals(tender, it), accessRefusals(access, duties)).flatMap(r -> r.reasons().stream()).toList());
        });
    }

    /**
     * Keeps what was written, finished or not.
     *
     * @param seen what {@link Sheet#seen()} said; null where nothing was looked at
     * @throws council.procurement.RefusedFields where a line is impossible
     * @throws Refused for everybody but who prepares the tender, and where they changed in another window
     */
    public void write(String reference, String person, AwardCriteria written, TenderAccess access, String seen) {
        var tender = newest(reference).orElseThrow(() -> new Refused("There is no tender in case %s yet.", reference));
        if (!mayWrite(tender, person)) throw new Refused("The criteria can be changed only while the tender is prepared, by who prepares it.");
        if (seen != null && !seen.equals(seen(of(tender), store.access(tender.tenderNumber())))) throw new Refused("The criteria were changed in another window. Open the page again and repeat your change.");
        var codes = known(tender).keySet();
        access.draftRefusals(written.draftRefusals(scales(tender))).unless(written.measures().stream().allMatch(m -> codes.contains(m.code())), "measures", NOT_IN_LIST).orThrow();
        keep(tender, written);
        store.replace(tender.tenderNumber(), access);
    }

    /** Keeps what was considered so that small firms can take part, and leaves the rest. */
    void consider(Tender tender, String smeBarriers) {
        store.replace(tender.tenderNumber(), access(tender).considering(smeBarriers));
    }

    TenderAccess access(Tender tender) {
        return store.access(tender.tenderNumber());
    }

    /**
     * Who may take part, from the codes of the table {@code tender-reservation} as they may be chosen today.
     *
     * @param place null where suppliers may be anywhere
     * @param firms null where they may be anything
     * @throws council.procurement.RefusedFields where nothing may be reserved, or not so
     */
    public TenderAccess access(String reference, String place, String firms, String reason, String smeBarriers) {
        var choice = accessRules.reservations(LocalDate.now(clock), accessRules.duties(cases.get(reference)));
        var byPlace = option(choice, place, true);
        var byFirms = option(choice, firms, false);
        FieldRefusals.none().unless(place == null || byPlace.isPresent(), "reservedPlace", choice.refusal() == null ? NOT_IN_LIST : choice.refusal())
            .unless(firms == null || byFirms.isPresent(), "reservedFirms", choice.refusal() == null ? NOT_IN_LIST : choice.refusal()).orThrow();
        return new TenderAccess(byPlace.orElse(null), byFirms.orElse(null), reason, smeBarriers);
    }

    private static Optional<Reservation> option(AccessRules.Choice choice, String code, boolean byPlace) {
        return choice.options().stream().filter(o -> o.byPlace() == byPlace).map(AccessRules.Option::reservation).filter(r -> r.code().equals(code)).findFirst();
    }

    /** What is chosen must still be what the law allows today. */
    private Refusals accessRefusals(TenderAccess access, BelowThresholdDuties duties) {
        var known = accessRules.reservations(LocalDate.now(clock), duties).options().stream().map(o -> o.reservation().code()).toList();
        return access.refusals(duties).unless(!duties.reservationAllowed() || access.reservations().stream().allMatch(r -> known.contains(r.code())),
            "Choose again for whom the tender is reserved: the rules no longer know what was chosen.");
    }

    void keep(Tender tender, AwardCriteria it) {
        store.replace(tender.tenderNumber(), it.numbered(scales(tender)));
        keepMethod(tender, it);
        keepMeasures(tender, it.measures());
    }

    private void keepMeasures(Tender tender, List<MeasureChoice> chosen) {
        var known = known(tender);
        store.replace(tender.tenderNumber(), chosen.stream().map(it -> new TenderMeasure(known.get(it.code()), it.mostAYear())).toList(), chosen.isEmpty() ? null : figures(tender));
    }

    /** The documents are handed in: from now on the measures and their counting stay as they are today, whatever becomes of the catalogue. */
    void freezeMeasures(Tender tender) {
        keepMeasures(tender, of(tender).measures());
    }

    private CountingFigures figures(Tender tender) {
        return counting.of(cases.get(tender.caseReference()).startedOn());
    }

    /** Measures that may stand in the tender, by code: of the catalogue today, or as the round before had them. */
    private Map<String, Measure> offered(Tender tender) {
        var all = new TreeMap<>(catalogue.offeredOn(LocalDate.now(clock)).stream().collect(Collectors.toMap(Measure::code, Function.identity())));
        tenders.findByCaseReference(tender.caseReference()).stream().filter(t -> t.roundNumber() < tender.roundNumber()).max(Comparator.comparingInt(Tender::roundNumber))
            .ifPresent(before -> store.measures(before.tenderNumber()).forEach(m -> all.put(m.measure().code(), m.measure())));
        return all;
    }

    /** These and those that were chosen and may no longer stand; once the tender is published, as they were then. */
    private Map<String, Measure> known(Tender tender) {
        var all = offered(tender);
        store.measures(tender.tenderNumber()).forEach(m -> all.merge(m.measure().code(), m.measure(), (today, written) -> tender.isPublished() ? written : today));
        return all;
    }

    private Refusals measureRefusals(Tender tender, AwardCriteria it) {
        var offered = offered(tender);
        var chosen = it.measures().stream().map(MeasureChoice::code).toList();
        var most = chosen.isEmpty() ? null : figures(tender).mostMeasures();
        var refusals = Refusals.none()
            .unless(it.socialValueQuantity().signum() == 0 || chosen.stream().map(offered::get).anyMatch(m -> m != null && m.countsInPounds()),
                "Social value in pounds has points, so choose at least one measure that counts in pounds.")
            .unless(most == null || chosen.size() <= most, "Choose at most %d measures of social value; %d are chosen.", most, chosen.size());
        for (var code : chosen) refusals = refusals.unless(offered.containsKey(code), "Measure %s is no longer offered in the catalogue: take it out.", code);
        return refusals;
    }

    /** The scales of today's table, and those that the tender was written with: once it is published as they were then, before that where the table has them no more. */
    private List<Scale> scales(Tender tender) {
        var all = new LinkedHashMap<String, Scale>();
        scales.of(cases.get(tender.caseReference()).startedOn()).forEach(s -> all.put(s.code(), s));
        store.criteria(tender.tenderNumber()).stream().map(Criterion::scale).filter(Objects::nonNull).forEach(s -> all.merge(s.code(), s, (today, written) -> tender.isPublished() ? written : today));
        return List.copyOf(all.values());
    }

    private void keepMethod(Tender tender, AwardCriteria it) {
        store.replace(tender.tenderNumber(), new Method(it.formula(), it.schedule().basis(), it.lots().isEmpty() ? it.noLotsReason() : null), it.conditions(), it.lots(), it.schedule().lines());
    }

    /** The first round begins with the business case's reason for no lots. */
    void begin(Tender tender, String noLotsReason) {
        keep(tender, AwardCriteria.none(noLotsReason.length() <= 1000 ? noLotsReason : noLotsReason.substring(0, 999) + "…"));
    }

    /** A new round begins with what the one before asked. */
    void copy(Tender from, Tender to) {
        store.replace(to.tenderNumber(), store.criteria(from.tenderNumber()));
        keepMethod(to, of(from));
        keepMeasures(to, of(from).measures());
        store.replace(to.tenderNumber(), store.access(from.tenderNumber()));
    }

    /** What is wrong with a round's criteria as a whole. */
    Refusals refusals(Tender tender) {
        var it = cases.get(tender.caseReference());
        var written = of(tender);
        var reasons = Stream.of(written.refusals(tender.rules(), it.need().estimatedValueExVat()), measureRefusals(tender, written), accessRefusals(access(tender), accessRules.duties(it))).flatMap(r -> r.reasons().stream()).toList();
        return reasons.isEmpty() ? Refusals.none() : new Refusals(Stream.concat(Stream.of("Finish the criteria on the page /procurements/%s/criteria.".formatted(tender.caseReference())), reasons.stream()).toList());
    }

    private AwardCriteria of(Tender tender) {
        var number = tender.tenderNumber();
        var list = store.criteria(number);
        var method = store.method(number).orElse(new Method(PriceFormula.LOWEST_RATIO, PriceBasis.ONE_SUM, null));
        var questions = list.stream().filter(c -> c.kind() == CriterionKind.QUALITY).map(c -> new Question(c.question(), c.weight(), c.minimumScore(), c.lot(), c.scale().code())).toList();
        return new AwardCriteria(method.priceFormula(), weight(list, CriterionKind.PRICE), questions, weight(list, CriterionKind.SOCIAL_VALUE_QUANTITY), weight(list, CriterionKind.SOCIAL_VALUE_QUALITY),
            store.conditions(number), store.lots(number), method.noLotsReason(), store.measures(number).stream().map(TenderMeasure::choice).toList(), store.schedule(number));
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

    private static String seen(AwardCriteria it, TenderAccess access) {
        return Hashes.of(access, it.formula(), it.schedule().written(), it.lots().stream().map(l -> l.title() + Money.written(l.valueExVat())).toList(), it.conditions(), it.noLotsReason(),
            it.price().stripTrailingZeros(), it.socialValueQuantity().stripTrailingZeros(), it.socialValueQuality().stripTrailingZeros(),
            it.measures().stream().map(MeasureChoice::written).toList(), it.questions().stream().map(q -> q.text() + q.weight().stripTrailingZeros() + q.minimumScore() + q.lot() + q.scale()).toList());
    }
}
