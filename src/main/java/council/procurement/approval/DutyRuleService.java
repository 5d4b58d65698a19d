package council.procurement.approval;

import council.procurement.Refused;
import council.procurement.approval.store.DutyStore;
import council.procurement.people.People;
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
    private final People people;

    DutyRuleService(DutyStore store, DutyService duties, AbsenceService absences, People people) {
        this.store = store;
        this.duties = duties;
        this.absences = absences;
        this.people = people;
    }

    @Override
    public void check(TaskAtHand task, String person) {
        if (task.businessKey() == null || task.processKey() == null) return;
        var deeds = store.dutiesOf(task.processKey(), task.taskKey()).toArray(Duty[]::new);
        if (deeds.length == 0) return;
        for (var one : Stream.concat(Stream.of(person), absences.standsInFor(person).stream()).toList()) {
            var clash = duties.clash(task.businessKey(), one, deeds);
            if (clash.isEmpty()) continue;
            if (one.equals(person)) throw new Refused("You %s in case %s, so somebody else must do this: the same person may not do both (separation of duties).", clash.get().done(), task.businessKey());
            throw new Refused("%s, for whom you stand in, %s in case %s, so somebody else must do this (separation of duties).", people.nameOf(one), clash.get().done(), task.businessKey());
        }
    }
}
