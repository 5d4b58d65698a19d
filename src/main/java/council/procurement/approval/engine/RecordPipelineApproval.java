package council.procurement.approval.engine;

import council.procurement.approval.PipelineService;
import council.procurement.platform.TaskForm;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The start form's use case of {@code bpmn/pipeline-approval.bpmn}. */
@Component("recordPipelineApproval")
class RecordPipelineApproval implements JavaDelegate {

    private final PipelineService pipeline;

    RecordPipelineApproval(PipelineService pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = TaskForm.of(execution);
        pipeline.record(form.person(), form.text("minute"), form.date("meetingDate"), form.text("purchases"));
        execution.removeVariables(List.copyOf(execution.getVariableNames()));
    }
}
