package council.procurement.approval;

import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineService;
import org.springframework.stereotype.Service;

/** Decisions on a case stand in its timeline. */
@Service
class CaseDecisionsService implements DecisionFile {

    private final ProcurementCaseService cases;
    private final TimelineService timeline;

    CaseDecisionsService(ProcurementCaseService cases, TimelineService timeline) {
        this.cases = cases;
        this.timeline = timeline;
    }

    @Override
    public boolean keeps(String reference) {
        return cases.find(reference).isPresent();
    }

    @Override
    public String raisedBy(String reference) {
        return cases.get(reference).raisedBy();
    }

    @Override
    public String service(String reference) {
        return cases.get(reference).need().service();
    }

    @Override
    public String title(String reference) {
        return cases.get(reference).need().title();
    }

    @Override
    public void note(String reference, String person, String sentence) {
        timeline.add(reference, cases.get(reference).stage(), person, sentence);
    }
}
