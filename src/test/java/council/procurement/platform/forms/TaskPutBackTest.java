package council.procurement.platform.forms;

import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Category;
import council.procurement.support.CasesAtStage;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task taken by one of a group goes back to the group, by nobody but who holds it; a task by name stays. */
@ProcessTest
class TaskPutBackTest {

    @Autowired CasesAtStage stages;
    @Autowired TaskService tasks;
    @Autowired Rest rest;

    @Test
    void who_holds_a_task_puts_it_back_and_a_colleague_takes_it() {
        var task = open(stages.starts("tender", need(Category.SERVICES, "120000", false, false)).getId());
        assertThat(rest.post("priya", "/task/" + task.getId() + "/claim", Map.of("userId", "priya")).status()).isEqualTo(204);
        assertThat(rest.post("paul", "/task/" + task.getId() + "/unclaim", Map.of()).status()).as("by a colleague").isIn(400, 403);
        assertThat(holder(task)).isEqualTo("priya");
        assertThat(rest.post("priya", "/task/" + task.getId() + "/unclaim", Map.of()).status()).isEqualTo(204);
        assertThat(holder(task)).isNull();
        assertThat(rest.post("paul", "/task/" + task.getId() + "/claim", Map.of("userId", "paul")).status()).isEqualTo(204);
    }

    @Test
    void a_task_that_is_somebodys_by_name_is_not_put_back() {
        var task = open(stages.starts("tender", need(Category.SERVICES, "120000", false, false)).getId());
        tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> link.getGroupId() != null).forEach(link -> tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
        tasks.setAssignee(task.getId(), "priya");
        assertThat(rest.post("priya", "/task/" + task.getId() + "/unclaim", Map.of()).message())
            .isEqualTo("This task is yours by name: put back, nobody could take it. A manager gives it to a colleague with Reassign, on the page of its case.");
        assertThat(holder(task)).isEqualTo("priya");
    }

    private Task open(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private String holder(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }
}
