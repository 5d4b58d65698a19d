package council.procurement.casefile;

import council.procurement.Refused;
import council.procurement.casefile.store.CaseStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day on which a procurement began. It is provisional, the day of the need, until suppliers first hear of the purchase by a
 * notice or a request; law and threshold are then looked at again for that day, and both stand for good (domain reference 2.1).
 */
@Service
@Transactional
public class CaseStartService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final CaseStore store;
    private final ProcurementCaseService cases;
    private final StartRules rules;
    private final TimelineService timeline;
    private final Clock clock;

    CaseStartService(CaseStore store, ProcurementCaseService cases, StartRules rules, TimelineService timeline, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Fixes the day; does nothing where it is fixed.
     *
     * @param with        by what suppliers heard of it, as it stands in a sentence: {@code the tender notice (UK4)}
     * @param valueExVat  whole-life value in pounds by which the case is routed, and with VAT; null for that of the need
     * @throws Refused where the rules of that day lead the purchase another way
     */
    public ProcurementCase begin(String reference, LocalDate day, String with, String person, BigDecimal valueExVat, BigDecimal valueIncVat) {
        var it = cases.get(reference);
        if (it.startFixed() || it.routing() == null) return it;
        hindrance(it, day, valueExVat, valueIncVat).ifPresent(sentence -> {
            throw new Refused("%s", sentence);
        });
        var then = answers(it, day, valueExVat, valueIncVat);
        var before = it.routing();
        var began = store.save(it.begun(day, new Routing(then.regime(), then.threshold(), then.thresholdIncludesVat(), before.route(), before.minimumInvited(), before.aboveThreshold())));
        timeline.add(reference, began.stage(), person, "The procurement began on %s, with %s; from now on that day decides on law and threshold. %s".formatted(day.format(DAY), with, began.routing().inWords()));
        return began;
    }

    /** Why suppliers may not hear of it today: the rules of today lead it another way. Empty where they do not, or where it began. */
    @Transactional(readOnly = true)
    public Optional<String> hindranceToday(String reference, BigDecimal valueExVat, BigDecimal valueIncVat) {
        var it = cases.get(reference);
        return it.startFixed() || it.routing() == null ? Optional.empty() : hindrance(it, LocalDate.now(clock), valueExVat, valueIncVat);
    }

    @Transactional(readOnly = true)
    public LocalDate startedOn(String reference) {
        return cases.get(reference).startedOn();
    }

    /** Only what the day changes counts: a route that a business case or a waiver chose since stays as it is. */
    private Optional<String> hindrance(ProcurementCase it, LocalDate day, BigDecimal valueExVat, BigDecimal valueIncVat) {
        var before = answers(it, it.startedOn(), valueExVat, valueIncVat);
        var then = answers(it, day, valueExVat, valueIncVat);
        if (before.leadsAsDoes(then)) return Optional.empty();
        return Optional.of("The rules changed since the need was raised: on %s this purchase goes another way (%s) Publish and send nothing; have the need corrected on the page of the case, or end the case and raise it again, so that it goes that way.".formatted(day.format(DAY), then.inWords()));
    }

    private Routing answers(ProcurementCase it, LocalDate day, BigDecimal valueExVat, BigDecimal valueIncVat) {
        return rules.on(day, it, valueExVat == null ? it.need().estimatedValueExVat() : valueExVat, valueIncVat == null ? it.need().estimatedValueIncVat() : valueIncVat);
    }
}
