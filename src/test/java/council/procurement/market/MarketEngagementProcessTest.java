package council.procurement.market;

import static council.procurement.market.engine.MarketEngagementProcess.TASK_PLAN;
import static council.procurement.market.engine.MarketEngagementProcess.TASK_RECORD;
import static council.procurement.market.engine.MarketEngagementProcess.TIMER_CLOSED;
import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.SocialValue;
import council.procurement.casefile.Category;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.market.engine.MarketEngagementProcess;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class MarketEngagementProcessTest {

    private static final SocialValue SOCIAL_VALUE = new SocialValue("Local jobs.", "A scored question.", false, "Too small.");

    @Autowired Officers officers;
    @Autowired CasesAtStage stages;
    @Autowired ProcurementCaseService cases;
    @Autowired MarketEngagementService engagements;
    @Autowired BusinessCaseService businessCases;
    @Autowired TimelineService timeline;
    @Autowired TaskService tasks;
    @Autowired NoticeService notices;

    @Test
    void an_engagement_is_planned_held_until_it_closes_and_recorded() {
        var stage = starts("150000");
        var reference = stage.getBusinessKey();
        assertThat(cases.get(reference).stage()).isEqualTo(Stage.MARKET_ENGAGEMENT);
        officers.completes("priya", reference, TASK_PLAN, plan("2026-12-18"));
        assertThat(engagements.find(reference).orElseThrow().closesAt()).isEqualTo(Instant.parse("2026-12-18T17:00:00Z"));
        assertThat(officers.openTasks(reference)).as("it waits for the closing day").isEmpty();
        refuses("The engagement is open until 17:00 on 18 December 2026. Record it after that.", () -> engagements.record(reference, "priya", whatCame(UnfairAdvantage.NONE, null)));

        officers.clockAt(LocalDateTime.of(2026, 12, 18, 16, 59, 59));
        officers.runDueJobs();
        assertThat(officers.openTasks(reference)).isEmpty();
        officers.clockAt(LocalDateTime.of(2026, 12, 18, 17, 0, 0));
        officers.runDueJobs();
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly(TASK_RECORD);

        officers.completes("paul", reference, TASK_RECORD, record("none"));
        assertThat(stages.endedAt(stage, "Event_EngagementRecorded")).isTrue();
        var recorded = engagements.find(reference).orElseThrow();
        assertThat(recorded.plan().method()).isEqualTo(EngagementMethod.EVENT);
        assertThat(recorded.plannedBy()).isEqualTo("priya");
        assertThat(recorded.recordedBy()).isEqualTo("paul");
        assertThat(recorded.outcome().participants()).isEqualTo("Green Ltd\nBin Co");
        assertThat(recorded.outcome().advantage()).isEqualTo(UnfairAdvantage.NONE);
        assertThat(recorded.outcome().effectOnTender()).isEqualTo("Two lots.");
        assertThat(sentences(reference)).contains("Planned the market engagement (event for all), open until 18 December 2026.",
            "Recorded the market engagement: nobody has an unfair advantage.");
        assertThat(timeline.isWhole(reference)).isTrue();
    }

    @Test
    void a_summer_closing_time_is_five_in_london() {
        var reference = starts("150000").getBusinessKey();
        officers.completes("priya", reference, TASK_PLAN, plan("2027-06-30"));
        assertThat(engagements.find(reference).orElseThrow().closesAt()).isEqualTo(Instant.parse("2027-06-30T16:00:00Z"));
        officers.clockAt(LocalDate.of(2027, 7, 1));
        officers.fireTimer(reference, TIMER_CLOSED);
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly(TASK_RECORD);
    }

    @Test
    void above_the_threshold_the_notice_is_published_before_the_market_is_asked_unless_there_is_a_reason() {
        var noticed = starts("500000").getBusinessKey();
        var began = cases.get(noticed).startFixed();
        officers.completes("priya", noticed, TASK_PLAN, plan("2026-12-18"));
        var task = officers.openTasks(noticed).get(0);
        assertThat(tasks.getVariables(task.getId())).containsEntry("noticeName", "preliminary market engagement notice (UK2)");
        assertThat(tasks.getVariables(task.getId()).get("noticeBrief").toString()).contains("Event for all", "18 December 2026", "How long is your lead time?");
        var notice = Notices.published(LocalDate.of(2026, 11, 23));
        officers.completes("priya", noticed, "Task_PublishNotice", notice);
        assertThat(notices.of(noticed)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(NoticeKind.ENGAGEMENT);
            assertThat(it.noticeNumber()).isEqualTo(notice.get("noticeNumber"));
        });
        assertThat(cases.get(noticed).startFixed()).as("no procurement begins with it").isEqualTo(began).isFalse();
        assertThat(officers.openTasks(noticed)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 12, 19));
        officers.fireTimer(noticed, TIMER_CLOSED);
        assertThat(officers.openTasks(noticed)).extracting(Task::getTaskDefinitionKey).containsExactly(TASK_RECORD);

        officers.clockAt(LocalDate.of(2026, 11, 23));
        var excused = starts("500000").getBusinessKey();
        var withReason = plan("2026-12-18");
        withReason.put("noNoticeReason", "Only published prices are compared.");
        officers.completes("priya", excused, TASK_PLAN, withReason);
        assertThat(engagements.find(excused).orElseThrow().plan().noNoticeReason()).isEqualTo("Only published prices are compared.");
        assertThat(officers.openTasks(excused)).isEmpty();
    }

    @Test
    void social_value_is_considered_before_the_first_talk_with_a_supplier() {
        var reference = starts("150000").getBusinessKey();
        assertThat(tasks.getVariable(officers.openTasks(reference).get(0).getId(), "socialValueConsidered")).isEqualTo(false);
        var without = plan("2026-12-18");
        without.remove("socialImprovement");
        refuses("Say what this purchase could improve in the area.", () -> officers.completes("priya", reference, TASK_PLAN, without));
        officers.completes("priya", reference, TASK_PLAN, plan("2026-12-18"));
        assertThat(businessCases.socialValueConsideration(reference).orElseThrow().consideredOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void what_the_business_case_considered_is_not_asked_again() {
        var reference = starts("150000").getBusinessKey();
        businessCases.recordSocialValueConsideration(reference, "olivia", SOCIAL_VALUE);
        var plan = plan("2026-12-18");
        List.of("socialImprovement", "socialSecuring", "socialConsult", "socialConsultation").forEach(plan::remove);
        officers.completes("priya", reference, TASK_PLAN, plan);
        assertThat(businessCases.socialValueConsideration(reference).orElseThrow().person()).isEqualTo("olivia");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-22 | The engagement must close after today, so that suppliers have time to answer.",
        "2026-11-23 | The engagement must close after today, so that suppliers have time to answer.",
        "2027-12-01 | The engagement must close before the day by which the purchase is needed.",
        "2027-12-02 | The engagement must close before the day by which the purchase is needed."})
    void an_impossible_closing_day_is_refused(String day, String sentence) {
        var reference = starts("150000").getBusinessKey();
        refuses(sentence, () -> officers.completes("priya", reference, TASK_PLAN, plan(day)));
        assertThat(engagements.find(reference)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24", "2027-11-30"})
    void the_first_and_the_last_possible_closing_day_are_taken(String day) {
        var reference = starts("150000").getBusinessKey();
        officers.completes("priya", reference, TASK_PLAN, plan(day));
        assertThat(engagements.find(reference).orElseThrow().plan().closesOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"evened, EVENED", "excluded, EXCLUDED"})
    void an_unfair_advantage_needs_what_was_done_about_it(String answer, UnfairAdvantage advantage) {
        var reference = starts("150000").getBusinessKey();
        officers.completes("priya", reference, TASK_PLAN, plan("2026-12-18"));
        officers.clockAt(LocalDate.of(2026, 12, 21));
        officers.runDueJobs();
        refuses("Say who has the unfair advantage and what was done about it (Procurement Act 2023, section 16).",
            () -> officers.completes("priya", reference, TASK_RECORD, record(answer)));
        assertThat(engagements.find(reference).orElseThrow().outcome()).isNull();
        var complete = record(answer);
        complete.put("advantageAction", "Green Ltd saw the draft; all got it.");
        officers.completes("priya", reference, TASK_RECORD, complete);
        assertThat(engagements.find(reference).orElseThrow().outcome().advantage()).isEqualTo(advantage);
        assertThat(engagements.find(reference).orElseThrow().outcome().advantageAction()).isEqualTo("Green Ltd saw the draft; all got it.");
    }

    @Test
    void nothing_is_recorded_that_was_not_planned() {
        var reference = starts("150000").getBusinessKey();
        refuses("No market engagement is planned in %s. Plan it first.".formatted(reference), () -> engagements.record(reference, "priya", whatCame(UnfairAdvantage.NONE, null)));
    }

    @Test
    void every_gap_in_a_record_is_named() {
        assertThat(new EngagementRecord(null, null, null, null, null, null).refusals().reasons()).hasSize(5);
        assertThat(whatCame(UnfairAdvantage.EXCLUDED, null).refusals().reasons()).hasSize(1);
        assertThat(new EngagementPlan(EngagementMethod.EVENT, null, null, null, null, null)
            .refusals(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 12, 1)).reasons()).hasSize(3);
    }

    private ProcessInstance starts(String valueExVat) {
        return stages.starts(MarketEngagementProcess.KEY, need(Category.SERVICES, valueExVat, false, false));
    }

    private static EngagementRecord whatCame(UnfairAdvantage advantage, String action) {
        return new EngagementRecord("Green Ltd", "Enough time.", "The plan.", advantage, action, "Nothing.");
    }

    private static Map<String, Object> plan(String closesOn) {
        return new HashMap<>(Map.of("method", "event", "closesOn", closesOn, "questions", "How long is your lead time?", "invited", "Green Ltd\nBin Co",
            "socialImprovement", "Local jobs.", "socialSecuring", "A scored question.", "socialConsult", "false", "socialConsultation", "Too small."));
    }

    private static Map<String, Object> record(String advantage) {
        return new HashMap<>(Map.of("participants", "Green Ltd\nBin Co", "said", "Both: eight weeks.", "told", "Both: the timetable.", "advantage", advantage, "effectOnTender", "Two lots."));
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refuses(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
