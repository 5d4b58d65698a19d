package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.AwardCriteria;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.Invited;
import java.util.List;
import java.util.stream.IntStream;

/** What the forms of this stage have in common, read as the values that use cases take. */
final class TenderForms {

    /** As many as the form {@code tender-documents} has lines. */
    private static final int QUESTIONS = 5;

    private TenderForms() {
    }

    static Invited invited(TaskForm form) {
        return new Invited(form.text("suppliersInvited"), form.yes("localIncluded"), form.text("noLocalReason"), form.yes("smeIncluded"), form.text("noSmeReason"));
    }

    /** Criteria of a quotation: price alone, or price with one question. */
    static AwardCriteria quoteCriteria(TaskForm form) {
        return "price".equals(form.text("basis")) ? AwardCriteria.priceOnly()
            : new AwardCriteria(form.number("priceWeight"), List.of(new Question(form.text("qualityQuestion"), form.number("qualityWeight"))), null, null);
    }

    static AwardCriteria tenderCriteria(TaskForm form) {
        var questions = IntStream.rangeClosed(1, QUESTIONS).mapToObj(i -> new Question(form.text("question" + i), form.number("weight" + i))).toList();
        return new AwardCriteria(form.number("priceWeight"), questions, form.number("socialValueQuantityWeight"), form.number("socialValueQualityWeight"));
    }
}
