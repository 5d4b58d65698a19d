package council.procurement.evaluation.engine;

import council.procurement.evaluation.ArithmeticService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("confirmArithmetic")
class ConfirmArithmetic implements TaskListener {

    private final ArithmeticService arithmetic;

    ConfirmArithmetic(ArithmeticService arithmetic) {
        this.arithmetic = arithmetic;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        EvaluationProcess.MANIFEST_ERROR.set(task.getExecution(), arithmetic.handIn(form.reference(), form.person()));
    }
}
