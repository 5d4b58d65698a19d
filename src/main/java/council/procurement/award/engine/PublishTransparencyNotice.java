package council.procurement.award.engine;

import council.procurement.award.DirectAwardService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("publishTransparencyNotice")
class PublishTransparencyNotice implements TaskListener {

    private final DirectAwardService directAwards;

    PublishTransparencyNotice(DirectAwardService directAwards) {
        this.directAwards = directAwards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        directAwards.publishNotice(form.reference(), form.person(), form.text("noticeNumber"), form.date("publishedOn"), form.text("evidenceLink"));
    }
}
