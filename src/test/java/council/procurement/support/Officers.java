package council.procurement.support;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.demo.engine.DemoDeclarations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The officers of a test: they start purchases and complete tasks as Tasklist would, each as themselves. */
@Component
public class Officers {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final ProcessEngine engine;

    private final DemoDeclarations declarations;

    Officers(ProcessEngine engine, DemoDeclarations declarations) {
        this.engine = engine;
        this.declarations = declarations;
    }

    /** The start form's answers, complete and valid; a test changes what it is about. */
    public static Map<String, Object> need(String title, String valueExVat) {
        return new HashMap<>(Map.ofEntries(Map.entry("title", title), Map.entry("description", "Needed for the service."), Map.entry("service", "waste-and-fleet"),
            Map.entry("category", "services"), Map.entry("cpvCode", "90511000"), Map.entry("estimatedValueExVat", valueExVat), Map.entry("vatRate", "20"),
            Map.entry("neededBy", "2027-12-01"), Map.entry("initialTermMonths", 36), Map.entry("extensionMonths", 12), Map.entry("budgetCode", "WF-1234"),
            Map.entry("exempt", "false"), Map.entry("frameworkAvailable", "false"), Map.entry("interestsDeclared", "none")));
    }

    public ProcessInstance starts(String person, Map<String, Object> answers) {
        return as(person, () -> {
            var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("procurement").latestVersion().singleResult();
            return engine.getFormService().submitStartForm(definition.getId(), answers);
        });
    }

    /** Completes the one open task with this definition key in the case, as this person, with these answers. */
    public void completes(String person, String reference, String taskKey, Map<String, Object> answers) {
        declarations.before(person, reference, taskKey);
        var task = task(reference, taskKey, person);
        as(person, () -> {
            engine.getFormService().submitTaskForm(task.getId(), answers);
            return null;
        });
    }

    private Task task(String reference, String taskKey, String person) {
        List<Task> open = as(person, () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).list());
        if (open.isEmpty()) open = openTasks(reference).stream().filter(t -> t.getTaskDefinitionKey().equals(taskKey)).toList();
        assertThat(open).as("open task %s in %s; open are %s", taskKey, reference, openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList()).isNotEmpty();
        return open.get(0);
    }

    public List<Task> openTasks(String reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list();
    }

    public <T> T as(String person, java.util.function.Supplier<T> deed) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(org.camunda.bpm.engine.identity.Group::getId).toList();
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return deed.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public void clockAt(LocalDate day) {
        clockAt(day.atTime(10, 0));
    }

    public void clockAt(LocalDateTime moment) {
        clockAt(moment.atZone(LONDON).toInstant());
    }

    public void clockAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Runs every job that is due by the clock, until none is. */
    public void runDueJobs() {
        for (int round = 0; round < 50; round++) {
            var due = engine.getManagementService().createJobQuery().executable().active().list();
            if (due.isEmpty()) return;
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        throw new IllegalStateException("Jobs keep coming");
    }

    /** Fires the timer of this element in the case, whatever its due date. */
    public void fireTimer(String reference, String elementId) {
        var instances = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).list();
        var jobs = instances.stream().flatMap(i -> engine.getManagementService().createJobQuery().processInstanceId(i.getId()).activityId(elementId).list().stream()).toList();
        assertThat(jobs).as("timer %s in %s", elementId, reference).hasSize(1);
        engine.getManagementService().executeJob(jobs.get(0).getId());
    }

    public void reset() {
        ClockUtil.reset();
        engine.getIdentityService().clearAuthentication();
    }
}
