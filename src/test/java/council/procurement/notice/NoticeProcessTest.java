package council.procurement.notice;

import static council.procurement.tender.LiveTenders.DEADLINE;
import static council.procurement.tender.LiveTenders.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.TenderService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one step in which notices are published, in the real engine, as the tender stage calls it. */
@ProcessTest
class NoticeProcessTest {

    @Autowired ProcessEngine engine;
    @Autowired LiveTenders at;
    @Autowired Officers officers;
    @Autowired NoticeService notices;
    @Autowired TenderService tenders;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired JdbcClient jdbc;
    @Autowired Rest rest;

    @Test
    void what_is_recorded_once_is_the_record_of_the_notice_and_of_the_stage() {
        var reference = at.toPublish("Street cleansing", DEADLINE);
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(TODAY, Map.of("noticeNumber", "2026/S 000-700001", "evidenceLink", "https://www.find-tender.service.gov.uk/Notice/700001-2026")));
        assertThat(notices.of(reference)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(NoticeKind.TENDER);
            assertThat(it.name()).isEqualTo("below-threshold tender notice (UK4)");
            assertThat(it.noticeNumber()).isEqualTo("2026/S 000-700001");
            assertThat(it.publishedOn()).isEqualTo(TODAY);
            assertThat(it.evidenceLink()).isEqualTo("https://www.find-tender.service.gov.uk/Notice/700001-2026");
            assertThat(it.recordedBy()).isEqualTo("priya");
        });
        var publication = tenders.tender(reference).orElseThrow().publication();
        assertThat(publication.noticeNumber()).isEqualTo("2026/S 000-700001");
        assertThat(publication.publishedOn()).isEqualTo(TODAY);
        assertThat(publication.publishedBy()).isEqualTo("priya");
        assertThat(sentences(reference)).contains("Published the below-threshold tender notice (UK4) on 23 November 2026 with the number 2026/S 000-700001.");
        assertThat(timeline.isWhole(reference)).isTrue();
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason_and_the_task_stays() {
        var reference = at.toPublish("Street cleansing", DEADLINE);
        officers.clockAt(TODAY.plusDays(1));
        refuses(reference, Map.of("noticeNumber", "2026/S 1"), "“2026/S 1” is not a number of the platform; copy it from the published notice, for example 2026/S 000-012345.");
        refuses(reference, Map.of("noticeNumber", "2024/S 000-012345"), "The number is of another year than the day of publication; check both.");
        refuses(reference, Map.of("publishedOn", "2026-11-25"), "The day of publication lies in the future; record the notice once it stands on the platform.");
        refuses(reference, Map.of("publishedOn", "2026-11-22"), "The notice cannot have been published before it was approved, on 23 November 2026.");
        refuses(reference, Map.of("evidenceLink", "http://www.example.org/notice/1"), "Give the link as it stands in the browser, beginning with https://.");
        assertThat(notices.of(reference)).isEmpty();
        assertThat(officers.openTasks(reference)).hasSize(1);
    }

    @Test
    void no_number_is_recorded_twice_however_it_is_written() {
        var first = at.toPublish("Street cleansing", DEADLINE);
        officers.completes("priya", first, "Task_PublishNotice", Notices.published(TODAY, Map.of("noticeNumber", "2026/S 000-700002")));
        var second = at.toPublish("Street lighting", DEADLINE);
        refuses(second, Map.of("noticeNumber", "700002-2026"), "Notice 700002-2026 is recorded already, as the below-threshold tender notice (UK4) of %s; check the number.".formatted(first));
    }

    @Test
    void a_stage_that_cannot_take_the_notice_answers_with_its_sentence_and_nothing_is_recorded() {
        var reference = at.toPublish("Street cleansing", DEADLINE);
        jdbc.sql("update tender set reviewed_at = reviewed_at + interval '2' day where case_reference = ?").param(reference).update();
        var task = officers.openTasks(reference).get(0).getId();
        var answers = Notices.published(TODAY).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> Map.of("value", it.getValue())));
        assertThat(rest.post("priya", "/task/%s/claim".formatted(task), Map.of("userId", "priya")).status()).isEqualTo(204);
        var answer = rest.post("priya", "/task/%s/submit-form".formatted(task), Map.of("variables", answers));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("Suppliers cannot have heard of the tender before it was reviewed, on Wednesday 25 November 2026.");
        assertThat(notices.of(reference)).isEmpty();
        assertThat(cases.get(reference).startFixed()).isFalse();
        assertThat(officers.openTasks(reference)).hasSize(1);
    }

    // The day on which the procurement began

    @Test
    void the_first_notice_fixes_the_day_on_which_the_procurement_began() {
        var reference = at.toPublish("Street cleansing", LocalDate.of(2026, 12, 14));
        assertThat(cases.get(reference)).satisfies(it -> assertThat(it.startFixed()).isFalse()).satisfies(it -> assertThat(it.startedOn()).isEqualTo(TODAY));
        officers.clockAt(TODAY.plusDays(3));
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(TODAY.plusDays(2)));
        assertThat(cases.get(reference)).satisfies(it -> assertThat(it.startFixed()).isTrue()).satisfies(it -> assertThat(it.startedOn()).isEqualTo(TODAY.plusDays(2)));
        assertThat(sentences(reference)).anyMatch(it -> it.startsWith("The procurement began on 25 November 2026, with the below-threshold tender notice (UK4); from now on that day decides on law and threshold."));
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().variableName("startedOn").list()).filteredOn(it -> it.getProcessInstanceId().equals(tenderOf(reference)))
            .extracting(it -> it.getValue()).containsExactly("2026-11-25");
    }

    @Test
    void the_first_request_to_suppliers_fixes_it_too() {
        var reference = at.quotation("Benches", LiveTenders.firm("Acorn Benches", "acorn@bench.example"), LiveTenders.firm("Birch Benches", "birch@bench.example"), LiveTenders.firm("Cedar Benches", "cedar@bench.example"));
        assertThat(cases.get(reference).startFixed()).isTrue();
        assertThat(sentences(reference)).anyMatch(it -> it.startsWith("The procurement began on 23 November 2026, with the requests for quotes"));
    }

    /** From 1 January 2026 the threshold for services fell from £214,904 to £207,720: £175,000 is £210,000 with VAT. */
    @Test
    void where_the_rules_of_that_day_lead_another_way_the_officer_is_told_and_nothing_is_published() {
        var reference = at.toPublish("Street cleansing", "175000", LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 26));
        assertThat(cases.get(reference).routing().route()).isEqualTo(Route.BELOW_THRESHOLD_TENDER);
        officers.clockAt(LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.of(2026, 1, 2)))).isInstanceOf(Refused.class)
            .hasMessageContaining("The rules changed since the need was raised: on 2 January 2026 this purchase goes another way").hasMessageContaining("at or above the statutory threshold of £207,720.00")
            .hasMessageContaining("have the need corrected on the page of the case");
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.of(2025, 12, 31)));
        assertThat(cases.get(reference).startedOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void until_then_a_corrected_need_goes_by_the_rules_of_the_day_of_the_correction_and_afterwards_no_more() {
        var reference = at.toPublish("Street cleansing", LocalDate.of(2026, 12, 14));
        officers.clockAt(TODAY.plusDays(1));
        cases.correct(reference, cases.get(reference).need(), "olivia");
        assertThat(cases.get(reference).startedOn()).isEqualTo(TODAY.plusDays(1));
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(TODAY));
        officers.clockAt(TODAY.plusDays(2));
        cases.correct(reference, cases.get(reference).need(), "olivia");
        assertThat(cases.get(reference).startedOn()).isEqualTo(TODAY);
    }

    private String tenderOf(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("tender").singleResult().getId();
    }

    private void refuses(String reference, Map<String, Object> changes, String sentence) {
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_PublishNotice", Notices.published(TODAY, changes))).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }
}
