package council.procurement.award.engine;

import council.procurement.Refused;
import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.award.Award;
import council.procurement.award.AwardReportService;
import council.procurement.award.AwardService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeSubject;
import council.procurement.people.People;
import council.procurement.platform.FormText;
import council.procurement.tender.Lot;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Facts of the award that the models hand to decision tables and forms. Prices and points stand on the award's own page, not in forms. */
@Component("awardFacts")
public class AwardFacts implements DecisionSubject, NoticeSubject {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final TenderService tenders;
    private final RunningBidService running;
    private final AwardReportService reports;
    private final AwardService awards;
    private final ProcurementCaseService cases;
    private final People people;

    AwardFacts(TenderService tenders, RunningBidService running, AwardReportService reports, AwardService awards, ProcurementCaseService cases, People people) {
        this.tenders = tenders;
        this.running = running;
        this.reports = reports;
        this.awards = awards;
        this.cases = cases;
        this.people = people;
    }

    public double estimateExVat(DelegateExecution execution) {
        return reports.value(execution.getProcessBusinessKey()).estimateExVat().doubleValue();
    }

    /** The higher of estimate and recommended price: the value that is decided on. */
    public double higherExVat(DelegateExecution execution) {
        return reports.value(execution.getProcessBusinessKey()).higherExVat().doubleValue();
    }

    public double higherIncVat(DelegateExecution execution) {
        return reports.value(execution.getProcessBusinessKey()).higherIncVat().doubleValue();
    }

    /** What the contract costs, once it is awarded; of several contracts, the dearest, so that the stricter form holds for all. */
    public double contractExVat(DelegateExecution execution) {
        return awards.all(execution.getProcessBusinessKey()).stream().map(Award::priceExVat).reduce(BigDecimal::max).orElseThrow().doubleValue();
    }

    /** The lots whose contracts are to be signed; one entry, 0, where the purchase is not divided. */
    public List<Long> lotsAwarded(DelegateExecution execution) {
        return awards.all(execution.getProcessBusinessKey()).stream().filter(it -> !it.isSigned()).map(it -> (long) it.lotNumber()).toList();
    }

    public boolean exempt(DelegateExecution execution) {
        return cases.get(execution.getProcessBusinessKey()).need().exempt();
    }

    public boolean frameworkAvailable(DelegateExecution execution) {
        return cases.get(execution.getProcessBusinessKey()).need().frameworkAvailable();
    }

    /** The deciders of a chain in order, with a comma between them. */
    public String deciders(DmnDecisionResult chain) {
        var refusal = entries(chain, "refusal");
        if (!refusal.isEmpty()) throw new Refused(refusal.get(0));
        return String.join(",", entries(chain, "approverGroup"));
    }

    private static List<String> entries(DmnDecisionResult chain, String column) {
        return chain.<String>collectEntries(column).stream().filter(Objects::nonNull).filter(entry -> !entry.isBlank()).toList();
    }

    /** A link to what the deciders read, for the head of a form. */
    public String page(DelegateExecution execution) {
        return page(execution.getProcessBusinessKey());
    }

    /** Where the letters on the outcome are read before they are sent. */
    public String letters(DelegateExecution execution) {
        return "[Read the letters](/awards/%s/letters): to whom they go, and which you send by hand.".formatted(execution.getProcessBusinessKey());
    }

    /** As {@link #page(DelegateExecution)}, and where the checks of the recommended supplier stand. */
    public String pages(DelegateExecution execution) {
        return "%s · [Due diligence: record each check there](/procurements/%s/due-diligence)".formatted(page(execution), execution.getProcessBusinessKey());
    }

    private static String page(String reference) {
        return "[Ranking, prices and award report](/awards/%s)".formatted(reference);
    }

    @Override
    public DecisionType type() {
        return DecisionType.AWARD;
    }

    @Override
    public String inBrief(String reference) {
        var single = tenders.isOpened(reference) && tenders.openedBids(reference).size() - running.out(reference).size() == 1 ? "**Only one bid was received.** Look for what shows that its price is one of the market. " : "";
        return "%sRead it first: %s. Prices and scores are confidential until the award.".formatted(single, page(reference));
    }

    @Override
    public Set<String> authors(String reference) {
        return reports.latest(reference).map(report -> Set.of(report.writtenBy())).orElse(Set.of());
    }

    /** As {@link #noticeInBrief}, for the forms of earlier releases. */
    public String awarded(DelegateExecution execution) {
        return noticeInBrief(execution.getProcessBusinessKey());
    }

    @Override
    public NoticeKind noticeKind() {
        return NoticeKind.AWARD;
    }

    /** Who won and when that was decided; the price stands on the award's page. */
    @Override
    public String noticeInBrief(String reference) {
        var all = awards.all(reference);
        return "Awarded to **%s**, decided on %s. %s".formatted(all.stream().map(it -> FormText.plain(it.supplier()) + (it.lotNumber() == Lot.NONE ? "" : " (lot %d)".formatted(it.lotNumber()))).collect(Collectors.joining(", ")),
            all.get(0).decidedOn().format(DAY), page(reference));
    }

    /** What stands against what in a case whose value moved, in words without figures. */
    public String move(DelegateExecution execution) {
        return AwardProcess.THRESHOLD_CROSSED.in(execution)
            ? "With the recommended price the purchase **reaches the statutory threshold**; with the estimate it did not. Legal has advised: read it with the ranking."
            : "With the recommended price the purchase lies in **another approval band** than with the estimate.";
    }

    /** What the signing rule asks for, in a sentence. */
    public String signing(DelegateExecution execution) {
        var lot = lot(execution);
        return lot == Lot.NONE ? form(execution) : "**Lot %d, %s.** %s".formatted(lot, FormText.plain(awards.get(execution.getProcessBusinessKey(), lot).supplier()), form(execution));
    }

    /** Whether the award report names a day until which the bids hold. */
    public boolean bidsDated(DelegateExecution execution) {
        return awards.bidsHoldUntil(execution.getProcessBusinessKey()).isPresent();
    }

    /** A direct award knows no lots. */
    static int lot(VariableScope scope) {
        var lot = AwardProcess.LOT_NUMBER.in(scope);
        return lot == null ? Lot.NONE : lot.intValue();
    }

    private String form(DelegateExecution execution) {
        var rule = AwardProcess.SEALED.in(execution)
            ? "This contract is **sealed**, and the seal attested by another. Its number in the sealing register is given when you record it. Who may attest: " + String.join(", ", people.membersOf(AwardProcess.ATTESTED_BY.in(execution))) + "."
            : "This contract is **signed**, not sealed.";
        return rule + awards.bidsHoldUntil(execution.getProcessBusinessKey()).map(day -> "  \nThe bids hold until **%s**.".formatted(day.format(DAY))).orElse("");
    }
}
