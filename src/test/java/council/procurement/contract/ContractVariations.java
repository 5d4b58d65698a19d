package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.award.Awards;
import council.procurement.casefile.Route;
import council.procurement.casefile.TimelineService;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of contracts against the real engine and a real database. */
abstract class ContractVariations {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired Officers officers;
    @Autowired Awards awards;
    @Autowired ContractService contracts;
    @Autowired VariationService variations;
    @Autowired NoticeService notices;
    @Autowired TimelineService timeline;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    @Test
    void a_small_change_is_advised_decided_signed_and_carried_out_and_every_version_is_kept() {
        var it = worth("60000", 0);
        var asked = variations.ask(it.reference(), "carlos", change(VariationGround.SMALL, "5000", "2028-01-31"));
        assertThat(asked.reference()).isEqualTo(it.reference() + "-V1");
        assertThat(asked.ruling().allowed()).isTrue();
        assertThat(asked.ruling().noticeNeeded()).isFalse();
        assertThat(asked.decidedValue()).isEqualByComparingTo("5000");
        assertThat(asked.valuePercent()).isEqualByComparingTo("8.34");
        assertThatThrownBy(() -> variations.ask(it.reference(), "carlos", change(VariationGround.SMALL, "1", null))).isInstanceOf(Refused.class).hasMessageContaining("still on its way");

        assertThat(openTasks(asked)).containsExactly("Task_Advise");
        officers.completes("priya", asked.reference(), "Task_Advise", Map.of("supports", "true", "advice", "Within the rules."));
        officers.completes("henry", asked.reference(), "Task_Decide", Map.of("outcome", "approved"));
        assertThat(openTasks(asked)).containsExactly("Task_SignVariation");
        assertThatThrownBy(() -> signs(asked, TODAY.minusDays(1))).isInstanceOf(Refused.class).hasMessageContaining("before it was approved");
        assertThatThrownBy(() -> signs(asked, TODAY.plusDays(1))).isInstanceOf(Refused.class).hasMessageContaining("in the future");
        signs(asked, TODAY);

        var changed = contracts.get(it.reference());
        assertThat(changed.valueExVat()).isEqualByComparingTo("65000");
        assertThat(changed.period().endsOn()).isEqualTo(LocalDate.of(2028, 1, 31));
        assertThat(variations.versions(it.reference())).extracting(ContractVersion::number, v -> v.valueExVat().intValue(), ContractVersion::endsOn, ContractVersion::terms)
            .containsExactly(tuple(1, 60000, LocalDate.of(2027, 12, 31), "As it was signed."), tuple(2, 65000, LocalDate.of(2028, 1, 31), "Two more floors."));
        assertThat(changed.care().tier()).as("found again by the new value").isEqualTo("low");
        assertThat(changed.care().reviewEveryMonths()).isEqualTo(12);
        assertThat(changed.care().nextReviewOn()).isEqualTo(TODAY.plusMonths(12));
        assertThat(variations.get(asked.reference()).isCarriedOut()).isTrue();
        assertThat(timeline.of(it.caseReference())).extracting("sentence").anyMatch(s -> s.toString().startsWith(asked.reference() + " is carried out"));
        assertThat(timeline.isWhole(it.caseReference())).isTrue();
        assertThat(running(asked.reference())).isZero();
    }

    @Test
    void the_running_total_counts_and_what_is_not_allowed_says_what_must_happen_instead() {
        var it = worth("60000", 0);
        carriedOut(it, change(VariationGround.SMALL, "20000", null));
        var second = variations.ask(it.reference(), "carlos", change(VariationGround.SMALL, "-15000", null));
        assertThat(second.changesTotal()).as("changes down count as much as changes up").isEqualByComparingTo("35000");
        assertThat(second.ruling().allowed()).isFalse();
        assertThat(second.ruling().sentence()).contains("more than half of the original value").contains("Begin a new procurement").contains("waiver");
        assertThat(running(second.reference())).isZero();
        assertThat(contracts.get(it.reference()).valueExVat()).isEqualByComparingTo("80000");
        assertThat(second.isPending()).isFalse();
    }

