package council.procurement.approval;

import static council.procurement.support.CasesAtStage.need;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.casefile.Category;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.CasesAtStage;
import council.procurement.support.FormAttack;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The matrix of domain reference 7.3 through every door: Tasklist's API, the engine's REST API and our pages. The cells come
 * from the tables that the application obeys (their content is {@link DutyMatrixTest}'s): for every task that is a deed of the
 * matrix, everybody who did one other deed in its case takes it, is given it and completes it, and so does a deputy of theirs.
 */
@ProcessTest
class DutyDoorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, Object> NO_ANSWERS = Map.of("variables", Map.of());
    /** Where a page of ours works on the task while somebody holds it. */
    private static final Map<String, String> PAGES = Map.of("Task_OpenBids", "/tenders/%s/bids", "Task_OpenQuotes", "/tenders/%s/bids", "Task_ScoreBids", "/evaluations/%s/scores",
        "Task_ScoreQuality", "/evaluations/%s/scores", "Task_ModerateScores", "/evaluations/%s/moderation", "Task_AgreeCorrection", "/evaluations/%s/corrections", "Task_RecommendAward", "/evaluations/%s/recommendation", "Task_AgreeRecommendation", "/evaluations/%s/agreement");

    /** What the tasks' forms show and no case here has come to. */
    private static final Map<String, Object> FACTS = Map.of("signedBy", "legal", "contractForm", "simple", "sealed", false, "priceOnlyAllowed", false, "marketEvidenceNeeded", false,
        "minimumTenderWorkingDays", 10L, "minimumTenderDays", 0L, "clarificationCutOffDays", 5L, "seatTakenBy", "eva");

    /** Of these tasks the form shows what the step before it wrote. */
    private static final Set<String> QUOTES = Set.of("Task_SendRequests", "Task_OpenQuotes");

    @Autowired CasesAtStage stage;
    @Autowired PurchaseWalk walk;
    @Autowired Officers officers;
    @Autowired DutyService duties;
    @Autowired People posts;
    @Autowired FormAttack attack;
    @Autowired IdentityService identities;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired Rest rest;
    @Autowired JdbcClient jdbc;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private final List<String> cases = new ArrayList<>();
    private final Map<String, Browser> browsers = new TreeMap<>();

    /** A task of a case, and the deeds that it is. */
    private record Deed(String key, Set<Duty> duties, Task task, String reference) {
    }

    @TestFactory
    Stream<DynamicNode> every_cell_through_every_door() {
        var deeds = deeds();
        people(deeds);
        var before = attack.everything();
        before.remove("act_ru_task"); // who holds it is looked at after each attempt
        return Stream.of(
            deeds.stream().flatMap(deed -> cells(deed, false)),
            Stream.of(dynamicTest("nothing of all this has changed anything", () -> {
                var after = attack.everything();
                after.remove("act_ru_task");
                assertThat(after).isEqualTo(before);
            })),
            deeds.stream().flatMap(deed -> cells(deed, true))).flatMap(cells -> cells);
    }

    private Stream<DynamicNode> cells(Deed deed, boolean compatible) {
        return Stream.of(Duty.values()).filter(done -> !deed.duties().contains(done) && compatible != clash(done, deed.duties())).map(done ->
            dynamicTest("who %s %s %s".formatted(done.done(), compatible ? "may do" : "is kept from", deed.key()), () -> {
                if (compatible) passes(deed, done);
                else isKeptOut(deed, done);
            }));
    }

    private boolean clash(Duty done, Set<Duty> wanted) {
        return wanted.stream().anyMatch(one -> jdbc.sql("select count(*) from incompatible_duties where one = ? and other = ? or one = ? and other = ?")
            .params(done.name(), one.name(), one.name(), done.name()).query(Long.class).single() > 0);
    }

    private void isKeptOut(Deed deed, Duty done) {
        var check = new SoftAssertions();
        for (var person : List.of(doer(done), deputy(done))) {
            var rule = (person.equals(doer(done)) ? "You " : doer(done) + " Of-the-matrix, for whom you stand in, ") + done.done();
            var before = attempts(deed, person);
            var tries = new LinkedHashMap<String, Rest.Answer>();
            tries.put("Tasklist's claim", tasklist(person, deed, "claim", Map.of("userId", person)));
            tries.put("REST's claim", rest(person, deed, "claim", Map.of("userId", person)));
            tries.put("Tasklist's assignee", tasklist(person, deed, "assignee", Map.of("userId", person)));
            tries.put("REST's assignee", rest(person, deed, "assignee", Map.of("userId", person)));
            tries.put("Tasklist's form", tasklist(person, deed, "submit-form", NO_ANSWERS));
            tries.put("REST's complete", rest(person, deed, "complete", NO_ANSWERS));
            check.assertThat(attempts(deed, person)).as("logged attempts of %s on %s", person, deed.key()).isEqualTo(before + tries.size());
            check.assertThat(holder(deed)).as("%s does not hold %s", person, deed.key()).isNull();
            hold(deed, person); // as if it had come into their hands before the other deed was done
            tries.put("the form of a held task, in Tasklist", tasklist(person, deed, "submit-form", NO_ANSWERS));
            tries.put("the form of a held task, over REST", rest(person, deed, "submit-form", NO_ANSWERS));
            if (PAGES.containsKey(deed.key())) tries.put("the page of a held task", answer(browser(person).fetches(PAGES.get(deed.key()).formatted(deed.reference()))));
            hold(deed, null);
            tries.forEach((door, answer) -> {
                check.assertThat(answer.status()).as("%s, %s by %s: %s", person, deed.key(), door, answer.text()).isEqualTo(400);
                check.assertThat(answer.message()).as("%s, %s by %s", person, deed.key(), door).contains(rule + " in case " + deed.reference(), "somebody else must");
            });
            var given = given(deed, person);
            check.assertThat(given.statusCode()).as("%s is given %s", person, deed.key()).isEqualTo(400);
            check.assertThat(given.body()).as("%s is given %s", person, deed.key()).contains("cannot do this", done.done(), "somebody else must");
            check.assertThat(holder(deed)).as("%s does not hold %s after it was to be given", person, deed.key()).isNull();
        }
        check.assertAll();
    }

    private void passes(Deed deed, Duty done) {
        var check = new SoftAssertions();
        for (var person : List.of(doer(done), deputy(done))) {
            check.assertThat(rest(person, deed, "claim", Map.of("userId", person)).status()).as("%s claims %s over REST", person, deed.key()).isEqualTo(204);
            hold(deed, null);
            check.assertThat(tasklist(person, deed, "claim", Map.of("userId", person)).status()).as("%s claims %s in Tasklist", person, deed.key()).isEqualTo(204);
            check.assertThat(holder(deed)).isEqualTo(person);
            if (!deed.key().equals("Task_OpenQuotes")) // no quote is an answer there
                for (var answer : List.of(rest(person, deed, "submit-form", NO_ANSWERS), tasklist(person, deed, "submit-form", NO_ANSWERS)))
                    check.assertThat(answer.message()).as("%s, who holds %s, is told what is missing and of no rule", person, deed.key()).isNotBlank().doesNotContain("somebody else", "separation of duties");
            hold(deed, deed.task().getAssignee());
            check.assertThat(given(deed, person).statusCode()).as("%s is given %s", person, deed.key()).isLessThan(400);
            check.assertThat(holder(deed)).isEqualTo(person);
            hold(deed, null);
        }
        check.assertAll();
    }

    private Rest.Answer tasklist(String person, Deed deed, String way, Object body) {
        try {
            return answer(browser(person).tasklist("/task/%s/%s".formatted(deed.task().getId(), way), json.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rest.Answer rest(String person, Deed deed, String way, Object body) {
        return rest.post(person, "/task/%s/%s".formatted(deed.task().getId(), way), body);
    }

    /** By a manager, on our page. */
    private HttpResponse<String> given(Deed deed, String person) {
        return browser("marcus").submits("/tasks/%s/reassign".formatted(deed.task().getId()), Map.of("to", person, "reason", "By the matrix"));
    }

    private Rest.Answer answer(HttpResponse<String> response) {
        try {
            return new Rest.Answer(response.statusCode(), json.readTree(response.body()), response.body());
        } catch (IOException notJson) {
            return new Rest.Answer(response.statusCode(), null, response.body());
        }
    }

    private Browser browser(String person) {
        return browsers.computeIfAbsent(person, one -> Browser.of(one, port));
    }

    private void hold(Deed deed, String person) {
        tasks.setAssignee(deed.task().getId(), person);
    }

    private String holder(Deed deed) {
        return tasks.createTaskQuery().taskId(deed.task().getId()).singleResult().getAssignee();
    }

    private long attempts(Deed deed, String person) {
        return jdbc.sql("select count(*) from refused_attempt where reference = ? and person = ?").params(deed.reference(), person).query(Long.class).single();
    }

    /** Every task of the table {@code task_duty}, and a decision on an award, each open in a case of its own. */
    private List<Deed> deeds() {
        record Row(String process, String task, Duty duty) {
        }
        var rows = jdbc.sql("select process_key, task_key, duty from task_duty order by process_key, task_key").query((row, n) ->
            new Row(row.getString(1), row.getString(2), Duty.valueOf(row.getString(3)))).list();
        var deeds = new ArrayList<Deed>();
        rows.stream().collect(groupingBy(row -> List.of(row.process(), row.task()), LinkedHashMap::new, mapping(Row::duty, toCollection(() -> EnumSet.noneOf(Duty.class))))).forEach((task, wanted) ->
            deeds.add(deed(standsAt(task.get(0), task.get(1)), task.get(1), wanted)));
        var award = stage.starts("approval", need(Category.SERVICES, "60000", false, false), Map.of("decisionType", "award"));
        for (var adviser : List.of("priya", "fiona", "leila")) officers.completes(adviser, award.getBusinessKey(), "Task_Advise", Map.of("supports", "true", "advice", "In order."));
        deeds.add(deed(award.getBusinessKey(), "Task_Decide", EnumSet.of(Duty.APPROVE_AWARD)));
        return deeds;
    }

    private String standsAt(String process, String task) {
        if (task.equals("Task_ScoreBids")) return panelAppointed();
        if (!QUOTES.contains(task)) return stage.standsAt(process, task, need(Category.SERVICES, "60000", false, false), FACTS).getBusinessKey();
        var reference = walk.raise(new Purchase("Quotes by the matrix", "Needed for the service.", "people", "henry", "services", "79620000", "15000", 36, "PP-7100"));
        walk.specify(reference);
        walk.confirmFunds(reference);
        if (task.equals("Task_OpenQuotes")) {
            walk.sendRequests(reference, TODAY.plusDays(15));
            walk.officers().at(TODAY.plusDays(16));
        }
        return reference;
    }

    private String panelAppointed() {
        var reference = stage.standsAt("evaluation", "Task_AppointPanel", need(Category.SERVICES, "60000", false, false), FACTS).getBusinessKey();
        jdbc.sql("insert into evaluation (case_reference, opened_at) values (?, current_timestamp)").param(reference).update();
        walk.appointPanel(reference);
        return reference;
    }

    private Deed deed(String reference, String key, Set<Duty> wanted) {
        cases.add(reference);
        var task = officers.openTasks(reference).stream().filter(open -> open.getTaskDefinitionKey().equals(key)).findFirst().orElseThrow();
        return new Deed(key, wanted, task, reference);
    }

    private static String doer(Duty done) {
        return "m-" + done.name().toLowerCase().replace('_', '-');
    }

    private static String deputy(Duty done) {
        return doer(done) + "-2";
    }

    /** One person for each deed, who did it in every case, and a deputy for each; all of them of every group that does one of the tasks. */
    private void people(List<Deed> deeds) {
        var groups = new TreeSet<String>();
        for (var deed : deeds) tasks.getIdentityLinksForTask(deed.task().getId()).stream().filter(link -> link.getGroupId() != null).forEach(link -> groups.add(link.getGroupId()));
        for (var deed : deeds) {
            if (deed.task().getAssignee() != null) groups.addAll(posts.groupsOf(deed.task().getAssignee()));
            hold(deed, null);
        }
        for (var done : Duty.values()) {
            for (var person : List.of(doer(done), deputy(done))) {
                var user = identities.newUser(person);
                user.setFirstName(person);
                user.setLastName("Of-the-matrix");
                user.setPassword("demo");
                identities.saveUser(user);
                groups.forEach(group -> identities.createMembership(person, group));
                for (var deed : deeds) if (!ofAGroup(deed)) tasks.addCandidateUser(deed.task().getId(), person); // the rules name a person: as if it were they
            }
            for (var deed : deeds) duties.perform(deed.reference(), doer(done), done);
            jdbc.sql("insert into absence (person, deputy, from_day, to_day, reason, entered_by, entered_at) values (?, ?, ?, ?, 'Leave', ?, current_timestamp)")
                .params(doer(done), deputy(done), TODAY, TODAY.plusDays(30), doer(done)).update();
        }
    }

    private boolean ofAGroup(Deed deed) {
        return tasks.getIdentityLinksForTask(deed.task().getId()).stream().anyMatch(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getGroupId() != null);
    }

    @AfterEach
    void nobodyOfTheMatrixStays() {
        for (var one : cases) runtime.createProcessInstanceQuery().processInstanceBusinessKey(one).rootProcessInstances().list()
            .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "The matrix is tested", true));
        for (var done : Duty.values()) {
            jdbc.sql("delete from absence where person = ?").param(doer(done)).update();
            for (var person : List.of(doer(done), deputy(done))) identities.deleteUser(person);
        }
    }
}
