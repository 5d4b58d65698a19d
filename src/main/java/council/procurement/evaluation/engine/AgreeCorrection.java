package council.procurement.evaluation.engine;

import council.procurement.evaluation.ArithmeticService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("agreeCorrection")
class AgreeCorrection implements TaskListener {

    private final ArithmeticService arithmetic;

    AgreeCorrection(ArithmeticService arithmetic) {
        this.arithmetic = arithmetic;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        arithmetic.correct(form.reference(), form.person());
    }
}
