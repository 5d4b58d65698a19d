package council.procurement.market.engine;

import council.procurement.market.EngagementRecord;
import council.procurement.market.MarketEngagementService;
import council.procurement.market.UnfairAdvantage;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("recordEngagement")
class RecordEngagement implements TaskListener {

    private final MarketEngagementService engagements;

    RecordEngagement(MarketEngagementService engagements) {
        this.engagements = engagements;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        engagements.record(form.reference(), form.person(), new EngagementRecord(form.text("participants"), form.text("said"), form.text("told"),
            UnfairAdvantage.of(form.text("advantage")), form.text("advantageAction"), form.text("effectOnTender")));
    }
}
