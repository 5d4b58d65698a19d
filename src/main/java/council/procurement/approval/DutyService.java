package council.procurement.approval;

import council.procurement.Refused;
import council.procurement.approval.store.DutyStore;
import council.procurement.platform.forms.AttemptRefused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Separation of duties: who may do what in a case, given what they did in it before. The matrix is data; that it is
 * obeyed is not, so every use case that does one of these deeds asks here, whatever the model says.
 */
@Service
@Transactional
public class DutyService {

    private final DutyStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DutyService(DutyStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that the person did this, or these in one deed: what the rules let one person do at once does not clash with itself.
     *
     * @throws Refused where something that the person did before in this case excludes it
     */
    public void perform(String reference, String person, Duty... duties) {
        check(reference, person, duties);
        var before = store.doneBy(reference, person);
        for (var duty : duties) if (!before.contains(duty)) store.add(reference, duty, person, clock.instant());
    }

    /**
     * Whether the person may do this, or these in one deed; asked before they are shown what only the doer may see.
     *
     * @throws Refused where something that the person did before in this case excludes it
     */
    public void check(String reference, String person, Duty... duties) {
        clash(reference, person, duties).ifPresent(clash -> {
            var refusal = new Refused("You %s in case %s, so somebody else must do this: the same person may not do both (separation of duties).", clash.done(), reference);
            events.publishEvent(new AttemptRefused(person, reference, duties[0].wanted(), refusal.getMessage()));
            throw refusal;
        });
    }

    /** What the person did before in this case that keeps them from these duties in one deed. */
    @Transactional(readOnly = true)
    public Optional<Duty> clash(String reference, String person, Duty... duties) {
        var before = store.doneBy(reference, person);
        return Arrays.stream(duties).flatMap(duty -> store.incompatibleWith(duty).stream()).filter(other -> before.contains(other) && !Set.of(duties).contains(other)).findFirst();
    }

    /** Everything that was done in a case. What one person may do beside something else is not refused, and stands here. */
    @Transactional(readOnly = true)
    public List<DutyDone> in(String reference) {
        return store.in(reference);
    }

    public boolean hasDone(String reference, String person, Duty duty) {
        return store.doneBy(reference, person).contains(duty);
    }
}
