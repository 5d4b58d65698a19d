package council.procurement.platform;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.DemoOfficers;
import council.procurement.support.FormAnswers;
import council.procurement.support.FormAttack;
import council.procurement.support.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Officers whose way through a case is watched. The first time that a task is met, its form is attacked over HTTP, every
 * user tries to do it with the answers that its officer has ready, and the officer does it with undeclared variables added.
 */
class WatchedOfficers extends DemoOfficers {

    /** They may see every task, and are refused all the same; so each of them tries every door. */
    private static final Set<String> SEE_ALL = Set.of("admin", "ivan");
    /** Embedded forms that may be completed though nothing was typed: no bid came, or there was only something to look at. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("Task_OpenBids", "Task_OpenQuotes", "Task_WitnessOpening");

    private final ProcessEngine engine;
    private final DemoDeclarations declarations;
    private final FormAttack attack;
    private final Rest rest;
    private final TransactionTemplate transactions;
    private final PagesAttack pages;
    private int turn;
    /** The forms that were attacked; of an embedded one, its task. */
    final Set<String> attacked = new TreeSet<>();
    /** Who could do, or where a form is embedded could take, each task that was met, by {@link #key}. */
    final Map<String, Set<String>> could = new TreeMap<>();

    WatchedOfficers(ProcessEngine engine, DemoDeclarations declarations, FormAttack attack, Rest rest, TransactionTemplate transactions, PagesAttack pages) {
        super(engine, declarations);
        this.declarations = declarations;
        this.engine = engine;
        this.attack = attack;
        this.rest = rest;
        this.transactions = transactions;
        this.pages = pages;
    }

    @Override
    public String claim(String person, String reference, String taskKey) {
        var task = open(person, reference, taskKey);
        var first = !attacked.contains(taskKey);
        if (task.getAssignee() == null && !could.containsKey(key(task))) tried(task, Map.of(), someone -> engine.getTaskService().claim(task.getId(), someone));
        var id = super.claim(person, reference, taskKey);
        if (first && !MAY_BE_EMPTY.contains(taskKey)) isRefusedWhileNothingIsTyped(person, task);
        if (first) pages.undeclaredIsDropped(person, reference, taskKey);
        return id;
    }

    @Override
    public void complete(String person, String reference, String taskKey, Map<String, Object> answers) {
        var task = open(person, reference, taskKey);
        var form = engine.getFormService().getTaskFormData(task.getId()).getCamundaFormRef();
        var known = could.containsKey(key(task));
        if (!known) tried(task, answers, someone -> engine.getFormService().submitTaskForm(task.getId(), answers));
        var first = attacked.add(form == null ? taskKey : form.getKey());
        if (first && form == null) pages.attack(person, reference, taskKey);
        if (first && form != null) attack.onTask(person, task, answers);
        if (first || !known) attack.completesWithMore(person, task, answers);
        else super.complete(person, reference, taskKey, answers);
    }

    /** {@code Task_Decide (cabinet-member)}: a task and the groups whose it is; without groups it is a person's. */
    private String key(Task task) {
        var groups = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
            .map(IdentityLink::getGroupId).sorted().collect(Collectors.joining(", "));
        return groups.isEmpty() ? task.getTaskDefinitionKey() : "%s (%s)".formatted(task.getTaskDefinitionKey(), groups);
    }

    /** Everybody tries; whatever that did is undone. Those who could not are then refused over HTTP as well. */
    private void tried(Task task, Map<String, Object> answers, Consumer<String> deed) {
        var reference = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        people().forEach(someone -> declarations.before(someone, reference, task.getTaskDefinitionKey()));
        var may = people().stream().filter(someone -> can(someone, deed)).collect(Collectors.toCollection(TreeSet::new));
        could.put(key(task), may);
        refused(task, may, answers);
    }

    private boolean can(String person, Consumer<String> deed) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            status.setRollbackOnly();
            try {
                return as(person, () -> {
                    deed.accept(person);
                    return true;
                });
            } catch (RuntimeException refusal) {
                return false;
            }
        }));
    }

    /** Everybody who may not do it is told so at one door or another, those who see it at every door, and nothing changes. */
    private void refused(Task task, Set<String> may, Map<String, Object> answers) {
        var check = new SoftAssertions();
        var before = attack.everything();
        var variables = Map.of("variables", FormAnswers.asRest(answers));
        for (var person : people()) {
            if (may.contains(person)) continue;
            var oneself = Map.of("userId", person);
            var doors = new ArrayList<>(List.of(Map.entry("submit-form", variables), Map.entry("complete", variables), Map.entry("assignee", oneself), Map.entry("resolve", variables),
                Map.entry("delegate", oneself), Map.entry("identity-links", Map.of("userId", person, "type", "candidate"))));
            if (SEE_ALL.contains(person) || !sees(person, task)) doors.add(Map.entry("claim", oneself)); // whoever is barred by what they did in the case may take it, and is refused in the end
            for (var door : SEE_ALL.contains(person) ? doors : List.of(doors.get(turn++ % doors.size()))) {
                var what = "%s and %s by %s".formatted(person, task.getTaskDefinitionKey(), door.getKey());
                var answer = rest.post(person, "/task/%s/%s".formatted(task.getId(), door.getKey()), door.getValue());
                check.assertThat(answer.status()).as("%s: %s", what, answer.text()).isIn(400, 403, 404);
                FormAttack.isOnePlainSentence(check, answer, what);
            }
        }
        check.assertThat(attack.everything()).as("%s: those who may not do it change nothing", task.getTaskDefinitionKey()).isEqualTo(before);
        check.assertAll();
    }

    private void isRefusedWhileNothingIsTyped(String person, Task task) {
        var check = new SoftAssertions();
        var answer = rest.post(person, "/task/%s/submit-form".formatted(task.getId()), Map.of("variables", Map.of()));
        check.assertThat(answer.status()).as("%s with nothing typed: %s", task.getTaskDefinitionKey(), answer.text()).isEqualTo(400);
        FormAttack.isOnePlainSentence(check, answer, task.getTaskDefinitionKey());
        check.assertAll();
    }

    private List<String> people() {
        return engine.getIdentityService().createUserQuery().list().stream().map(User::getId).sorted().toList();
    }

    private Task open(String person, String reference, String taskKey) {
        var tasks = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).list();
        assertThat(tasks).as("open task %s in %s; open are %s", taskKey, reference, openTasks(reference)).isNotEmpty();
        return tasks.stream().filter(task -> person.equals(task.getAssignee())).findFirst()
            .or(() -> tasks.stream().filter(task -> task.getAssignee() == null && sees(person, task)).findFirst()).orElse(tasks.get(0));
    }

    private boolean sees(String person, Task task) {
        return as(person, () -> engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0);
    }
}
