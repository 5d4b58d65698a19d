package council.procurement.award.engine;

import council.procurement.Refused;
import council.procurement.award.AwardReportService;
import council.procurement.award.AwardService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.people.People;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of the award that the models hand to decision tables and forms. */
@Component("awardFacts")
public class AwardFacts {

    private final AwardReportService reports;
    private final AwardService awards;
    private final ProcurementCaseService cases;
    private final People people;

    AwardFacts(AwardReportService reports, AwardService awards, ProcurementCaseService cases, People people) {
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

    /** What the contract costs, once it is awarded. */
    public double contractExVat(DelegateExecution execution) {
        return awards.get(execution.getProcessBusinessKey()).priceExVat().doubleValue();
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
        return "[Ranking, prices and award report](/awards/%s)".formatted(execution.getProcessBusinessKey());
    }

    /** What stands against what in a case whose value moved, in words without figures. */
    public String move(DelegateExecution execution) {
        return AwardProcess.THRESHOLD_CROSSED.in(execution)
            ? "With the recommended price the purchase **reaches the statutory threshold**; with the estimate it did not. Legal has advised: read it with the ranking."
            : "With the recommended price the purchase lies in **another approval band** than with the estimate.";
    }

    /** What the signing rule asks for, in a sentence. */
    public String signing(DelegateExecution execution) {
        return AwardProcess.SEALED.in(execution)
            ? "This contract is **sealed**: the seal is attested, numbered in the sealing register, and named here. Who may attest: " + String.join(", ", people.membersOf(AwardProcess.ATTESTED_BY.in(execution))) + "."
            : "This contract is **signed**, not sealed.";
    }
}
