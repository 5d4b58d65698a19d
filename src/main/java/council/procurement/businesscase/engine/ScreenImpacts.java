package council.procurement.businesscase.engine;

import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.Impact;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("screenImpacts")
class ScreenImpacts implements TaskListener {

    private final BusinessCaseService businessCases;

    ScreenImpacts(BusinessCaseService businessCases) {
        this.businessCases = businessCases;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        businessCases.screen(form.reference(), form.person(), impact(form, "climate"), impact(form, "equality"), impact(form, "tupe"),
            impact(form, "dataProtection"), SocialValueForm.read(form));
    }

    private static Impact impact(TaskForm form, String of) {
        return new Impact(form.yes(of + "Impact"), form.text(of + "Action"));
    }
}
