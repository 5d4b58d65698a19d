package council.procurement.casefile.engine;

import council.procurement.casefile.CaseService;
import council.procurement.casefile.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Start listener of a stage's start event, with the field {@code stage}: moves the case there. */
@Component("enterStage")
@Scope("prototype")
class EnterStage implements ExecutionListener {

    private final CaseService cases;
    private Expression stage;

    EnterStage(CaseService cases) {
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
