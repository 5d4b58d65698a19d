package council.procurement.demo.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * Does what officers do in Tasklist, each as themselves and at a time of its own: starts processes, completes tasks, lets
 * timers fall due. The demo's cases are built with it, and the tests walk whole journeys with it.
 */
public class DemoOfficers {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final ProcessEngine engine;
    private final DemoDeclarations declarations;

    public DemoOfficers(ProcessEngine engine, DemoDeclarations declarations) {
        this.engine = engine;
        this.declarations = declarations;
    }

    /** Starts a process with its form; returns the business key. */
    public String start(String person, String process, Map<String, Object> answers) {
        return as(person, () -> {
            var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
            return engine.getFormService().submitStartForm(definition.getId(), answers).getBusinessKey();
        });
    }

    /** Completes the open task of this key in the case that the person may work on. */
    public void complete(String person, String reference, String taskKey, Map<String, Object> answers) {
        declarations.before(person, reference, taskKey);
        as(person, () -> {
            engine.getFormService().submitTaskForm(openTask(person, reference, taskKey).getId(), answers);
            return null;
        });
    }

    /** Takes the open task, as one does before a confidential form is opened; returns its id. */
    public String claim(String person, String reference, String taskKey) {
        return as(person, () -> {
            var task = openTask(person, reference, taskKey);
            if (task.getAssignee() == null) engine.getTaskService().claim(task.getId(), person);
            return task.getId();
        });
    }

    private Task openTask(String person, String reference, String taskKey) {
        var visible = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).list();
        return visible.stream().filter(t -> person.equals(t.getAssignee())).findFirst()
            .or(() -> visible.stream().filter(t -> t.getAssignee() == null).findFirst())
            .orElseThrow(() -> new IllegalStateException("%s finds no open task %s in %s; open are %s".formatted(person, taskKey, reference, openTasks(reference))));
    }

    /** The keys of all open tasks of a case. */
    public List<String> openTasks(String reference) {
        var person = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(Task::getTaskDefinitionKey).toList();
        } finally {
            if (person != null) engine.getIdentityService().setAuthentication(person.getUserId(), person.getGroupIds());
        }
    }

    public <T> T as(String person, Supplier<T> deed) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return deed.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public void at(LocalDate day) {
        at(day.atTime(LocalTime.of(10, 0)).atZone(LONDON).toInstant());
    }

    /** Moves the clock and lets everything fall due that does so until then. */
    public void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private List<Job> dueJobs() {
        return engine.getManagementService().createJobQuery().executable().active().list();
    }

    /** Sends the reminders of a Monday morning, whatever day it is. */
    public void morning() {
        var trusted = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        trusted.execute(context -> engine.getRuntimeService().createProcessInstanceByKey("daily-reminders")
            .startBeforeActivity("Task_LookUpReminderTimes").setVariable("dayOfWeek", "monday").execute());
    }

    public void now() {
        ClockUtil.reset();
    }
}
