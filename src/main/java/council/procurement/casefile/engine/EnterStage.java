package council.procurement.casefile.engine;

import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Start listener of a stage's start event, with the field {@code stage}: moves the case there. */
@Component("enterStage")
@Scope("prototype")
public class EnterStage implements ExecutionListener {

    private final ProcurementCaseService cases;
    private Expression stage;

    EnterStage(ProcurementCaseService cases) {
        this.cases = cases;
    }

    public void setStage(Expression stage) {
        this.stage = stage;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cases.enter(execution.getProcessBusinessKey(), Stage.valueOf(stage.getExpressionText()));
    }
}
