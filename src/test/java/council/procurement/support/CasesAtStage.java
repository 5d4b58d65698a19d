package council.procurement.support;

import council.procurement.Money;
import council.procurement.casefile.Category;
import council.procurement.casefile.Need;
import council.procurement.casefile.Route;
import council.procurement.casefile.Routing;
import council.procurement.initiation.InitiationService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Opens cases that stand at the door of one stage, routed by the real tables, so that a stage's test needs no other stage. */
@Component
public class CasesAtStage {

    private final ProcessEngine engine;
    private final InitiationService initiation;

    CasesAtStage(ProcessEngine engine, InitiationService initiation) {
        this.engine = engine;
        this.initiation = initiation;
    }

    /** A need of Olivia's for four years, VAT at 20 percent. */
    public static Need need(Category category, String valueExVat, boolean exempt, boolean frameworkAvailable) {
        return new Need("Recycling disposal", "Needed for the service.", "waste-and-fleet", category, "90511000", new BigDecimal(valueExVat), new BigDecimal("20"),
            LocalDate.of(2027, 12, 1), 36, 12, "WF-1234", null, exempt, frameworkAvailable, false);
    }

    /** Starts the process of one stage for a new case and answers with its instance; its business key is the reference. */
    public ProcessInstance starts(String process, Need need) {
        return starts(process, need, Map.of());
    }

    /** @param more further variables that the caller of the stage hands in */
    public ProcessInstance starts(String process, Need need, Map<String, Object> more) {
        return starts(process, null, need, more);
    }

    /** Puts a new case before one task of a process, with nothing of what comes before it: for what is asked of every task whatever its case. */
    public ProcessInstance standsAt(String process, String task, Need need, Map<String, Object> more) {
        return starts(process, task, need, more);
    }

    /** Starts a process once more for a case that is there. */
    public void startsAgain(String process, String reference, Map<String, Object> facts) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey(process, reference, facts));
    }

    private ProcessInstance starts(String process, String task, Need need, Map<String, Object> more) {
        var opened = initiation.raise(need, "olivia");
        var values = Variables.createVariables().putValue("category", need.category().code()).putValue("startedOn", opened.startedOn().toString())
            .putValue("valueExVat", need.estimatedValueExVat().doubleValue()).putValue("valueIncVat", need.estimatedValueIncVat().doubleValue())
            .putValue("exempt", need.exempt()).putValue("frameworkAvailable", need.frameworkAvailable());
        var threshold = decided("statutory-threshold", values);
        var route = decided("procurement-route", values);
        initiation.recordRoute(opened.reference(), new Routing("PA2023", Money.pounds(new BigDecimal(threshold.get("threshold").toString())),
            (Boolean) threshold.get("vatIncluded"), Route.of((String) route.get("route")), ((Number) route.get("minimumInvited")).intValue(), (Boolean) route.get("aboveThreshold")), null);
        var facts = new HashMap<String, Object>(Map.of("route", route.get("route"), "shortPath", false, "aboveThreshold", route.get("aboveThreshold"),
            "minimumInvited", ((Number) route.get("minimumInvited")).longValue(), "regime", "PA2023"));
        for (var name : new String[] {"category", "startedOn", "valueExVat", "valueIncVat"}) facts.put(name, values.get(name));
        facts.putAll(more);
        var trusted = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        if (task == null) return trusted.execute(context -> engine.getRuntimeService().startProcessInstanceByKey(process, opened.reference(), facts));
        return trusted.execute(context -> engine.getRuntimeService().createProcessInstanceByKey(process).businessKey(opened.reference()).setVariables(facts).startBeforeActivity(task).execute());
    }

    private DmnDecisionResultEntries decided(String decision, Map<String, Object> inputs) {
        var result = engine.getDecisionService().evaluateDecisionByKey(decision).variables(inputs).evaluate();
        return result.getSingleResult();
    }

    /** A variable as the stage left it, also after its end. */
    public Object variable(ProcessInstance stage, String name) {
        var found = engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(stage.getId()).variableName(name).singleResult();
        return found == null ? null : found.getValue();
    }

    /** Whether the process passed and ended at this event. */
    public boolean endedAt(ProcessInstance stage, String event) {
        var ended = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(stage.getId()).finished().count() == 1;
        return ended && engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(stage.getId()).activityId(event).count() == 1;
    }
}
