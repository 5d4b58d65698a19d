package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.casefile.Viewer;
import council.procurement.postgres.PostgresTest;
import council.procurement.people.People;
import council.procurement.support.Officers;
import council.procurement.tender.TenderChange.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers, questions and changes of an open tender on PostgreSQL: kept, read back, and never changed. */
@PostgresTest
class TenderPeriodPostgresIT {

    @Autowired TendersAtWork at;
    @Autowired TenderService tenders;
    @Autowired PaperTextService texts;
    @Autowired QuestionService questions;
    @Autowired TenderChangeService changes;
    @Autowired People people;
    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void clock() {
        officers.reset();
    }

    @Test
    void what_happens_to_an_open_tender_is_evidence() {
        texts.change(Paper.SPECIFICATION, new PaperText("# Needed\n{{specification}}"), "petra");
        texts.backToShipped(Paper.SPECIFICATION, "petra");
        assertThat(texts.versions(Paper.SPECIFICATION)).extracting(PaperTextVersion::number).containsExactly(2, 1);
        var reference = at.published("150000");
        assertThat(tenders.papers(reference)).hasSize(6).allMatch(p -> p.document().isPublished());

        questions.ask(reference, "Acorn Ltd", "Are depots included?", false);
        officers.completes("priya", reference, "Task_AnswerQuestion", Map.of("givenTo", "all", "questionAsPublished", "Are depots included?", "answer", "Both are."));
        officers.completes("paul", reference, "Task_ReviewAnswer", Map.of("outcome", "approved"));
        assertThat(questions.published(reference)).extracting(PublishedAnswer::answer).containsExactly("Both are.");
        questions.ask(reference, "Birch CIC", "And offices?", true);
        questions.openInSpite(reference, new Viewer("marcus", people.groupsOf("marcus")), "It stands in the papers.");
        assertThat(questions.refusalsToOpen(reference).reasons()).isEmpty();

        officers.as("priya", () -> changes.ask(reference, new Viewer("priya", people.groupsOf("priya")), Kind.OUTAGE, false, "The portal was away.", "It was away.", LocalDate.of(2026, 12, 14)));
        assertThat(tenders.tender(reference).orElseThrow().documents().deadline()).isEqualTo(Instant.parse("2026-12-14T12:00:00Z"));
        assertThat(changes.published(reference)).extracting(TenderChange::kind).containsExactly(Kind.OUTAGE);
        for (var table : List.of("tender_paper_text", "tender_question", "tender_answer", "tender_answer_review", "unanswered_decision", "tender_change", "tender_change_step"))
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).as(table).isInstanceOf(DataAccessException.class);
    }
}
