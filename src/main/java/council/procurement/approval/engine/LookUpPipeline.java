package council.procurement.approval.engine;

import council.procurement.approval.PipelineService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Derives whether Cabinet's pipeline covers the decision, before the table that asks for it. */
@Component("lookUpPipeline")
class LookUpPipeline implements JavaDelegate {

    private final PipelineService pipeline;

    LookUpPipeline(PipelineService pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalProcess.IN_PIPELINE.set(execution, pipeline.covers(execution.getProcessBusinessKey(), BigDecimal.valueOf(ApprovalProcess.VALUE_EX_VAT.in(execution))));
    }
}
