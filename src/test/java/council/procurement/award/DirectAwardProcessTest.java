package council.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.PipelineService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Category;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.contract.ContractService;
import council.procurement.initiation.InitiationService;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Members;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts without competition: under the Act, exempt, and as a call-off from a framework. */
@ProcessTest
public class DirectAwardProcessTest {

    @Autowired ProcessEngine engine;
    @Autowired CasesAtStage stages;
    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired ProcurementCaseService cases;
    @Autowired InitiationService initiation;
    @Autowired DirectAwardService directAwards;
    @Autowired AwardService awards;
    @Autowired ContractService contracts;
    @Autowired PipelineService pipeline;
    @Autowired JdbcClient jdbc;

    private static Map<String, Object> justified(String ground, String price) {
        return new HashMap<>(Map.of("ground", ground, "justification", "Its conditions are met.", "supplier", "Example Works", "supplierPostcode", "WS13 6YX", "supplierExcluded", "false",
            "priceExVat", price, "contractForm", "simple", "voluntaryStandstill", "false"));
    }

    public static Map<String, Object> inHouse() {
        var answers = justified("vertical", "60000");
        answers.put("publicShare", "95");
        return answers;
    }

    public static Map<String, Object> technical() {
        var answers = justified("technical-reasons", "480000");
        answers.put("noAlternatives", "No other system can read the meters.");
        return answers;
    }

    private static Map<String, Object> callOff(String expires) {
        var answers = justified("call-off-mechanism", "300000");
        answers.putAll(Map.of("framework", "Example Framework 7", "lot", "2", "frameworkExpires", expires, "entitlement", "The council is named.", "mechanism", "The cheapest by its catalogue."));
        return answers;
    }

    public static Map<String, Object> notice() {
        return Notices.published(LocalDate.of(2026, 11, 23));
    }

    @Test
    void an_in_house_award_is_confirmed_decided_and_signed_without_notice_or_standstill() {
        var reference = exempt("60000");
        justify(reference, inHouse());
        assertThat(open(reference)).containsExactly("Task_ConfirmGround");
        officers.completes("monica", reference, "Task_ConfirmGround", Map.of("outcome", "approved"));
        advised(reference, "paul", "fiona", "leila");
        officers.completes("lionel", reference, "Task_Decide", Members.approval());
        assertThat(open(reference)).containsExactly("Task_SignContract");
        assertThat(awards.get(reference, 0).notice()).isNull();
        sign(reference, "leila", "2026-11-23");
        assertThat(contracts.ofCase(reference)).hasSize(1);
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
    }

    @Test
    void a_direct_award_under_the_act_waits_for_its_notices_and_the_standstill() {
        var reference = statutory("480000");
        justify(reference, technical());
        decided(reference, "approved");
        assertThat(open(reference)).containsExactly("Task_PublishNotice");
        assertThat(awards.find(reference)).isEmpty();
        officers.completes("paul", reference, "Task_PublishNotice", notice());
        officers.completes("paul", reference, "Task_PublishNotice", notice());
        assertThat(awards.get(reference, 0).notice().standstillEndsOn()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(open(reference)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 12, 4));
        officers.fireTimer(reference, "Event_StandstillEnded");
        assertThat(open(reference)).containsExactly("Task_SignContract");
    }