    @Test
    void an_extension_goes_as_far_as_the_contract_provides_and_moves_the_reminders() {
        var it = worth("140000", 12);
        var tooFar = variations.ask(it.reference(), "carlos", extension("10000", true, "2029-01-01"));
        assertThat(tooFar.ruling().allowed()).isFalse();
        assertThat(tooFar.ruling().sentence()).contains("does not provide for this, or not for so much");
        officers.clockAt(LocalDate.of(2027, 6, 30));
        officers.runDueJobs();
        officers.completes("carlos", it.reference(), "Task_ReviewContract", Map.of("rating", "good", "notes", "Fine."));
        officers.runDueJobs();
        officers.completes("carlos", it.reference(), "Task_PlanContractEnd", Map.of("plan", "extend", "notes", "Half a year more."));

        var asked = variations.ask(it.reference(), "carlos", extension("30000", true, "2028-06-30"));
        assertThat(asked.asked().provided()).isTrue();
        assertThat(asked.valueChange()).isZero();
        assertThat(asked.decidedValue()).as("by what the added months cost").isEqualByComparingTo("30000");
        officers.completes("paul", asked.reference(), "Task_Advise", Map.of("supports", "true", "advice", "Provided for."));
        officers.completes("henry", asked.reference(), "Task_Decide", Map.of("outcome", "approved"));
        officers.completes("simon", asked.reference(), "Task_Decide", Map.of("outcome", "approved"));
        signs(asked, LocalDate.of(2027, 6, 30));
        var changed = contracts.get(it.reference());
        assertThat(changed.period()).isEqualTo(new Contract.Period(it.period().signedOn(), it.period().startsOn(), LocalDate.of(2028, 6, 30), 6));
        assertThat(changed.valueExVat()).as("counted already").isEqualByComparingTo("140000");
        assertThat(changed.care().endPlannedOn()).as("what follows the new end is asked again").isNull();
        officers.runDueJobs();
        assertThat(officers.openTasks(it.reference())).extracting(Task::getTaskDefinitionKey).as("a year before the new end").containsExactly("Task_PlanContractEnd");
    }

