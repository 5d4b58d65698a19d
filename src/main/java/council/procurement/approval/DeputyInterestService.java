package council.procurement.approval;

import council.procurement.Refused;
import council.procurement.casefile.CaseKeyService;
import council.procurement.casefile.InterestService;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An interest that is not resolved keeps a deputy from the tasks of a case as it keeps those for whom they stand in (domain reference 2.10, 7.3). */
@Service
@Transactional(readOnly = true, noRollbackFor = Refused.class) // who is only asked breaks nothing
class DeputyInterestService implements TaskRule {

    private final AbsenceService absences;
    private final InterestService interests;
    private final CaseKeyService keys;

    DeputyInterestService(AbsenceService absences, InterestService interests, CaseKeyService keys) {
        this.absences = absences;
        this.interests = interests;
        this.keys = keys;
    }

    @Override
    public void check(TaskAtHand task, String person) {
        if (task.businessKey() == null) return;
        absences.standsInFor(person).forEach(principal -> interests.refuseBlocked(keys.of(task.businessKey()), principal));
    }
}
