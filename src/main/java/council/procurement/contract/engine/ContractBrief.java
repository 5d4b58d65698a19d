package council.procurement.contract.engine;

import council.procurement.casefile.FileHead;
import council.procurement.contract.ContractFileService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The contract in brief, as Markdown at the head of every form of its process: {@code ${contractBrief.of(execution)}}. */
@Component("contractBrief")
public class ContractBrief {

    private final ContractFileService files;

    ContractBrief(ContractFileService files) {
        this.files = files;
    }

    public String of(DelegateExecution execution) {
        return head(execution).brief();
    }

    /** {@code C-2026-0001 Agency staff}, as the list of tasks shows it. */
    public String title(DelegateExecution execution) {
        return head(execution).about();
    }

    private FileHead head(DelegateExecution execution) {
        return files.find(execution.getProcessBusinessKey()).orElseThrow();
    }
}
