package council.procurement.casefile;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.approval.ReassignmentService;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.CriteriaService;
import council.procurement.tender.WrittenCriteria;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interests declared at each point, resolved by the monitoring officer, and what an unresolved one keeps a person from. */
@ProcessTest
class InterestsProcessTest {

    private static final Map<String, Object> TENDER = Map.ofEntries(Map.entry("specification", "Recycling."), Map.entry("terms", "Ours."), Map.entry("suppliersInvited", ""),
        Map.entry("localIncluded", "true"), Map.entry("smeIncluded", "true"), Map.entry("deadline", "2027-03-02"));

    @Autowired ProcessEngine engine;
    @Autowired ReassignmentService reassignments;
    @Autowired InterestService interests;
    @Autowired DeclarationPoints points;
    @Autowired ConflictsAssessmentService assessments;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired CasesAtStage stages;
    @Autowired CriteriaService criteria;
    @Autowired Officers officers;
    @Autowired DemoDeclarations declarations;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_step_waits_for_the_declaration_and_one_click_is_enough() {
        var reference = tender();
        var task = task(reference, "Task_PrepareTender");
        officers.as("priya", () -> { engine.getTaskService().claim(task.getId(), "priya"); return null; });
        assertThatThrownBy(() -> submit("priya", task, TENDER)).isInstanceOf(Refused.class)
            .hasMessage("Declare your interests before the documents first: open the page /procurements/%s/interests and choose “I have no interest”, or say what it is.", reference);
        var priya = Browser.of("priya", port);
        var path = "/procurements/" + reference + "/interests";
        assertThat(priya.opens("/procurements/" + reference).body()).contains("asks you to declare your interests");
        assertThat(priya.posts(path, path + "/none", Map.of()).body()).contains("Your declaration is on record");
        assertThat(interests.owed(reference, viewer("priya"))).isEmpty();
        submit("priya", task, TENDER);
        assertThat(timeline.of(reference)).extracting(TimelineEntry::sentence).contains("Declared no interest (before the documents).");
        assertThat(interests.readableBy(viewer("priya"), reference)).extracting(InterestDeclaration::point, InterestDeclaration::state)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(DeclarationPoint.DOCUMENTS, InterestState.NONE));
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_ReviewTender");
    }

    /** Nobody knows the bidders before the opening, so who opens declares about the purchase; who then judges the bids, about the bidders. */
    @Test
    void interests_are_declared_at_the_opening_and_again_once_the_bidders_are_known() {
        for (var step : List.of("Task_OpenBids", "Task_WitnessOpening")) assertThat(points.of(step, null)).as(step).hasValueSatisfying(asked -> assertThat(asked.point()).isEqualTo(DeclarationPoint.OPENING));
        for (var step : List.of("Task_CheckCompliance", "Task_ScoreBids", "Task_ScoreQuality", "Task_RecommendQuote", "Task_ModerateScores", "Task_CheckOffers", "Task_ConfirmArithmetic"))
            assertThat(points.of(step, null)).as(step).hasValueSatisfying(asked -> assertThat(asked.point()).isEqualTo(DeclarationPoint.BIDDERS));
        assertThat(DeclarationPoint.values()).extracting(DeclarationPoint::label)
            .containsExactly("at the request", "before the documents", "at the opening", "with the bidders known", "at the award");
    }

    @Test
    void what_a_form_asks_is_not_asked_again() {
        var reference = officers.starts("olivia", need("Chairs", "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", Map.of("specification", "Forty chairs.", "proposedSuppliers", "A, B and C", "interestsConfirmed", "true"));
        assertThat(interests.readableBy(viewer("olivia"), reference)).singleElement()
            .satisfies(d -> assertThat(d.point()).isEqualTo(DeclarationPoint.REQUEST)).satisfies(d -> assertThat(d.hasInterest()).isFalse());
    }

    @Test
    void a_step_waits_until_the_declared_interest_is_resolved() {
        var reference = tender();
        interests.declare(reference, viewer("priya"), "Shares", "Example Works", "I sell them.");
        var task = task(reference, "Task_PrepareTender");
        assertThatThrownBy(() -> submit("priya", task, TENDER)).isInstanceOf(Refused.class).hasMessageContaining("waits for the monitoring officer");
        var resolve = task(reference, "Task_ResolveInterest");
        assertThat(engine.getTaskService().getVariables(resolve.getId()).toString()).doesNotContain("Shares", "Example Works");
        assertThatThrownBy(() -> submit("monica", resolve, Map.of("resolved", "yes"))).isInstanceOf(Refused.class).hasMessageContaining("/interests/");
        interests.review(number(reference), viewer("monica"), InterestState.MANAGED, "The shares are sold.", false, null);
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_PrepareTender");
        submit("priya", task, TENDER);
        assertThat(timeline.of(reference)).extracting(TimelineEntry::sentence).contains("Resolved a declared interest.").noneMatch(s -> s.contains("Shares") || s.contains("sold"));
    }

    @Test
    void an_unresolved_conflict_keeps_the_person_from_every_task_of_the_case() {
        var reference = tender();
        var task = task(reference, "Task_PrepareTender");
        declarations.before("priya", reference, "Task_PrepareTender");
        officers.as("priya", () -> { engine.getTaskService().claim(task.getId(), "priya"); return null; });
        cases.involve(reference, Part.PROCUREMENT_OFFICER, "priya");
        var number = interests.record(reference, viewer("monica"), "priya", "Her brother owns it.", "Example Works");
        interests.review(number, viewer("monica"), InterestState.UNRESOLVED, "It cannot be managed.", true, "The documents are written anew.");

        assertThat(task(reference, "Task_PrepareTender").getAssignee()).as("goes back to the team").isNull();
        assertThat(cases.people(reference)).filteredOn(p -> p.part() == Part.PROCUREMENT_OFFICER).noneMatch(CasePerson::isCurrent);
        var sentence = "has a conflict of interest in case %s that is not resolved".formatted(reference);
        assertThatThrownBy(() -> officers.as("priya", () -> { engine.getTaskService().claim(task.getId(), "priya"); return null; })).isInstanceOf(Refused.class).hasMessageContaining(sentence);
        assertThatThrownBy(() -> officers.as("priya", () -> { engine.getTaskService().setAssignee(task.getId(), "priya"); return null; })).isInstanceOf(Refused.class).hasMessageContaining(sentence);
        assertThatThrownBy(() -> submit("priya", task, TENDER)).isInstanceOf(Refused.class).hasMessageContaining(sentence);
        assertThat(reassignments.eligible(reassignments.find(task.getId()))).as("to whom a manager may give it").containsOnlyKeys("paul");
        var other = tender();
        officers.as("priya", () -> { engine.getTaskService().claim(task(other, "Task_PrepareTender").getId(), "priya"); return null; });
        declarations.before("paul", reference, "Task_PrepareTender");
        submit("paul", task, TENDER);

        interests.review(number, viewer("monica"), InterestState.NO_CONFLICT, "Another person of that name.", false, null);
        officers.as("priya", () -> { engine.getTaskService().claim(task(reference, "Task_ReviewTender").getId(), "priya"); return null; });
    }

    @Test
    void the_monitoring_officer_alone_resolves_and_nobody_their_own() {
        var reference = tender();
        interests.declare(reference, viewer("priya"), "Shares", "Example Works", "I sell them.");
        var number = number(reference);
        assertThatThrownBy(() -> interests.review(number, viewer("marcus"), InterestState.MANAGED, "x", false, null)).isInstanceOf(Refused.class).hasMessageContaining("Only the monitoring officer");
        assertThatThrownBy(() -> interests.review(number, viewer("monica"), InterestState.WAITING, " ", true, " ")).isInstanceOfSatisfying(RefusedFields.class,
            e -> assertThat(e.fields()).containsOnlyKeys("outcome", "reason", "effect"));
        assertThatThrownBy(() -> interests.record(reference, viewer("priya"), "paul", "x", "y")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> interests.record(reference, viewer("monica"), "monica", "x", "y")).isInstanceOf(RefusedFields.class);
        cases.involve(reference, Part.COLLABORATOR, "monica");
        interests.declare(reference, viewer("monica"), "Shares", "Example Works", "I sell them.");
        assertThatThrownBy(() -> interests.review(number(reference), viewer("monica"), InterestState.MANAGED, "x", false, null)).isInstanceOf(Refused.class).hasMessageContaining("their own interest");
    }

    @Test
    void the_register_is_searched_filtered_sorted_downloaded_and_resolved_from() {
        var reference = tender();
        interests.declare(reference, viewer("priya"), "Shares worth 5%_!", "Example Works", "I sell them.");
        var number = number(reference);
        var monica = Browser.of("monica", port);
        assertThat(monica.opens("/interests?q=5%25_!&state=waiting&sort=state").body()).contains(reference, "Waits for the monitoring officer");
        assertThat(monica.opens("/interests?q=nothing-like-it").body()).contains("No declaration fits");
        for (var sort : List.of("case", "person", "point", "declared")) assertThat(monica.opens("/interests?person=priya&sort=" + sort).statusCode()).isEqualTo(200);
        assertThat(monica.opens("/interests.csv?q=" + reference).body()).contains("Shares worth 5%_!");
        assertThat(monica.posts("/interests/" + number, "/interests/" + number, Map.of("outcome", "managed")).body()).contains("Say which measures manage it", "Say whether the person has already done work");
        assertThat(monica.posts("/interests/" + number, "/interests/" + number, Map.of("outcome", "managed", "reason", "Sold.", "late", "no")).body()).contains("is resolved: managed");
        assertThat(interests.get(number).state()).isEqualTo(InterestState.MANAGED);
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).doesNotContain("Task_ResolveInterest");
        for (var nobody : List.of("priya", "marcus", "petra")) {
            assertThat(Browser.of(nobody, port).opens("/interests").statusCode()).isEqualTo(403);
            assertThat(Browser.of(nobody, port).opens("/interests/" + number).statusCode()).isEqualTo(403);
        }
        var recorded = monica.posts("/procurements/" + reference + "/interests", "/procurements/" + reference + "/interests/conflict", new HashMap<>(Map.of("person", "paul", "conflict", "Paul dines with them.", "conflictWith", "Example Works")));
        assertThat(recorded.body()).contains("Paul dines with them.", "How is it resolved?");
        assertThat(task(reference, "Task_ResolveInterest")).isNotNull();
    }

    @Test
    void a_notice_above_the_threshold_needs_the_conflicts_assessment_and_every_version_is_kept() {
        var reference = stages.starts("tender", CasesAtStage.need(Category.SERVICES, "480000", false, false)).getBusinessKey();
        assertThat(assessments.allowsNotice(reference)).isFalse();
        assertThat(assessments.inBrief(reference)).contains("above the threshold it comes before the first notice");
        var path = "/procurements/" + reference + "/conflicts-assessment";
        var priya = Browser.of("priya", port);
        assertThat(priya.posts(path, path, Map.of("found", "None")).body()).contains("Say what mitigates them");
        assertThat(priya.posts(path, path, Map.of("found", "None", "mitigation", "None needed", "perceived", "None")).body()).contains("The conflicts assessment is on record");
        assessments.prepare(reference, viewer("monica"), "Priya's shares", "Sold", "None");
        assertThat(assessments.allowsNotice(reference)).isTrue();
        assertThat(assessments.versions(reference)).extracting(ConflictsAssessment::version).containsExactly(2, 1);
        assertThat(priya.opens(path).body()).contains("Version 2", "Version 1");
        assertThat(Browser.of("eva", port).opens(path).statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> assessments.prepare(reference, viewer("ivan"), "x", "y", "z")).isInstanceOf(Refused.class);
        assertThat(assessments.allowsNotice(tender())).as("below the threshold").isTrue();
        assertThatThrownBy(() -> jdbc.sql("update conflicts_assessment set found = 'x'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from conflicts_assessment").update()).isInstanceOf(DataAccessException.class);
    }

    private String tender() {
        var reference = stages.starts("tender", CasesAtStage.need(Category.SERVICES, "120000", false, false)).getBusinessKey();
        criteria.write(reference, "priya", WrittenCriteria.usual(), WrittenCriteria.access(), null);
        return reference;
    }

    private void submit(String person, Task task, Map<String, Object> answers) {
        officers.as(person, () -> { engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(answers)); return null; });
    }

    private long number(String reference) {
        return interests.readableBy(viewer("monica"), reference).get(0).number();
    }

    private Task task(String reference, String key) {
        return officers.openTasks(reference).stream().filter(t -> t.getTaskDefinitionKey().equals(key)).findFirst().orElseThrow();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }
}
