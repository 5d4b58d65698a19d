package council.procurement.approval;

import council.procurement.Refused;
import council.procurement.people.People;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes a step that the rules give to a person and not to a group: a head of service decides for their own service, a cabinet
 * member in their own portfolio. What they asked for themselves goes to the leadership team and to the leader (domain reference 7.1, 7.3).
 */
@Service
@Transactional(readOnly = true)
public class SeatService {

    private static final String HEADS_OF_SERVICE = "heads-of-service";
    private static final String LEADERSHIP_TEAM = "leadership-team";
    private static final String CABINET_MEMBER = "cabinet-member";

    private final ObjectProvider<DecisionFile> files;
    private final AbsenceService absences;
    private final People people;

    SeatService(ObjectProvider<DecisionFile> files, AbsenceService absences, People people) {
        this.files = files;
        this.absences = absences;
        this.people = people;
    }

    /** The head of the service that the file is about; the leadership team where they raised it. */
    public Seat head(String reference) {
        var file = files.stream().filter(one -> one.keeps(reference)).findFirst().orElseThrow(() -> new Refused("There is no file %s.", reference));
        return of(HEADS_OF_SERVICE, file.service(reference), Set.of(file.raisedBy(reference)));
    }

    /** @param service null where none is known: the group decides; @param askers who may not be named */
    public Seat of(String group, String service, Set<String> askers) {
        if (service == null) return new Seat(group, null, null);
        if (group.equals(HEADS_OF_SERVICE)) {
            var head = people.headOf(service).orElse(null);
            if (head == null) return new Seat(group, null, null);
            return askers.contains(head) ? new Seat(LEADERSHIP_TEAM, null, "The head of service asked for it, so the leadership team decides.")
                : new Seat(group, head, "Head of service of " + people.serviceName(service) + ".");
        }
        if (group.equals(CABINET_MEMBER)) {
            var member = people.portfolioHolderOf(service).filter(one -> !askers.contains(one));
            return member.map(one -> new Seat(group, one, "Cabinet member with the portfolio of " + people.serviceName(service) + "."))
                .orElseGet(() -> new Seat(group, people.leader().orElse(null), "The leader decides where no other member has the portfolio."));
        }
        return new Seat(group, null, null);
    }

    /**
     * For whom the person takes the step: empty for themselves.
     *
     * @throws Refused where the step is neither theirs nor that of anybody for whom they stand in
     */
    public Optional<String> taker(Seat seat, String person) {
        if (seat.person() == null) return absences.actingAs(person, seat.group());
        if (seat.person().equals(person)) return Optional.empty();
        if (absences.standsInFor(person).contains(seat.person())) return Optional.of(seat.person());
        throw new Refused("%s decides this, or who stands in for them. %s", people.nameOf(seat.person()), seat.because());
    }
}
