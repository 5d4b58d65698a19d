package council.procurement.businesscase.engine;

import council.procurement.Money;
import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.businesscase.BusinessCase;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.BusinessCaseStatus;
import council.procurement.casefile.engine.CaseBrief;
import council.procurement.casefile.engine.CaseFacts;
import java.util.Set;
import council.procurement.platform.FormText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The business case in brief, as Markdown for those who fund and decide it, and why it came back to its writer. */
@Component("businessCaseBrief")
public class BusinessCaseBrief implements DecisionSubject {

    private final BusinessCaseService businessCases;
    private final CaseFacts facts;

    BusinessCaseBrief(BusinessCaseService businessCases, CaseFacts facts) {
        this.businessCases = businessCases;
        this.facts = facts;
    }

    public String of(DelegateExecution execution) {
        return FormText.shown(inBrief(execution.getProcessBusinessKey()));
    }

    /** The last thing that was said, where the business case was returned; empty before it is written. */
    public String returnedBecause(DelegateExecution execution) {
        var returned = businessCases.find(execution.getProcessBusinessKey()).filter(b -> b.status() == BusinessCaseStatus.RETURNED).isPresent();
        return returned ? FormText.shown(FormText.plain(facts.lastEvent(execution))) : "";
    }

    @Override
    public DecisionType type() {
        return DecisionType.BUSINESS_CASE;
    }

    @Override
    public String inBrief(String reference) {
        return businessCases.find(reference).map(b -> written(reference, b)).orElse("");
    }

    @Override
    public Set<String> authors(String reference) {
        return businessCases.find(reference).map(b -> Set.of(b.writtenBy())).orElse(Set.of());
    }

    private String written(String reference, BusinessCase it) {
        var proposal = it.proposal();
        return """
            **Preferred option: %s.** %s

            Whole-life cost %s without VAT: purchase %s, running %s, disposal %s%s%s

            **Benefits:** %s

            **Risks:** %s""".formatted(proposal.preferredOption().label(), FormText.plain(proposal.preferredBecause()), Money.written(it.wholeLifeCost()),
            Money.written(proposal.purchaseCost()), Money.written(proposal.runningCost()), Money.written(proposal.disposalCost()),
            businessCases.plannedSaving(reference).map(s -> s.signum() < 0 ? "; %s more than today".formatted(Money.written(s.negate())) : "; planned saving %s".formatted(Money.written(s))).orElse(""),
            businessCases.fundsConfirmed(reference).map(f -> "; funds confirmed %s".formatted(Money.written(f))).orElse(""),
            FormText.plain(proposal.benefits()), FormText.plain(proposal.risks()));
    }
}
