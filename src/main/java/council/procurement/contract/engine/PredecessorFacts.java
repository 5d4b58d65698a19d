package council.procurement.contract.engine;

import council.procurement.contract.Contract;
import council.procurement.contract.ContractExit;
import council.procurement.contract.ContractExitService;
import council.procurement.contract.ContractService;
import council.procurement.platform.FormText;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What was learned of the contract that a purchase replaces, at the head of its business case: {@code ${predecessorFacts.lessons(execution)}}. */
@Component("predecessorFacts")
public class PredecessorFacts {

    private final ContractExitService exits;
    private final ContractService contracts;

    PredecessorFacts(ContractExitService exits, ContractService contracts) {
        this.exits = exits;
        this.contracts = contracts;
    }

    /** As Markdown; empty for a purchase that replaces nothing. */
    public String lessons(DelegateExecution execution) {
        return FormText.shown(exits.predecessors(execution.getProcessBusinessKey()).stream().map(this::lessons).collect(Collectors.joining("\n\n")));
    }

    private String lessons(Contract it) {
        var head = "#### What was learned of [%s %s](/contracts/%s)\n".formatted(it.reference(), FormText.plain(it.title()), it.reference());
        var closed = contracts.closure(it.reference());
        if (closed.isEmpty()) return head + "It is not closed yet: its reviews stand on its page. Ask its manager what to do differently.";
        var lessons = "**Lessons:** %s\n\n**The service was satisfied:** %d of 5".formatted(FormText.plain(closed.get().lessons()), closed.get().satisfaction());
        return head + exits.exit(it.reference()).map(ContractExit::review).map(review -> "**Post-contract review:** %s\n\n".formatted(FormText.plain(review))).orElse("") + lessons;
    }
}
