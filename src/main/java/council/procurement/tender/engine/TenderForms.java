package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.AwardCriteria;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.Invited;
import java.util.List;

/** What the forms of this stage have in common, read as the values that use cases take. */
final class TenderForms {

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
}
