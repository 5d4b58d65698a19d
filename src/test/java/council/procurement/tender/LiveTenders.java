package council.procurement.tender;

import static council.procurement.support.Officers.need;

import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.SocialValue;
import council.procurement.demo.engine.DemoRegister;
import council.procurement.demo.engine.DemoRegister.Firm;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Real tenders that wait for bids, by their real process, for the tests of whatever happens until they are opened. Today is 23 November 2026. */
@Component
public class LiveTenders {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final LocalDate DEADLINE = LocalDate.of(2026, 12, 7);
    public static final LocalDate QUOTES_DUE = LocalDate.of(2026, 11, 30);

    private final Officers officers;
    private final ProcessEngine engine;
    private final BusinessCaseService businessCases;
    private final CriteriaService criteria;
    private final DemoRegister register;
    private final SupplierChoiceService choices;

    LiveTenders(Officers officers, ProcessEngine engine, BusinessCaseService businessCases, CriteriaService criteria, DemoRegister register, SupplierChoiceService choices) {
        this.choices = choices;
        this.register = register;
        this.criteria = criteria;
        this.officers = officers;
        this.engine = engine;
        this.businessCases = businessCases;
    }

    /** Advertised today, due on {@link #DEADLINE} at noon; price 60, two questions 20 and 10, social value 5 in pounds and 5 in words. */
    public String advertised(String title) {
        return advertised(title, WrittenCriteria.usual());
    }

    /** The same with these criteria. */
    public String advertised(String title, AwardCriteria how) {
        var reference = toPrepare(title);
        criteria.write(reference, "priya", how, WrittenCriteria.access(), null);
        prepared(reference, DEADLINE);
        published(reference);
        return reference;
    }

    /** The same, but reserved by these codes of the table {@code tender-reservation}; null for no reservation. */
    public String reserved(String title, String place, String firms) {
        var reference = toPrepare(title);
        criteria.write(reference, "priya", WrittenCriteria.usual(), criteria.access(reference, place, firms, "Local firms know the streets.", "The size of the round."), null);
        prepared(reference, DEADLINE);
        published(reference);
        return reference;
    }

    /** Its documents are handed in, to be reviewed. */
    public void prepared(String reference, LocalDate deadline) {
        officers.completes("priya", reference, "Task_PrepareTender", Map.ofEntries(Map.entry("specification", "Sweep the streets."), Map.entry("terms", "Standard terms for services"),  Map.entry("deadline", deadline.toString()),
            Map.entry("suppliersInvited", ""), Map.entry("localIncluded", "true"), Map.entry("smeIncluded", "true")));
    }

    /** Its documents are to be prepared. */
    public String toPrepare(String title) {
        return toPrepare(title, "150000", TODAY);
    }

    private String toPrepare(String title, String valueExVat, LocalDate today) {
        officers.clockAt(today);
        var reference = started(title, valueExVat);
        businessCases.recordSocialValueConsideration(reference, "harriet", new SocialValue("Local jobs.", "By a criterion.", false, "Nobody; it is small."));
        return reference;
    }

    /** What is prepared is reviewed, approved and advertised today. */
    public void published(String reference) {
        approved(reference);
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(TODAY));
    }

    /** Prepared, reviewed and approved: its notice is to be published. */
    public String toPublish(String title, LocalDate deadline) {
        return toPublish(title, "150000", TODAY, deadline);
    }

    /** The same for another value in pounds ex VAT, on another day. */
    public String toPublish(String title, String valueExVat, LocalDate today, LocalDate deadline) {
        var reference = toPrepare(title, valueExVat, today);
        criteria.write(reference, "priya", today.isBefore(LocalDate.of(2026, 4, 1)) ? WrittenCriteria.inWords() : WrittenCriteria.usual(), WrittenCriteria.access(), null);
        prepared(reference, deadline);
        approved(reference);
        return reference;
    }

    private void approved(String reference) {
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        for (var adviser : List.of("harriet", "leila")) if (isOpen(reference, "Task_Advise")) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "Good."));
        for (var decider : List.of("marcus", "simon")) if (isOpen(reference, "Task_Decide")) officers.completes(decider, reference, "Task_Decide", Map.of("outcome", "approved"));
    }

    /** Quotes asked today of these, all of them local and small; due on {@link #QUOTES_DUE} at noon; price alone counts. */
    public String quotation(String title, Firm... suppliers) {
        var reference = toAsk(title);
        register.choose(reference, "priya", List.of(suppliers));
        officers.completes("priya", reference, "Task_SendRequests", Map.of("terms", "Standard terms for goods", "deadline", QUOTES_DUE.toString(), "basis", "price"));
        return reference;
    }

    /** Suppliers of £15,000's worth are to be chosen and asked. */
    public String toAsk(String title) {
        officers.clockAt(TODAY);
        return considered(started(title, "15000"));
    }

    /** The same of what this CPV code means. */
    public String toAsk(String title, String cpv) {
        officers.clockAt(TODAY);
        var answers = need(title, "15000");
        answers.put("cpvCode", cpv);
        return considered(started(answers));
    }

    /** What keeps small firms away is on record. */
    private String considered(String reference) {
        choices.considerBarriers(reference, "priya", "None: no turnover is asked for.");
        return reference;
    }

    /** A local and small one with this address. */
    public static Firm firm(String name, String email) {
        return new Firm(name, "WS13 6YX", true, false, email);
    }

    /** The clock goes to after the deadline and the timer fires. */
    public void due(String reference) {
        var quotes = engine.getRuntimeService().createExecutionQuery().processInstanceBusinessKey(reference).activityId("Event_QuotesDue").count() == 1;
        officers.clockAt((quotes ? QUOTES_DUE : DEADLINE).atTime(14, 0));
        officers.fireTimer(reference, quotes ? "Event_QuotesDue" : "Event_DeadlinePassed");
    }

    public void claim(String person, String reference, String taskKey) {
        officers.as(person, () -> {
            var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).singleResult();
            if (!person.equals(task.getAssignee())) engine.getTaskService().claim(task.getId(), person);
            return null;
        });
    }

    public boolean isOpen(String reference, String taskKey) {
        return officers.openTasks(reference).stream().anyMatch(t -> t.getTaskDefinitionKey().equals(taskKey));
    }

    private String started(String title, String value) {
        return started(need(title, value));
    }

    private String started(Map<String, Object> need) {
        var started = officers.starts("olivia", need);
        var reference = started.getBusinessKey();
        var runtime = engine.getRuntimeService();
        var initiation = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("initiation").singleResult();
        var variables = new HashMap<>(runtime.getVariables(initiation.getId(), List.of("route", "shortPath", "aboveThreshold", "minimumInvited", "category", "regime", "valueExVat", "valueIncVat", "startedOn")));
        variables.put("inPipeline", false);
        runtime.deleteProcessInstance(started.getId(), "the tender alone is tested");
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> runtime.startProcessInstanceByKey("tender", reference, variables));
        return reference;
    }
}
