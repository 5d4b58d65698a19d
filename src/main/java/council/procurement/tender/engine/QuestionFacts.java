package council.procurement.tender.engine;

import council.procurement.people.People;
import council.procurement.platform.FormText;
import council.procurement.tender.Question;
import council.procurement.tender.QuestionService;
import council.procurement.tender.Deadline;
import org.springframework.stereotype.Component;

/** What the forms about a question say: {@code ${questionFacts.question(questionNumber)}}. Who asked stands on the page of questions alone. */
@Component("questionFacts")
public class QuestionFacts {

    private final QuestionService questions;
    private final People people;

    QuestionFacts(QuestionService questions, People people) {
        this.questions = questions;
        this.people = people;
    }

    /** The question for whoever answers it; one that was asked in confidence is read on its page. */
    public String question(long number) {
        var it = questions.question(number);
        var returned = it.latest().filter(a -> Boolean.FALSE.equals(a.approved())).map(a -> "\n\n**Returned by %s:** %s".formatted(people.nameOf(a.reviewedBy()), plain(a.reviewReason()))).orElse("");
        return FormText.shown("**Asked at %s:** %s%s\n\n[All questions of this tender](/procurements/%s/questions)".formatted(Deadline.written(it.askedAt()), said(it), returned, it.caseReference()));
    }

    /** What was answered, for whoever reviews it. */
    public String answer(long number) {
        var it = questions.question(number);
        var attempt = it.latest().orElseThrow();
        return FormText.shown("**For:** %s%s\n\n**Question:** %s\n\n**Answer of %s:** %s\n\n[All questions of this tender](/procurements/%s/questions)".formatted(attempt.givenTo().label(),
            attempt.reason() == null ? "" : ", because: " + plain(attempt.reason()), it.confidenceAsked() ? ON_ITS_PAGE : plain(attempt.question()), people.nameOf(attempt.writtenBy()),
            attempt.answer() == null ? "None" : it.confidenceAsked() ? ON_ITS_PAGE : plain(attempt.answer()), it.caseReference()));
    }

    /** The question as it was asked, to be published in these words or others; nothing of one that was asked in confidence. */
    public String asPublished(long number) {
        var it = questions.question(number);
        return it.confidenceAsked() ? null : it.latest().map(Question.Attempt::question).orElse(it.text());
    }

    /** The answer that was returned. */
    public String written(long number) {
        var it = questions.question(number);
        return it.confidenceAsked() ? null : it.latest().map(Question.Attempt::answer).orElse(null);
    }

    private static final String ON_ITS_PAGE = "asked for in confidence: read it on the page of questions.";

    private static String said(Question it) {
        return it.confidenceAsked() ? ON_ITS_PAGE : plain(it.text());
    }

    private static String plain(String typed) {
        return FormText.plain(typed).replaceAll("\\R", "  \n");
    }
}
