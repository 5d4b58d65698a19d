package council.procurement.approval;

import council.procurement.Refused;
import council.procurement.approval.store.DutyStore;
import council.procurement.people.People;
import council.procurement.platform.forms.AttemptRefused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Separation of duties: who may do what in a case, given what they did in it before. The matrix is data; that it is
 * obeyed is not, so every use case that does one of these deeds asks here, whatever the model says. A deputy is excluded by
 * what they did, and by what those did for whom they stand in (domain reference 7.3).
 */
@Service
@Transactional
public class DutyService {

    private final DutyStore store;
    private final AbsenceService absences;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DutyService(DutyStore store, AbsenceService absences, People people, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.absences = absences;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that the person did this, or these in one deed: what the rules let one person do at once does not clash with itself.
     *
     * @throws Refused where something that was done before in this case excludes it
     */
    public void perform(String reference, String person, Duty... duties) {
        check(reference, person, duties);
        var before = store.doneBy(reference, person);
        for (var duty : duties) if (!before.contains(duty)) store.add(reference, duty, person, clock.instant());
    }

    /**
     * Whether the person may do this, or these in one deed; asked before they are shown what only the doer may see.
     *
     * @throws Refused where something that was done before in this case excludes it
     */
    public void check(String reference, String person, Duty... duties) {
        hindrance(reference, person, duties).ifPresent(sentence -> {
            events.publishEvent(new AttemptRefused(person, reference, duties[0].wanted(), sentence));
            throw new Refused("%s", sentence);
        });
    }

    /** The rule that keeps the person from these duties in one deed, as a sentence; empty for none. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(String reference, String person, Duty... duties) {
        return Stream.concat(Stream.of(person), absences.standsInFor(person).stream()).flatMap(one -> clash(reference, one, duties).stream()
            .map(done -> "%s %s in case %s, so somebody else must do this: the same person may not do both (separation of duties)."
                .formatted(one.equals(person) ? "You" : people.nameOf(one) + ", for whom you stand in,", done.done(), reference))).findFirst();
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
