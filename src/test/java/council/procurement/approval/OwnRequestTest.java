package council.procurement.approval;

import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Category;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Olivia asked for an award of £60,000, which the leadership team decides, and tries everything to decide it herself. */
@ProcessTest
class OwnRequestTest {

    private static final String MODEL = "approval.bpmn";
    private static final Map<String, Object> APPROVED = Map.of("variables", Map.of("outcome", Map.of("value", "approved", "type", "String")));
    private static final Pattern DECIDE = Pattern.compile("(?s)<bpmn:userTask id=\"Task_Decide\".*?</bpmn:userTask>");
    /** Who does the step, as the model says it. */
    private static final String PEOPLE = "camunda:assignee=\"[^\"]*\" camunda:candidateGroups=\"[^\"]*\"";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired CasesAtStage stage;
    @Autowired Officers officers;
    @Autowired ApprovalService approvals;
    @Autowired AbsenceService absences;
    @Autowired AttemptService attempts;
    @Autowired People people;
    @Autowired Rest rest;
    @Autowired RepositoryService repository;
    @Autowired IdentityService identities;

    private boolean edited;

    /** The other tests share this engine: they find the model as it is shipped, and everybody back. */
    @AfterEach
    void restore() throws IOException {
        if (edited) deploys(shipped());
        absences.current().stream().filter(it -> it.endedOn() == null).forEach(it -> absences.end(viewer("lionel"), it.number()));
        identities.deleteMembership("olivia", "leadership-team");
        identities.deleteMembership("lionel", "service-officers");
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("bpmn", MODEL));
    }

    private void deploys(String model) {
        var newest = repository.createDeploymentQuery().orderByDeploymentTime().desc().list().get(0).getDeploymentTime();
        officers.clockAt(newest.toInstant().plus(Duration.ofMinutes(1)));
        assertThat(rest.deploy("petra", MODEL, model)).satisfies(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(200));
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private String asked() {
        var reference = stage.starts("approval", need(Category.SERVICES, "60000", false, false), Map.of("decisionType", "award")).getBusinessKey();
        for (var adviser : List.of("priya", "fiona", "leila")) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
        return reference;
    }

    private Task open(String reference) {
        return officers.openTasks(reference).get(0);
    }

    /** By every call of the engine's REST API that takes, moves or finishes a task or writes what its model reads. */
    private void triesEverything(String person, String reference) {
        var task = open(reference);
        var path = "/task/" + task.getId();
        var outcome = Map.of("value", "approved", "type", "String");
        var answers = Stream.of(
            rest.post(person, path + "/claim", Map.of("userId", person)),
            rest.post(person, path + "/assignee", Map.of("userId", person)),
            rest.post(person, path + "/delegate", Map.of("userId", person)),
            rest.post(person, path + "/identity-links", Map.of("userId", person, "type", "candidate")),
            rest.put(person, path, Map.of("name", "Mine", "assignee", person)),
            rest.put(person, path + "/variables/approvalOutcome", outcome),
            rest.put(person, path + "/localVariables/approverGroup", Map.of("value", "service-officers", "type", "String")),
            rest.put(person, "/process-instance/" + task.getProcessInstanceId() + "/variables/approvalOutcome", outcome),
            rest.post(person, "/process-instance/" + task.getProcessInstanceId() + "/modification", Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Event_DecisionTaken")))),
            rest.post(person, path + "/resolve", Map.of("variables", Map.of("outcome", outcome))),
            rest.post(person, path + "/bpmnError", Map.of("errorCode", "approved")),
            rest.post(person, path + "/submit-form", APPROVED),
            rest.post(person, path + "/complete", APPROVED)).toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404);
            assertThat(answer.text()).doesNotContain("ENGINE-0");
        });
        assertThat(approvals.decisions(reference)).isEmpty();
        assertThat(officers.openTasks(reference)).singleElement().satisfies(still -> {
            assertThat(still.getId()).isEqualTo(task.getId());
            assertThat(still.getAssignee()).isEqualTo(task.getAssignee());
        });
    }

    @Test
    void not_over_rest() {
        triesEverything("olivia", asked());
    }

    @Test
    void not_as_one_of_those_who_decide() {
        identities.createMembership("olivia", "leadership-team");
        var reference = asked();
        triesEverything("olivia", reference);
        assertThat(attempts.page(reference, "at", true, 0, 50)).extracting(Attempt::sentence)
            .contains("You asked for this decision, so somebody else must decide: nobody decides what they asked for.");
    }

    @Test
    void not_as_a_deputy_or_by_one() {
        var reference = asked();
        assertThatThrownBy(() -> absences.enter(viewer("lionel"), "lionel", "olivia", TODAY, TODAY, "Leave")).isInstanceOf(RefusedFields.class).hasMessageStartingWith("This colleague may not stand in here");
        identities.createMembership("olivia", "leadership-team");
        absences.enter(viewer("lionel"), "lionel", "olivia", TODAY, TODAY, "Leave");
        triesEverything("olivia", reference);
        absences.end(viewer("lionel"), absences.of("lionel").get(0).number());
        identities.createMembership("lionel", "service-officers"); // a deputy holds both her posts
        absences.enter(viewer("olivia"), "olivia", "lionel", TODAY, TODAY, "Leave");
        triesEverything("lionel", reference);
        assertThat(attempts.page(reference, "at", true, 0, 50)).filteredOn(attempt -> attempt.person().equals("lionel")).extracting(Attempt::sentence)
            .contains("Olivia Example-Officer, for whom you stand in, raised the need in case %s, so somebody else must do this: the same person may not do both (separation of duties).".formatted(reference));
        absences.end(viewer("olivia"), absences.of("olivia").get(0).number());
        officers.completes("lionel", reference, "Task_Decide", Members.approval());
    }

    static Stream<Arguments> edits() {
        UnaryOperator<String> opened = decide(PEOPLE, "camunda:candidateGroups=\"service-officers\"");
        return Stream.of(
            Arguments.of("open to her team", opened, "Only leadership team may do this step."),
            Arguments.of("given to whoever asked", decide(PEOPLE, "camunda:assignee=\"${caseFacts.requester(execution)}\""), "Only leadership team may do this step."),
            Arguments.of("by another name", both(opened, model -> model.replace("Task_Decide", "Task_Settle")), "Only leadership team may do this step."),
            Arguments.of("for a group of her own", both(opened, decide("<camunda:inputParameter name=\"outcome\" />", "<camunda:inputParameter name=\"outcome\" /><camunda:inputParameter name=\"approverGroup\">service-officers</camunda:inputParameter>")),
                "Service officers do not decide on the award"));
    }

    private static UnaryOperator<String> decide(String pattern, String to) {
        return model -> DECIDE.matcher(model).replaceFirst(task -> Matcher.quoteReplacement(replaced(task.group(), pattern, to)));
    }

    private static String replaced(String text, String pattern, String to) {
        var changed = text.replaceFirst(pattern, Matcher.quoteReplacement(to));
        assertThat(changed).as("the edit of %s", pattern).isNotEqualTo(text);
        return changed;
    }

    private static UnaryOperator<String> both(UnaryOperator<String> one, UnaryOperator<String> other) {
        return model -> other.apply(one.apply(model));
    }

    /** She belongs to those who decide, and then she does not: the model lets her in, the rules do not. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void not_after_a_process_owner_changed_the_model_so_that_the_step_is(String what, UnaryOperator<String> edit, String otherwise) throws IOException {
        deploys(edit.apply(shipped()));
        edited = true;
        var reference = asked();
        triesEverything("olivia", reference);
        assertThat(rest.post("olivia", "/task/" + open(reference).getId() + "/claim", Map.of("userId", "olivia")).message()).contains(otherwise);
        assertThat(rest.post("olivia", "/task/" + open(reference).getId() + "/complete", APPROVED).message()).contains(otherwise);
        identities.createMembership("olivia", "leadership-team");
        triesEverything("olivia", reference);
    }

    @Test
    void not_by_taking_its_use_case_out_of_the_model() throws IOException {
        deploys(both(decide("<camunda:taskListener delegateExpression=\"\\$\\{decideApproval}\" event=\"complete\" />", ""), decide("(?s)<bpmn:completionCondition.*?</bpmn:completionCondition>", "")).apply(shipped()));
        edited = true;
        var reference = asked();
        triesEverything("olivia", reference);
        assertThatThrownBy(() -> officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "approved"))).isInstanceOf(Refused.class)
            .hasMessage("Nobody has decided on the award in case %s yet.", reference);
    }

    @Test
    void not_by_leaving_the_decision_out_of_the_model() {
        var award = stage.standsAt("award", "Task_SendOutcomeLetters", need(Category.SERVICES, "60000", false, false), Map.of()).getBusinessKey();
        assertThatThrownBy(() -> officers.completes("priya", award, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"))).isInstanceOf(Refused.class)
            .hasMessage("Nobody has approved the award in case %s, so it goes no further.", award);
    }
}
