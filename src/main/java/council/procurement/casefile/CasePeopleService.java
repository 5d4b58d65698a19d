package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.store.CasePersonStore;
import council.procurement.people.People;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parts that colleagues give each other in a case: lead officer, collaborator, reader. Rights follow from them at once. */
@Service
@Transactional
public class CasePeopleService {

    private final CasePersonStore store;
    private final CaseFileService files;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    CasePeopleService(CasePersonStore store, CaseFileService files, ProcurementCaseService cases, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.files = files;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param part null where none was chosen
     * @throws RefusedFields where something is left out, or the person has the part
     * @throws Refused       where the viewer does not choose who works on this case
     */
    public void give(String reference, Viewer viewer, Part part, String person, String reason) {
        var it = files.forGivingParts(reference, viewer);
        var involved = cases.people(reference);
        FieldRefusals.none()
            .unless(person != null && !people.groupsOf(person).isEmpty(), "person", "Choose a person.")
            .unless(!viewer.person().equals(person), "person", "Nobody gives a part to themselves. Ask a colleague who chooses who works on this case.")
            .unless(part != null && part.isGiven(), "part", "Choose the part.")
            .unless(involved.stream().noneMatch(p -> p.part() == part && p.person().equals(person)), "person", "This person has that part already.")
            .text(reason, 1000, "reason", "Say why.")
            .orThrow();
        store.add(reference, part, person, clock.instant());
        store.add(reference, new PartChange(part, person, true, reason.strip(), viewer.person(), clock.instant()));
        timeline.add(reference, it.stage(), viewer.person(), "Added %s as %s.".formatted(people.nameOf(person), part.label().toLowerCase()));
    }

    /** @throws Refused also where the part comes with what the person did in the process */
    public void take(String reference, Viewer viewer, Part part, String person, String reason) {
        var it = files.forGivingParts(reference, viewer);
        if (cases.people(reference).stream().noneMatch(p -> p.part() == part && p.person().equals(person)))
            throw new Refused("This person does not have that part. Open the list of people again.");
        if (!part.isGiven()) throw new Refused("The part “%s” comes with what %s did in the case and stays with them.", part.label(), people.nameOf(person));
        FieldRefusals.none().text(reason, 1000, "reason", "Say why.").orThrow();
        store.remove(reference, part, person);
        store.add(reference, new PartChange(part, person, false, reason.strip(), viewer.person(), clock.instant()));
        timeline.add(reference, it.stage(), viewer.person(), "Removed %s as %s.".formatted(people.nameOf(person), part.label().toLowerCase()));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PartChange> history(String reference) {
        return store.changes(reference);
    }
}
