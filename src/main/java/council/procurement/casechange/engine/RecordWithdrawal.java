package council.procurement.casechange.engine;

import council.procurement.casechange.CaseEndingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordWithdrawal")
class RecordWithdrawal implements JavaDelegate {

    private final CaseEndingService endings;

    RecordWithdrawal(CaseEndingService endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.recordWithdrawal(CaseEndingProcess.ENDING_REQUEST.in(execution));
        CaseEndingProcess.CASE_ENDED.set(execution, true);
    }
}