    @Test
    void extreme_urgency_leaves_the_standstill_out_and_a_voluntary_one_brings_it_back() {
        var urgent = statutory("480000");
        justify(urgent, justified("urgency", "480000"));
        published(urgent);
        assertThat(open(urgent)).containsExactly("Task_SignContract");
        var voluntary = statutory("480000");
        var answers = justified("urgency", "480000");
        answers.put("voluntaryStandstill", "true");
        justify(voluntary, answers);
        published(voluntary);
        assertThat(awards.get(voluntary, 0).notice().standstillEndsOn()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    /** What the form hides under a ground is neither needed nor kept, however it is sent; what it shows is asked for on the server too. */
    @Test
    void what_the_ground_does_not_ask_for_is_not_kept() {
        var reference = statutory("480000");
        var answers = technical();
        answers.putAll(Map.of("publicShare", "95", "framework", "Example Framework 7", "lot", "2", "overridingInterest", "None.", "voluntaryStandstill", "true"));
        justify(reference, answers);
        assertThat(directAwards.get(reference)).satisfies(it -> {
            assertThat(it.noAlternatives()).isNotNull();
            assertThat(it.publicShare()).isNull();
            assertThat(it.framework().name()).isNull();
            assertThat(it.overridingInterest()).isNull();
            assertThat(it.voluntaryStandstill()).isFalse();
        });
        var urgent = statutory("480000");
        var unsaid = justified("urgency", "480000");
        unsaid.remove("voluntaryStandstill");
        assertThatThrownBy(() -> justify(urgent, unsaid)).isInstanceOf(Refused.class).hasMessageContaining("Say whether a voluntary standstill is declared");
    }

    @Test
    void a_call_off_needs_a_framework_that_still_runs() {
        var reference = stages.starts("direct-award", CasesAtStage.need(Category.SERVICES, "300000", false, true)).getBusinessKey();
        pipeline(reference, "300000");
        assertThatThrownBy(() -> justify(reference, callOff("2026-11-22"))).isInstanceOf(Refused.class).hasMessageContaining("must still run");
        assertThatThrownBy(() -> justify(reference, justified("call-off-single", "300000"))).isInstanceOf(Refused.class).hasMessageContaining("Name the framework and the lot");
        var excluded = callOff("2027-11-22");
        excluded.putAll(Map.of("supplierExcluded", "true", "overridingInterest", "None."));
        assertThatThrownBy(() -> justify(reference, excluded)).isInstanceOf(Refused.class).hasMessageContaining("must not be excluded");
        justify(reference, callOff("2026-11-23"));
        decided(reference, "approved");
        officers.completes("paul", reference, "Task_PublishNotice", notice());
        assertThat(open(reference)).as("no standstill").containsExactly("Task_SignContract");
    }

    @Test
    void what_is_returned_is_justified_anew_and_what_is_rejected_ends_the_case() {
        var reference = exempt("60000");
        justify(reference, inHouse());
        officers.completes("monica", reference, "Task_ConfirmGround", Map.of("outcome", "returned", "reason", "Prove the share."));
        justify(reference, inHouse());
        officers.completes("monica", reference, "Task_ConfirmGround", Map.of("outcome", "rejected", "reason", "A private holder."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        var other = statutory("480000");
        justify(other, technical());
        decided(other, "returned");
        justify(other, technical());
        decided(other, "rejected");
        officers.completes("colin", other, "Task_PublishDecision", members.publication());
        assertThat(cases.get(other).status()).isEqualTo(CaseStatus.NOT_AWARDED);
    }

    @ParameterizedTest
    @CsvSource({"vertical, 80, more than 80", "vertical, 80.01, ", "horizontal, 79.99, at least 80", "horizontal, 80, ", "technical-reasons, , does not belong to the route"})
    void the_conditions_of_a_ground_are_checked(String ground, String share, String refusal) {
        var reference = exempt("60000");
        var answers = justified(ground, "60000");
        if (share != null) answers.put("publicShare", share);
        if (refusal == null) justify(reference, answers);
        else assertThatThrownBy(() -> justify(reference, answers)).isInstanceOf(Refused.class).hasMessageContaining(refusal);
    }

    @Test
    void technical_reasons_need_that_there_are_no_alternatives_and_a_ground_that_nobody_knows_is_refused() {
        var reference = statutory("480000");
        assertThatThrownBy(() -> justify(reference, justified("technical-reasons", "480000"))).isInstanceOf(Refused.class).hasMessageContaining("no reasonable alternatives");
        assertThatThrownBy(() -> justify(reference, justified("late-planning", "480000"))).isInstanceOf(Refused.class);
    }

    @Test
    void below_the_threshold_no_direct_award_is_chosen() {
        var below = stages.starts("tender", CasesAtStage.need(Category.SERVICES, "120000", false, false)).getBusinessKey();
        assertThatThrownBy(() -> initiation.agreeProcedure(below, "priya", true)).isInstanceOf(Refused.class).hasMessageContaining("needs a waiver");
        assertThat(initiation.agreeProcedure(below, "priya", false)).isFalse();
    }

    @Test
    void the_form_offers_the_grounds_of_the_table() throws Exception {
        var table = Files.readString(Path.of("bpmn/direct-award-grounds.dmn"));
        var form = new com.fasterxml.jackson.databind.ObjectMapper().readTree(Path.of("forms/justify-direct-award.form").toFile());
        var offered = form.findValues("values").get(0).findValuesAsText("value");
        var known = java.util.regex.Pattern.compile("<inputEntry[^>]*>\\s*<text>\"([^\"]+)\"").matcher(table).results().map(m -> m.group(1)).toList();
        assertThat(offered).isEqualTo(known).hasSize(22);
    }

    @Test
    void nothing_of_it_is_ever_changed() {
        justify(exempt("60000"), inHouse());
        assertThatThrownBy(() -> jdbc.sql("update direct_award set supplier = 'x'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from direct_award").update()).isInstanceOf(DataAccessException.class);
    }

    private String exempt(String value) {
        return stages.starts("direct-award", CasesAtStage.need(Category.SERVICES, value, true, false)).getBusinessKey();
    }

    private String statutory(String value) {
        var reference = stages.starts("direct-award", CasesAtStage.need(Category.SERVICES, value, false, false)).getBusinessKey();
        pipeline(reference, value);
        return reference;
    }

    private void pipeline(String reference, String value) {
        pipeline.record("colin", "Pipeline of " + reference, LocalDate.of(2026, 4, 7), reference + " " + value);
    }

    private void justify(String reference, Map<String, Object> answers) {
        officers.completes("priya", reference, "Task_JustifyDirectAward", answers);
    }

    private void decided(String reference, String outcome) {
        if (outcome.equals("approved")) members.twoWeeksAgo(reference, () -> takenUp(reference, outcome));
        else takenUp(reference, outcome);
    }

    private void takenUp(String reference, String outcome) {
        advised(reference, "simon", "monica", "leila", "fiona");
        if (open(reference).contains("Task_PublishKeyNotice")) members.announced(reference);
        officers.completes("clara", reference, "Task_Decide", Map.of("outcome", outcome, "reason", "As advised.", "alternatives", "A tender."));
    }

    private void advised(String reference, String... advisers) {
        for (var adviser : advisers) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
    }

    private void published(String reference) {
        decided(reference, "approved");
        officers.completes("paul", reference, "Task_PublishNotice", notice());
        officers.completes("paul", reference, "Task_PublishNotice", notice());
    }

    private void sign(String reference, String signer, String on) {
        officers.completes(signer, reference, "Task_SignContract", Map.of("signedOn", on, "signatories", "L. Example-Legal and A. Example-Works", "startsOn", "2026-12-01", "endsOn", "2029-11-30",
            "extensionMonths", 12, "contractManager", "carlos", "insurance", "not-needed", "startConditions", "None"));
    }

    private List<String> open(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }
}
