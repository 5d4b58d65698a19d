package council.procurement.award;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.award.DiligenceCheck.Result;
import council.procurement.award.store.DiligenceStore;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.RiskService;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.evaluation.NextRankedService;
import council.procurement.evaluation.Recommendation;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Checks of the recommended suppliers before the award is decided (domain reference 8, stage 13): which, by whom, on what evidence
 * and for how long says the table {@code due-diligence-checks}. Whoever fails one may explain; the officer says whether that is accepted.
 */
@Service
public class DueDiligenceService {

    /**
     * One check of one supplier as it stands.
     *
     * @param newest null before it was made
     */
    public record Standing(Recommendation of, DiligenceRules.Check check, DiligenceCheck newest, LocalDate today) {

        public boolean isClear() {
            return newest != null && newest.holdsOn(today);
        }

        /** In a few words. */
        public String state() {
            if (newest == null) return "Open";
            if (!newest.result().isClear()) return newest.result() == Result.FAILED ? "Failed, asked to explain" : "Failed";
            return isClear() ? "In order" : "Expired";
        }
    }

    private static final int LONGEST = 2000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final DiligenceStore store;
    private final DiligenceRules rules;
    private final NextRankedService ranking;
    private final RiskService risks;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    DueDiligenceService(DiligenceStore store, DiligenceRules rules, NextRankedService ranking, RiskService risks, ProcurementCaseService cases, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.ranking = ranking;
        this.risks = risks;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** Whether the person reads what was checked: those who prepare, advise on or audit the award, and those who check. */
    public boolean mayRead(String reference, Viewer viewer) {
        return viewer.isInAnyOf(AwardFileService.READERS) || standing(reference).stream().anyMatch(it -> viewer.isIn(it.check().officers()));
    }

    /** Whether a supplier is recommended whom due diligence concerns. In the short path it has no separate one (domain reference 1.4). */
    public boolean isAsked(String reference) {
        var routing = cases.get(reference).routing();
        return routing != null && routing.route() != null && !routing.route().isShortPath() && !ranking.recommended(reference).isEmpty();
    }

    /** Each check of each recommended supplier; none before a bid is recommended. */
    public List<Standing> standing(String reference) {
        if (!isAsked(reference)) return List.of();
        var recommended = ranking.recommended(reference);
        var need = cases.get(reference).need();
        var value = recommended.stream().map(Recommendation::priceExVat).reduce(BigDecimal.ZERO, BigDecimal::add).max(need.estimatedValueExVat());
        var made = store.of(reference);
        var checks = rules.checks(value, need.category().code(), !risks.severe(reference).isEmpty());
        return recommended.stream().flatMap(of -> checks.stream().map(check -> new Standing(of, check,
            made.stream().filter(it -> it.bidNumber() == of.bidNumber() && it.code().equals(check.code())).reduce((one, later) -> later).orElse(null), LocalDate.now(clock)))).toList();
    }

    /** All that was recorded, in that order. */
    @Transactional(readOnly = true)
    public List<DiligenceCheck> of(String reference) {
        return store.of(reference);
    }

    /** The group's members record what their check showed. */
    public boolean mayRecord(Standing it, String person) {
        return people.isIn(person, it.check().officers());
    }

    /**
     * @param bid        whose check it is
     * @param validUntil the last day on which it holds; needed where it is in order or the explanation is accepted
     * @param askedOn    when the supplier was asked to explain; needed where it failed
     * @throws council.procurement.RefusedFields where something is left out
     * @throws Refused for other officers
     */
    @Transactional
    public void record(String reference, String person, long bid, String code, Result result, String words, LocalDate validUntil, LocalDate askedOn) {
        var it = standing(reference).stream().filter(one -> one.of().bidNumber() == bid && one.check().code().equals(code)).findFirst().orElseThrow(() -> new Refused("This check is not asked for. Open the page again."));
        if (!mayRecord(it, person)) throw new Refused("%s is checked by %s.", it.check().name(), people.groupName(it.check().officers()).toLowerCase());
        if (!cases.get(reference).isRunning()) throw new Refused("Case %s does not run now, so nothing is checked in it.", reference);
        var today = it.today();
        var last = today.plusMonths(it.check().validMonths());
        var clear = result != null && result.isClear();
        FieldRefusals.none().unless(result != null, "result", "Choose what the check showed.")
            .unless(result == null || !result.answersFailure() || it.newest() != null && it.newest().result() == Result.FAILED, "result", "Record first that it failed and when the supplier was asked to explain.")
            .text(words, LONGEST, "words", "Say what you saw and where it is kept; once it failed, what the supplier answered.")
            .unless(!clear || validUntil != null, "validUntil", "Give the last day on which it holds.")
            .unless(!clear || validUntil == null || !validUntil.isBefore(today), "validUntil", "That day has passed: ask for newer evidence.")
            .unless(!clear || validUntil == null || !validUntil.isAfter(last), "validUntil", "It holds for %d months at most, until %s.".formatted(it.check().validMonths(), last.format(DAY)))
            .unless(result != Result.FAILED || askedOn != null, "askedOn", "Ask the supplier to explain, and give the day on which you asked.")
            .unless(result != Result.FAILED || askedOn == null || !askedOn.isAfter(today), "askedOn", "The day lies in the future.").orThrow();
        store.add(reference, new DiligenceCheck(bid, it.of().supplier(), code, result, words.strip(), clear ? validUntil : null, result == Result.FAILED ? askedOn : null, person, clock.instant()));
        timeline.add(reference, cases.get(reference).stage(), person, "Due diligence, %s: %s.".formatted(it.check().name().toLowerCase(), StringUtils.uncapitalize(result.label())));
    }

    /**
     * What keeps the award report from being handed in today.
     *
     * @param each whether every check has to be in order; else, for forms of earlier releases, only that none failed
     */
    Refusals refusals(String reference, boolean each) {
        var all = standing(reference);
        var failed = all.stream().filter(it -> it.newest() != null && !it.newest().result().isClear()).toList();
        var missing = all.stream().filter(it -> !it.isClear() && !failed.contains(it)).toList();
        return Refusals.none()
            .unless(failed.isEmpty(), "Due diligence failed: %s. Let the supplier explain and have the officer say whether that is accepted; where it is not, record that it leaves, on the page /procurements/%s/winner-leaving.", named(failed), reference)
            .unless(!each || missing.isEmpty(), "Due diligence is open or has expired: %s. Those who check record it on the page /procurements/%s/due-diligence.", named(missing), reference);
    }

    private static String named(List<Standing> checks) {
        return checks.stream().map(it -> "%s of %s".formatted(it.check().name().toLowerCase(), it.of().supplier())).collect(Collectors.joining(", "));
    }
}
