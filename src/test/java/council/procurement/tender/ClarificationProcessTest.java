package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions in the tender period, from asking to the published log and the opening that waits for them. Questions close at noon on 4 December 2026. */
@ProcessTest
class ClarificationProcessTest {

    @Autowired TendersAtWork at;
    @Autowired QuestionService questions;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void an_answer_is_written_reviewed_by_another_and_published_without_who_asked() {
        var reference = at.published("150000");
        var number = questions.ask(reference, "Acorn Ltd", "Acorn Ltd asks: are depots included?", false);
        assertThat(questions.unanswered(reference)).isOne();
        refuses(() -> answer(reference, "Acorn Ltd asks: are depots included?", "Yes."), "The text names who asked.");
        answer(reference, "Are depots included?", "Yes, both.");
        refuses(() -> review(reference, "priya", "approved", null), "You wrote this answer, so somebody else must review it.");
        refuses(() -> review(reference, "paul", "returned", null), "Say what must change");
        review(reference, "paul", "returned", "Name the depots.");
        assertThat(questions.published(reference)).isEmpty();
        answer(reference, "Are depots included?", "Yes: Burntwood and Lichfield.");
        review(reference, "paul", "approved", null);

        assertThat(questions.published(reference)).singleElement().satisfies(a -> {
            assertThat(a.number()).isOne();
            assertThat(a.question()).isEqualTo("Are depots included?");
            assertThat(a.answer()).isEqualTo("Yes: Burntwood and Lichfield.");
        });
        assertThat(questions.question(number).attempts()).hasSize(2);
        assertThat(questions.unanswered(reference)).isZero();
        assertThat(sentences(reference)).contains("A supplier asked question 1.", "Published the answer to question 1, written by Priya Example-Procurement.").noneMatch(s -> s.contains("Acorn"));
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(run(reference)).list()).noneMatch(v -> "asker".equals(v.getName()));
        assertThatThrownBy(() -> jdbc.sql("update tender_answer set answer = 'No' where question_number = ?").param(number).update()).isNotNull();
    }

    @Test
    void confidence_is_the_exception_and_decided_on_record() {
        var reference = at.published("150000");
        questions.ask(reference, "Birch CIC", "Is our patented brush allowed?", false);
        refuses(() -> officers.completes("priya", reference, "Task_AnswerQuestion", Map.of("givenTo", "asker", "answer", "Yes.", "reason", "A patent.")), "The supplier did not ask for confidence");
        officers.completes("priya", reference, "Task_AnswerQuestion", Map.of("givenTo", "nobody", "reason", "Birch CIC took it back."));
        review(reference, "paul", "approved", null);
        assertThat(questions.published(reference)).isEmpty();
        assertThat(sentences(reference)).contains("Closed question 1 without an answer: Birch CIC took it back.");

        questions.ask(reference, "Birch CIC", "Is our SECRETBRUSH allowed?", true);
        refuses(() -> officers.completes("priya", reference, "Task_AnswerQuestion", Map.of("givenTo", "asker", "answer", "Yes.")), "Say why this answer must be kept to the asker");
        officers.completes("priya", reference, "Task_AnswerQuestion", Map.of("givenTo", "asker", "answer", "Yes.", "reason", "It shows how they work."));
        review(reference, "paul", "approved", null);
        assertThat(questions.published(reference)).isEmpty();
        assertThat(sentences(reference)).contains("Decided that the answer to question 2 goes to the asker alone.");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processDefinitionKey("clarification").list()).noneMatch(v -> String.valueOf(v.getValue()).contains("SECRETBRUSH"));
    }

    @Test
    void questions_close_before_the_deadline_to_the_second() {
        var reference = at.published("150000");
        officers.clockAt(Instant.parse("2026-12-04T12:00:00Z"));
        questions.ask(reference, "Acorn Ltd", "In the last second?", false);
        officers.clockAt(Instant.parse("2026-12-04T12:00:01Z"));
        refuses(() -> questions.ask(reference, "Acorn Ltd", "Too late?", false), "Questions closed at 12:00 on 4 December 2026.");
        var priya = viewer("priya");
        questions.record(reference, priya, "Cedar Ltd", "By mail, in time?", false, LocalDate.of(2026, 12, 3));
        assertThatThrownBy(() -> questions.record(reference, priya, "Cedar Ltd", "By mail?", false, LocalDate.of(2026, 12, 5))).isInstanceOf(RefusedFields.class).hasMessageContaining("lies in the future");
        refuses(() -> questions.record(reference, priya, "Cedar Ltd", "Before?", false, LocalDate.of(2026, 11, 20)), "the question cannot have come before");
        refuses(() -> questions.record(reference, viewer("olivia"), "Cedar Ltd", "Mine?", false, LocalDate.of(2026, 12, 3)), "by the procurement team");
        assertThat(questions.of(reference)).hasSize(2);
        var other = at.prepared("150000", Map.of());
        refuses(() -> questions.ask(other, "Acorn Ltd", "Early?", false), "No tender is open in case");
    }

    @Test
    void bids_stay_closed_while_a_question_is_open_unless_a_manager_decides_otherwise() {
        var reference = at.published("150000");
        questions.ask(reference, "Acorn Ltd", "Who cleans?", false);
        officers.clockAt(TendersAtWork.DEADLINE.atTime(14, 0));
        officers.fireTimer(reference, "Event_DeadlinePassed");
        officers.as("priya", () -> {
            engine.getTaskService().claim(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_OpenBids").singleResult().getId(), "priya");
            return null;
        });
        refuses(() -> officers.completes("priya", reference, "Task_OpenBids", Map.of()), "The bids stay closed: 1 question is unanswered.");
        refuses(() -> questions.openInSpite(reference, viewer("priya"), "No time."), "Only a procurement manager decides");

        var marcus = Browser.of("marcus", port);
        var path = "/procurements/" + reference + "/questions";
        assertThat(marcus.posts(path, path + "/open-in-spite", Map.of("reason", " ")).body()).contains("There is a problem", "Say why; it goes on the record.");
        assertThat(marcus.posts(path, path + "/open-in-spite", Map.of("reason", "The answer stands in the specification.")).body()).contains("the bids may be opened");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        assertThat(sentences(reference)).contains("Decided that the bids may be opened although 1 question is unanswered: The answer stands in the specification.");
    }

    @Test
    void the_page_shows_who_asked_to_those_who_answer_alone() {
        var reference = at.published("150000");
        var path = "/procurements/" + reference + "/questions";
        var priya = Browser.of("priya", port);
        assertThat(priya.posts(path, path, Map.of("supplier", "", "question", "When?", "askedOn", "2026-11-23")).body()).contains("Give the name of the supplier.", "When?</textarea>");
        assertThat(priya.posts(path, path, Map.of("supplier", "Acorn Ltd", "question", "When does it start?", "askedOn", "2026-11-23")).body()).contains("The question is written down", "Acorn Ltd", "Not answered yet");
        answer(reference, "When does it start?", "On 1 April.");
        review(reference, "paul", "approved", null);
        assertThat(Browser.of("olivia", port).opens(path).body()).contains("When does it start?", "On 1 April.").doesNotContain("Acorn", "Write down a question");
        assertThat(Browser.of("ivan", port).opens(path).body()).contains("Acorn Ltd", "Answered to all").doesNotContain("Write down a question");
    }

    private void answer(String reference, String question, String answer) {
        officers.completes("priya", reference, "Task_AnswerQuestion", Map.of("givenTo", "all", "questionAsPublished", question, "answer", answer));
    }

    private void review(String reference, String person, String outcome, String reason) {
        officers.completes(person, reference, "Task_ReviewAnswer", reason == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "reason", reason));
    }

    private String run(String reference) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("clarification").singleResult().getId();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