    @Test
    void above_the_threshold_the_notice_comes_before_the_change() {
        var it = worth("6000000", 0);
        var asked = variations.ask(it.reference(), "carlos", change(VariationGround.UNFORESEEN, "900000", null));
        assertThat(asked.covered()).isTrue();
        assertThat(asked.ruling().noticeNeeded()).isTrue();
        for (var who : List.of("priya", "leila", "simon")) officers.completes(who, asked.reference(), "Task_Advise", Map.of("supports", "true", "advice", "It applies."));
        // Cabinet decides at this value, which other tests walk; the rest of the way is ours
        take(asked, "Task_RecordVariationDecision", "approved");
        assertThat(openTasks(asked)).containsExactly("Task_PublishNotice");
        officers.completes("priya", asked.reference(), "Task_PublishNotice", Notices.published(TODAY));
        assertThat(notices.of(asked.reference())).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(NoticeKind.CHANGE);
            assertThat(n.name()).isEqualTo("contract change notice (UK10)");
        });
        signs(asked, TODAY);
        assertThat(variations.copyDueOn(variations.get(asked.reference()))).contains(TODAY.plusDays(90));
    }

    @Test
    void what_is_rejected_or_not_signed_leaves_the_contract_as_it_is() {
        var it = worth("60000", 0);
        var first = variations.ask(it.reference(), "carlos", change(VariationGround.SMALL, "5000", null));
        officers.completes("priya", first.reference(), "Task_Advise", Map.of("supports", "false", "advice", "Too dear."));
        officers.completes("henry", first.reference(), "Task_Decide", Map.of("outcome", "rejected", "reason", "Too dear."));
        assertThat(running(first.reference())).isZero();
        assertThat(variations.get(first.reference()).step(Variation.StepName.REJECTED)).isPresent();
        var second = variations.ask(it.reference(), "carlos", change(VariationGround.SMALL, "4000", null));
        approve(second);
        assertThatThrownBy(() -> officers.completes("leila", second.reference(), "Task_SignVariation", Map.of("outcome", "not-signed"))).isInstanceOf(Refused.class).hasMessageContaining("Say why");
        officers.completes("leila", second.reference(), "Task_SignVariation", Map.of("outcome", "not-signed", "reason", "The supplier withdrew."));
        assertThat(running(second.reference())).isZero();
        assertThat(contracts.get(it.reference()).valueExVat()).isEqualByComparingTo("60000");
        assertThat(variations.versions(it.reference())).isEmpty();
    }

    @Test
    void a_contract_that_has_no_case_is_changed_alike_and_its_own_history_tells_it() {
        var it = worth("60000", 0);
        jdbc.sql("update contract set case_reference = null, version = version + 1 where reference = ?").param(it.reference()).update();
        carriedOut(it, change(VariationGround.NOT_SUBSTANTIAL, "0", null));
        assertThat(contracts.events(it.reference())).extracting(ContractEvent::sentence).anyMatch(s -> s.contains("-V1 is carried out"));
        assertThat(variations.versions(it.reference())).hasSize(2);
    }

    @Test
    void only_the_manager_asks_and_only_of_a_live_contract_and_every_fault_is_told_at_its_field() {
        var it = worth("60000", 0);
        assertThatThrownBy(() -> variations.ask(it.reference(), "marcus", change(VariationGround.SMALL, "1", null))).isInstanceOf(Refused.class).hasMessageContaining("Only the contract manager");
        assertThatThrownBy(() -> variations.ask(it.reference(), "carlos", new VariationDraft(VariationKind.EXTENSION, null, " ", null, new BigDecimal("-1"), true, it.period().endsOn(), "Other Ltd", true, false, false, null)))
            .isInstanceOfSatisfying(RefusedFields.class, e -> assertThat(e.fields()).containsOnlyKeys("what", "reason", "worth", "newEnd", "newSupplier", "vatRate"));
        assertThatThrownBy(() -> variations.ask(it.reference(), "carlos", new VariationDraft(null, null, "a", "b", new BigDecimal("-60000"), true, TODAY.minusDays(1), null, true, false, false, BigDecimal.TEN)))
            .isInstanceOfSatisfying(RefusedFields.class, e -> assertThat(e.fields()).containsOnlyKeys("kind", "worth", "newEnd"));
        jdbc.sql("update contract set state = 'EXPIRED', version = version + 1 where reference = ?").param(it.reference()).update();
        assertThatThrownBy(() -> variations.ask(it.reference(), "carlos", change(VariationGround.SMALL, "1", null))).isInstanceOf(Refused.class).hasMessageContaining("is not live (expired)").hasMessageContaining("new procurement");
    }

    @Test
    void a_total_that_goes_to_others_than_the_award_is_decided_by_them() {
        var it = worth("96000", 0);
        assertThat(variations.ask(it.reference(), "carlos", change(VariationGround.SMALL, "5000", null)).decidedValue()).isEqualByComparingTo("101000");
    }

    private void carriedOut(Contract it, VariationDraft draft) {
        var asked = variations.ask(it.reference(), "carlos", draft);
        approve(asked);
        signs(asked, TODAY);
    }

    private void approve(Variation asked) {
        officers.completes("priya", asked.reference(), "Task_Advise", Map.of("supports", "true", "advice", "Within the rules."));
        officers.completes("henry", asked.reference(), "Task_Decide", Map.of("outcome", "approved"));
    }

    /** On behalf of a decision that is walked elsewhere. */
    private void take(Variation asked, String step, String outcome) {
        jdbc.sql("update approval_request set outcome = ?, closed_at = current_timestamp where case_reference = ?").params(outcome.toUpperCase(), asked.reference()).update();
        var run = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(asked.reference()).processDefinitionKey("contract-variation").singleResult();
        engine.getRuntimeService().createProcessInstanceModification(run.getId()).cancelAllForActivity("Call_Approval").startBeforeActivity(step).execute();
    }

    private void signs(Variation asked, LocalDate day) {
        officers.completes("leila", asked.reference(), "Task_SignVariation", Map.of("outcome", "signed", "signedOn", day.toString(), "signatories", "L. Example for the council, B. Example for the supplier"));
    }

    private static VariationDraft change(VariationGround ground, String worth, String newEnd) {
        return new VariationDraft(VariationKind.CHANGE, ground, "Two more floors.", "The offices moved.", new BigDecimal(worth), false, newEnd == null ? null : LocalDate.parse(newEnd), null, false, false, false, new BigDecimal("20"));
    }

    private static VariationDraft extension(String worth, boolean included, String newEnd) {
        return new VariationDraft(VariationKind.EXTENSION, null, "Longer.", "It goes well.", new BigDecimal(worth), included, LocalDate.parse(newEnd), null, false, false, false, new BigDecimal("20"));
    }

    /** Signed at 140,000, and then of this value: who decides on awards is not asked here. */
    private Contract worth(String value, int extensionMonths) {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        var signature = Awards.signature(TODAY);
        signature.put("startsOn", "2027-01-01");
        signature.put("endsOn", "2027-12-31");
        signature.put("extensionMonths", extensionMonths);
        officers.completes("leila", reference, "Task_SignContract", signature);
        jdbc.sql("update contract set value_ex_vat = ?, version = version + 1 where case_reference = ?").params(new BigDecimal(value), reference).update();
        return contracts.ofCase(reference).get(0);
    }

    private List<String> openTasks(Variation it) {
        return officers.openTasks(it.reference()).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private long running(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).count();
    }
}
