package council.procurement.demo.engine;

import council.procurement.casefile.ConflictsAssessmentService;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import org.springframework.stereotype.Component;

/** What officers do on the pages of a case before a task lets them go on: they declare that they have no interest, and write the conflicts assessment. */
@Component
public class DemoDeclarations {

    private final InterestService interests;
    private final ConflictsAssessmentService assessments;
    private final ProcurementCaseService cases;
    private final People people;

    DemoDeclarations(InterestService interests, ConflictsAssessmentService assessments, ProcurementCaseService cases, People people) {
        this.interests = interests;
        this.assessments = assessments;
        this.cases = cases;
        this.people = people;
    }

    public void before(String person, String reference, String taskKey) {
        var viewer = new Viewer(person, people.groupsOf(person));
        if (cases.find(reference).isEmpty() || !cases.get(reference).isOpen()) return;
        while (interests.owed(reference, viewer).isPresent()) interests.declareNone(reference, viewer);
        if (taskKey.equals("Task_PublishNotice") && assessments.latest(reference).isEmpty())
            assessments.prepare(reference, new Viewer("priya", people.groupsOf("priya")), "None: everybody with a part has declared.", "None needed.", "None.");
    }
}
