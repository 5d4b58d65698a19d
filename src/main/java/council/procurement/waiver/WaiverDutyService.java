package council.procurement.waiver;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requester, advisers and deciders of a waiver all differ, whatever the models say (domain reference 7.3). */
@Service
class WaiverDutyService implements TaskRule {

    private static final String APPROVAL = "approval";
    private static final String DECIDE = "Task_Decide";

    private final WaiverService waivers;
    private final ApprovalService approvals;

    WaiverDutyService(WaiverService waivers, ApprovalService approvals) {
        this.waivers = waivers;
        this.approvals = approvals;
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refused.class) // who is only asked breaks nothing
    public void check(TaskAtHand task, String person) {
        if (!APPROVAL.equals(task.processKey()) || task.businessKey() == null) return;
        var waiver = waivers.find(task.businessKey());
        if (waiver.isEmpty()) return;
        if (waiver.get().requestedBy().equals(person)) throw new Refused("You asked for this waiver, so others must advise and decide on it.");
        if (DECIDE.equals(task.taskKey()) && approvals.advice(task.businessKey()).stream().anyMatch(a -> a.person().equals(person)))
            throw new Refused("You have advised on this waiver, so somebody else must decide on it.");
        if (!DECIDE.equals(task.taskKey()) && approvals.decisions(task.businessKey()).stream().anyMatch(d -> d.person().equals(person)))
            throw new Refused("You have decided on this waiver before, so somebody else must advise on it.");
    }
}
