package council.procurement.difficulty.engine;

import council.procurement.Refused;
import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.difficulty.DifficultyRuns;
import council.procurement.difficulty.DifficultyStep;
import council.procurement.platform.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineDifficulties implements DifficultyRuns {

    private final CaseProcesses processes;
    private final TaskService tasks;
    private final CurrentUser user;

    EngineDifficulties(CaseProcesses processes, @Lazy TaskService tasks, CurrentUser user) {
        this.processes = processes;
        this.tasks = tasks;
        this.user = user;
    }

    @Override
    public void begin(String reference) {
        processes.begin(DifficultyProcess.KEY, reference, Map.of());
    }

    @Override
    public Optional<DifficultyStep.Kind> mine(String reference) {
        return open(reference).stream().map(it -> DifficultyStep.Kind.ofTask(it.getTaskDefinitionKey())).findFirst();
    }

    @Override
    public void complete(String reference, DifficultyStep.Kind kind) {
        var task = open(reference).stream().filter(it -> it.getTaskDefinitionKey().equals(kind.task())).findFirst()
            .orElseThrow(() -> new Refused("This step is not yours, or it is done already. Open the file again."));
        if (task.getAssignee() == null) tasks.claim(task.getId(), user.id());
        tasks.complete(task.getId(), Map.of("written", "yes"));
    }

    /** Theirs by name, or for a group of theirs and not taken by a colleague. */
    private List<Task> open(String reference) {
        return tasks.createTaskQuery().processDefinitionKey(DifficultyProcess.KEY).processInstanceBusinessKey(reference).or().taskAssignee(user.id()).taskCandidateGroupIn(List.copyOf(user.groups())).endOr()
            .orderByTaskCreateTime().asc().list();
    }
}
