package council.procurement.approval;

import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Category;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import council.procurement.support.Rest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two deciders in the same second, over REST: one wins, the other is told in a sentence. */
abstract class TwoDeciders {

    private static final Map<String, Object> APPROVED = Map.of("variables", Map.of("outcome", Map.of("value", "approved", "type", "String")));
    private static final Map<String, Object> REJECTED = Map.of("variables", Map.of("outcome", Map.of("value", "rejected", "type", "String"), "reason", Map.of("value", "No.", "type", "String")));

    @Autowired CasesAtStage stage;
    @Autowired Officers officers;
    @Autowired ApprovalService approvals;
    @Autowired DecisionEvidenceService evidence;
    @Autowired Rest rest;

    /** Two of one team, and one person in two windows; several times, because nobody knows who comes first. */
    @ParameterizedTest
    @CsvSource({"priya, paul", "paul, priya", "priya, priya", "paul, priya", "priya, paul", "paul, paul"})
    void one_wins_and_the_other_is_told(String one, String other) throws Exception {
        var reference = stage.starts("approval", need(Category.SERVICES, "20000", false, false), Map.of("decisionType", "publish")).getBusinessKey();
        for (var task : officers.openTasks(reference)) if (task.getTaskDefinitionKey().equals("Task_Advise")) officers.completes("harriet", reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
        var task = officers.openTasks(reference).get(0).getId();
        var together = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);
        try {
            Callable<Rest.Answer> first = () -> decides(together, one, task, APPROVED);
            Callable<Rest.Answer> second = () -> decides(together, other, task, REJECTED);
            var answers = List.of(two.submit(first), two.submit(second)).stream().map(answer -> {
                try {
                    return answer.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
            assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() >= 400).singleElement()
                .satisfies(answer -> assertThat(answer.message()).matches("[A-Z][^\\n]{20,300}\\.").doesNotContain("ENGINE", "Exception", "SQL"));
            assertThat(approvals.decisions(reference)).singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(answers.get(0).status() < 300 ? Outcome.APPROVED : Outcome.REJECTED));
        } finally {
            two.shutdown();
        }
        assertThat(evidence.of(reference)).hasSize(1);
        assertThat(evidence.verify().breaks()).isEmpty();
    }

    private Rest.Answer decides(CyclicBarrier together, String person, String task, Map<String, Object> answers) throws Exception {
        together.await();
        return rest.post(person, "/task/" + task + "/submit-form", answers);
    }
}
