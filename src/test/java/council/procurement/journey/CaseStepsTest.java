package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.CaseStep;
import council.procurement.casefile.CaseStep.OfStage;
import council.procurement.casefile.CaseStep.State;
import council.procurement.casefile.CaseSteps;
import council.procurement.casefile.CaseTasks;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The step list of real cases, read from the shipped models. */
@ProcessTest
class CaseStepsTest {

    @Autowired PurchaseWalk walk;
    @Autowired CaseSteps steps;
    @Autowired CaseTasks tasks;
    @LocalServerPort int port;

    @Test
    void a_tender_case_shows_who_has_it_what_comes_next_and_what_it_does_not_need() {
        var reference = walk.raise(Purchases.services("Step by step", "150000"));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        var plan = steps.of(reference, tasks.of(reference));
        assertThat(plan.stages()).extracting(OfStage::name).containsExactly("Initiation", "Business case", "Market engagement", "Tender", "Direct award", "Evaluation", "Award");
        assertThat(plan.stages()).extracting(OfStage::state).containsExactly(State.DONE, State.NOW, State.NOT_NEEDED, State.NEXT, State.NOT_NEEDED, State.LATER, State.LATER);
        var initiation = plan.stages().get(0);
        assertThat(step(initiation, "Accept the need").state()).isEqualTo(State.DONE);
        assertThat(step(initiation, "Accept the need").turns()).extracting(CaseStep.Turn::person).containsExactly("henry");
        assertThat(step(initiation, "Record the quote").why()).isEqualTo("“Short path?” was answered “No”.");
        assertThat(plan.next().at()).isAfter(plan.stages().get(1).steps().get(0).turns().get(0).since());
        var page = Browser.of("olivia", port).opens("/procurements/" + reference).body();
        assertThat(page).contains("Next deadline", "Cannot start yet", "Henry", "“Short path?” was answered “No”.");
    }

    @Test
    void a_case_that_nothing_runs_for_has_no_steps() {
        assertThat(steps.of("P-1999-0001", List.of())).isEqualTo(CaseStep.Plan.NONE);
    }

    private static CaseStep step(OfStage stage, String name) {
        return stage.steps().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
