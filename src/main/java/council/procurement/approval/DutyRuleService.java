package council.procurement.approval;

import council.procurement.Refused;
import council.procurement.approval.store.DutyStore;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Separation of duties at the claim and at every assignment: whoever the matrix excludes is told when they take the task, not
 * when they have filled in its form. A deputy is excluded by what they did and by what those did for whom they stand in.
 */
@Service
@Transactional(readOnly = true)
class DutyRuleService implements TaskRule {

    private final DutyStore store;
    private final DutyService duties;
    private final AbsenceService absences;

    DutyRuleService(DutyStore store, DutyService duties, AbsenceService absences) {
        this.store = store;
        this.duties = duties;
        this.absences = absences;
    }

    @Override
    public void check(TaskAtHand task, String person) {
        if (task.businessKey() == null || task.processKey() == null) return;
        var deeds = store.dutiesOf(task.processKey(), task.taskKey()).toArray(Duty[]::new);
        if (deeds.length == 0) return;
        Stream.concat(Stream.of(person), absences.standsInFor(person).stream()).forEach(one -> {
            try {
                duties.check(task.businessKey(), one, deeds);
            } catch (Refused separated) {
                if (one.equals(person)) throw separated;
                throw new Refused("You stand in for somebody who may not do this in case %s because of what they did in it before (separation of duties).", task.businessKey());
            }
        });
    }
}
