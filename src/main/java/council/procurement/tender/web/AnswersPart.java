package council.procurement.tender.web;

import council.procurement.casefile.Section;
import council.procurement.tender.OpportunityPart;
import council.procurement.tender.QuestionService;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every published answer on an opportunity's page, and until when questions are taken; never who asked. */
@Component
@Order(2)
class AnswersPart implements OpportunityPart {

    private final QuestionService questions;

    AnswersPart(QuestionService questions) {
        this.questions = questions;
    }

    @Override
    public Optional<Section> section(String reference) {
        return questions.until(reference).map(until -> {
            var section = Section.titled("Questions and answers").fact("Questions are taken until", until);
            var log = questions.published(reference);
            return log.isEmpty() ? section.fact("Answered so far", "None") : section.table("All answers, the oldest first", List.of("Number", "Question", "Answer", "Published"),
                log.stream().map(a -> Section.row(a.number(), a.question(), a.answer(), a.at())).toList());
        });
    }
}
