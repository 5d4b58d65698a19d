package council.procurement.tender;

import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.SocialValue;
import council.procurement.casefile.Category;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tenders of one stage in the real engine, brought to where a test wants them; today is Monday 23 November 2026. */
@Component
class TendersAtWork {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Fourteen of the council's working days after today. */
    static final LocalDate DEADLINE = LocalDate.of(2026, 12, 11);

    private final CasesAtStage cases;
    private final BusinessCaseService businessCases;
    private final Officers officers;
    private final CriteriaService criteria;

    TendersAtWork(CasesAtStage cases, BusinessCaseService businessCases, Officers officers, CriteriaService criteria) {
        this.criteria = criteria;
        this.cases = cases;
        this.businessCases = businessCases;
        this.officers = officers;
    }

    /** The stage has begun: documents are to be prepared. */
    String begun(String value) {
        officers.clockAt(TODAY);
        var reference = cases.starts("tender", CasesAtStage.need(Category.SERVICES, value, false, false)).getBusinessKey();
        businessCases.recordSocialValueConsideration(reference, "harriet", new SocialValue("Local jobs.", "By a criterion.", false, "Nobody; it is small."));
        criteria.write(reference, "priya", WrittenCriteria.usual(), WrittenCriteria.access(), null);
        return reference;
    }

    String prepared(String value, Map<String, Object> changes) {
        var reference = begun(value);
        officers.completes("priya", reference, "Task_PrepareTender", documents(changes));
        return reference;
    }

    /** Suppliers know of it and the deadline runs. */
    String published(String value) {
        return published(prepared(value, Map.of()), TODAY);
    }

    String published(String reference, LocalDate on) {
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        for (var adviser : List.of("harriet", "leila")) if (isOpen(reference, "Task_Advise")) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "Good."));
        officers.completes("marcus", reference, "Task_Decide", Map.of("outcome", "approved"));
        if (isOpen(reference, "Task_Decide")) officers.completes("simon", reference, "Task_Decide", Map.of("outcome", "approved"));
        officers.clockAt(on);
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(on));
        return reference;
    }

    boolean isOpen(String reference, String task) {
        return officers.openTasks(reference).stream().anyMatch(t -> t.getTaskDefinitionKey().equals(task));
    }

    static Map<String, Object> documents(Map<String, Object> changes) {
        var answers = new HashMap<String, Object>(Map.ofEntries(Map.entry("specification", "Sweep the streets.\n\nTwice a week in the town centre."), Map.entry("terms", "Standard terms for services"),  Map.entry("deadline", DEADLINE.toString()),
            Map.entry("suppliersInvited", ""), Map.entry("localIncluded", "true"), Map.entry("smeIncluded", "true")));
        answers.putAll(changes);
        return answers;
    }
}
