package council.procurement.tender;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.SocialValue;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.platform.mail.WrittenMails;
import council.procurement.support.Browser;
import council.procurement.demo.engine.DemoRegister;
import council.procurement.demo.engine.DemoRegister.Firm;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.engine.TenderFacts;
import java.net.http.HttpResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quotations and tenders, from asking suppliers to an opening; today is Monday 23 November 2026. */
@ProcessTest
class TenderProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Ten of the council's working days after today. */
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 7);
    private static final LocalDate QUOTES_DUE = LocalDate.of(2026, 11, 30);

    @Autowired Officers officers;
    @Autowired ProcessEngine engine;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired DutyService duties;
    @Autowired TenderService tenders;
    @Autowired TenderFacts facts;
    @Autowired CriteriaService criteria;
    @Autowired BusinessCaseService businessCases;
    @Autowired DemoRegister register;
    @Autowired JdbcClient jdbc;
    @Autowired WrittenMails mails;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;
    /** Who signed in stays so for all tests. */
    private static final Map<String, Browser> BROWSERS = new HashMap<>();

    // The short path

    @Test
    void three_quotes_are_asked_for_and_opened_by_one_officer_after_the_deadline() throws Exception {
        var reference = aCase("goods", "15000", false, false);
        officers.completes("priya", reference, "Task_SendRequests", request(Map.of()));
        assertThat(tenders.criteria(reference)).extracting(Criterion::kind).containsExactly(CriterionKind.PRICE);
        assertThat(tenders.criteria(reference).get(0).weight()).isEqualByComparingTo("100");
        assertThat(duties.hasDone(reference, "priya", Duty.ROUTE)).isTrue();
        assertThat(timer(reference, "Event_QuotesDue")).isEqualTo(Deadline.on(QUOTES_DUE));

        passes(reference, "Event_QuotesDue", QUOTES_DUE);
        var opening = openTask(reference, "Task_OpenQuotes");
        assertThat(opening.getAssignee()).isEqualTo("priya");
        adds("priya", reference, bid("Acorn Ltd", "14000", "2026-11-27T09:00"));
        adds("priya", reference, bid("Birch Ltd", "13500.50", "2026-11-30T12:00"));
        adds("priya", reference, bid("Cedar Ltd", "12000", "2026-11-30T12:01"));
        officers.completes("priya", reference, "Task_OpenQuotes", Map.of());

        assertThat(tenders.openedBids(reference)).extracting(OpenedBid::supplier).containsExactly("Acorn Ltd", "Birch Ltd");
        assertThat(tenders.openings(reference)).singleElement().satisfies(o -> {
            assertThat(o.person()).isEqualTo("priya");
            assertThat(o.admitted()).isEqualTo(2);
            assertThat(o.late()).isEqualTo(1);
        });
        assertThat(sentences(reference)).contains("Agreed the route and asked 3 suppliers for quotes by 12:00 on 30 November 2026.", "Opened 2 bids; 1 came late and is not admitted.");
        assertThat(duties.hasDone(reference, "priya", Duty.OPEN_BIDS)).isTrue();
        assertThat(outcome(reference)).isEqualTo("opened");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "deadline         | 2026-11-27                      | The deadline is too early: counted from Monday 23 November 2026, the earliest allowed is Monday 30 November 2026.",
        "deadline         | 2026-12-05                      | Saturday 5 December 2026 is not a working day; the next one is Monday 7 December 2026.",
        "basis            | price-and-quality               | The weights must total 100; they total 0."})
    void a_request_that_breaks_a_rule_is_refused(String field, String value, String sentence) {
        var reference = aSpecifiedPurchase("15000");
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_SendRequests", request(Map.of(field, value))))
            .isInstanceOf(Refused.class).hasMessageContaining(sentence);
        assertThat(tenders.tender(reference).orElseThrow().isPublished()).isFalse();
        assertThat(openTask(reference, "Task_SendRequests")).isNotNull();
    }

    @Test
    void quotes_with_quality_have_two_criteria() {
        var reference = aSpecifiedPurchase("15000");
        officers.completes("priya", reference, "Task_SendRequests", request(Map.of("basis", "price-and-quality", "priceWeight", "60", "qualityWeight", "40", "qualityQuestion", "How do you deliver?")));
        assertThat(tenders.criteria(reference)).extracting(Criterion::kind).containsExactly(CriterionKind.PRICE, CriterionKind.QUALITY);
    }

    @Test
    void without_quotes_the_manager_asks_again_and_then_ends_the_case() throws Exception {
        var reference = aSpecifiedPurchase("15000");
        officers.completes("priya", reference, "Task_SendRequests", request(Map.of()));
        passes(reference, "Event_QuotesDue", QUOTES_DUE);
        adds("priya", reference, bid("Cedar Ltd", "12000", "2026-11-30T13:00"));
        officers.completes("priya", reference, "Task_OpenQuotes", Map.of());
        assertThat(tenders.openedBids(reference)).isEmpty();

        refuses(() -> officers.completes("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "again", "reason", " ")), "Reason");
        officers.completes("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "again", "reason", "The time was short."));
        assertThat(tenders.round(reference)).isEqualTo(2);
        refuses(() -> tenders.openedBids(reference), "not opened yet");
        officers.completes("paul", reference, "Task_SendRequests", request(Map.of("deadline", "2026-12-08")));
        passes(reference, "Event_QuotesDue", LocalDate.of(2026, 12, 8));
        officers.completes("paul", reference, "Task_OpenQuotes", Map.of());
        officers.completes("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "none", "reason", "Nobody makes it."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(cases.get(reference).statusReason()).isEqualTo("No bid was received. Nobody makes it.");
        assertThat(outcome(reference)).isEqualTo("none");
        assertThat(officers.openTasks(reference)).isEmpty();
        assertThat(sentences(reference)).contains("Decided to ask for bids again: The time was short.", "Opened no bids.");
    }

    @Test
    void whoever_was_asked_hears_that_nobody_bid_and_what_follows_and_who_declined_does_not() throws Exception {
        var reference = aSpecifiedPurchase("15000");
        register.choose(reference, "priya", List.of(new Firm("Alder Bins Ltd", "WS13 6YX", true, false, "alder@nobid.example"), new Firm("Birch Bins CIC", "WS13 6YX", true, true, "birch@nobid.example"), new Firm("Cedar Bins Ltd", "WS13 6YX", true, false, "cedar@nobid.example")));
        officers.completes("priya", reference, "Task_SendRequests", request(Map.of()));
        jdbc.sql("update quote_request set declined_at = asked_at, decline_reason = 'No time.' where email = 'cedar@nobid.example'").update();
        passes(reference, "Event_QuotesDue", QUOTES_DUE);
        officers.completes("priya", reference, "Task_OpenQuotes", Map.of());
        assertThat(mails.to("alder@nobid.example")).noneMatch(mail -> mail.text().contains("No bid came in time."));
        officers.completes("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "none", "reason", "Nobody makes it."));

        for (var asked : List.of("alder@nobid.example", "birch@nobid.example"))
            assertThat(mails.to(asked)).as(asked).filteredOn(mail -> mail.kind().equals("tender-news")).singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("No bid came in time. The council ends this purchase without a contract.", "/supplier/bids/" + reference).doesNotContain("Nobody makes it."));
        assertThat(mails.to("cedar@nobid.example")).noneMatch(mail -> mail.kind().equals("tender-news"));
    }

    // The full path

    @Test
    void a_tender_is_prepared_reviewed_approved_published_opened_and_witnessed() throws Exception {
        var reference = aCase("services", "150000", false, false);
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        refuses(() -> officers.completes("priya", reference, "Task_ReviewTender", Map.of("outcome", "approved")), "You prepared these documents, so somebody else must review them.");
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        approves(reference);
        officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of("noticeNumber", "2026/S 000-012345")));
        assertThat(timer(reference, "Event_DeadlinePassed")).isEqualTo(Deadline.on(DEADLINE));
        passes(reference, "Event_DeadlinePassed", DEADLINE);

        claims("priya", reference, "Task_OpenBids");
        adds("priya", reference, bid("Acorn Ltd", "140000", "2026-12-04T09:00"));
        adds("priya", reference, bid("Birch CIC", "150000", "2026-12-07T11:59"));
        refuses(() -> tenders.openedBids(reference), "The bids in case %s are not opened yet.".formatted(reference));
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        refuses(() -> tenders.openedBids(reference), "not opened yet");
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());

        assertThat(tenders.openedBids(reference)).hasSize(2).allMatch(b -> !b.late() && b.postcode().equals("WS13 6YX"));
        assertThat(tenders.criteria(reference)).extracting(Criterion::kind)
            .containsExactly(CriterionKind.PRICE, CriterionKind.QUALITY, CriterionKind.QUALITY, CriterionKind.SOCIAL_VALUE_QUANTITY, CriterionKind.SOCIAL_VALUE_QUALITY);
        assertThat(outcome(reference)).isEqualTo("opened");
        assertThat(sentences(reference)).contains("Published the below-threshold tender notice (UK4) on 23 November 2026 with the number 2026/S 000-012345.", "Tenders are due by 12:00 on 7 December 2026.",
            "Opened 2 bids.", "Witnessed the opening by Priya Example-Procurement of 2 bids.");
        assertThat(sentences(reference)).noneMatch(s -> s.contains("Acorn") || s.contains("140"));
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance(reference)).list())
            .noneMatch(v -> String.valueOf(v.getValue()).contains("Acorn") || String.valueOf(v.getValue()).contains("140000"));
    }

    @Test
    void returned_documents_are_prepared_again_whoever_returned_them() {
        var reference = aCase("services", "150000", false, false);
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        refuses(() -> officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "returned")), "Say what must change");
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "returned", "reason", "Question 2 is unclear."));
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        decides(reference, Map.of("outcome", "returned", "reason", "Price weighs too much."));
        criteria.write(reference, "paul", new AwardCriteria(new BigDecimal("50"), List.of(new Question("How do you sweep?", new BigDecimal("40"))), BigDecimal.TEN, null).offering(WrittenCriteria.measures()), WrittenCriteria.access(), null);
        officers.completes("paul", reference, "Task_PrepareTender", documents(Map.of()));
        assertThat(tenders.criteria(reference).get(0).weight()).isEqualByComparingTo("50");
        assertThat(tenders.round(reference)).isEqualTo(1);
        refuses(() -> officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved")), "somebody else");
    }

    @Test
    void refused_publication_ends_the_case() {
        var reference = aCase("services", "150000", false, false);
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        decides(reference, Map.of("outcome", "rejected", "reason", "No longer wanted."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(outcome(reference)).isEqualTo("none");
        assertThat(officers.openTasks(reference)).isEmpty();
    }

    @Test
    void unfinished_criteria_are_refused_with_what_to_finish_and_where() {
        var reference = aCase("services", "150000", false, false);
        criteria.write(reference, "priya", AwardCriteria.none(null), WrittenCriteria.access(), null);
        refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of())), "Finish the criteria on the page /procurements/%s/criteria. The weights must total 100; they total 0.".formatted(reference));
        assertThat(tenders.tender(reference).orElseThrow().documents()).isNull();
    }

    @Test
    void criteria_are_written_by_who_prepares_the_tender_and_by_nobody_once_it_is_handed_in() {
        var reference = aCase("services", "150000", false, false);
        refuses(() -> criteria.write(reference, "olivia", WrittenCriteria.usual(), WrittenCriteria.access(), null), "by who prepares it");
        claims("priya", reference, "Task_PrepareTender");
        refuses(() -> criteria.write(reference, "paul", WrittenCriteria.usual(), WrittenCriteria.access(), null), "by who prepares it");
        var seen = criteria.sheet(reference, "priya").orElseThrow().seen();
        criteria.write(reference, "priya", AwardCriteria.none(null), WrittenCriteria.access(), seen);
        refuses(() -> criteria.write(reference, "priya", AwardCriteria.none(null), WrittenCriteria.access(), seen), "changed in another window");
        criteria.write(reference, "priya", WrittenCriteria.usual(), WrittenCriteria.access(), criteria.sheet(reference, "priya").orElseThrow().seen());
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        refuses(() -> criteria.write(reference, "priya", AwardCriteria.none(null), WrittenCriteria.access(), null), "only while the tender is prepared");
        assertThat(tenders.criteria(reference)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "participationConditions   | A turnover of £1 million. | Take the conditions of participation out",
        "deadline                  | 2026-12-04 | the earliest allowed is Monday 7 December 2026."})
    void documents_that_break_a_rule_are_refused(String field, String value, String sentence) {
        var reference = aCase("services", "150000", false, false);
        var answers = documents(Map.of());
        answers.put(field, value);
        refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", answers), sentence);
        assertThat(tenders.tender(reference).orElseThrow().documents()).isNull();
    }

    @Test
    void conditions_of_participation_stand_above_the_threshold_where_the_act_gives_25_days() {
        var reference = aCase("services", "180000", false, false);
        var conditions = Map.<String, Object>of("participationConditions", "Three contracts of this kind.", "deadline", "2026-12-17");
        refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", documents(conditions)), "the earliest allowed is Friday 18 December 2026.");
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of("participationConditions", "Three contracts of this kind.", "deadline", "2026-12-18")));
        assertThat(tenders.tender(reference).orElseThrow().documents().participationConditions()).isEqualTo("Three contracts of this kind.");
    }

    @ParameterizedTest
    @CsvSource({"173099.99, false", "173100, true", "173100.01, true"})
    void works_below_the_threshold_may_set_them_from_a_value_with_vat(String valueExVat, boolean allowed) {
        var reference = aCase("works", valueExVat, false, false);
        var conditions = documents(Map.of("participationConditions", "Three contracts of this kind."));
        if (allowed) officers.completes("priya", reference, "Task_PrepareTender", conditions);
        else refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", conditions), "except for larger works (Procurement Act 2023 s.85)");
        assertThat(tenders.tender(reference).orElseThrow().documents() != null).isEqualTo(allowed);
    }

    @Test
    void without_a_word_on_small_firms_nothing_is_prepared_below_the_threshold_and_above_it_is() {
        var below = aCase("services", "150000", false, false);
        criteria.write(below, "priya", WrittenCriteria.usual(), TenderAccess.OPEN, null);
        refuses(() -> officers.completes("priya", below, "Task_PrepareTender", documents(Map.of())), "Say what keeps small and medium-sized firms from tendering for this");
        var above = aCase("services", "180000", false, false);
        criteria.write(above, "priya", WrittenCriteria.usual(), TenderAccess.OPEN, null);
        officers.completes("priya", above, "Task_PrepareTender", documents(Map.of("deadline", "2027-01-29")));
        assertThat(tenders.tender(above).orElseThrow().documents()).isNotNull();
    }

    @Test
    void goods_need_no_social_value() {
        var reference = aCase("goods", "60000", false, false);
        criteria.write(reference, "priya", new AwardCriteria(new BigDecimal("70"), List.of(new Question("How do you deliver?", new BigDecimal("20")), new Question("How soon?", BigDecimal.TEN)), null, null), WrittenCriteria.access(), null);
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        assertThat(tenders.criteria(reference)).hasSize(3);
    }

    @Test
    void without_an_approval_that_stands_nothing_is_published_whatever_the_model_says() {
        var reference = reviewed();
        jdbc.sql("update approval_request set lapsed_at = closed_at where case_reference = ? and decision_type = 'PUBLISH'").param(reference).update();
        refuses(() -> officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of())), "Nobody has approved publication of the tender in case %s, so it goes no further.".formatted(reference));
        assertThat(tenders.tender(reference).orElseThrow().isPublished()).isFalse();
    }

    @Test
    void a_notice_that_comes_later_than_planned_moves_the_deadline_to_the_earliest_day_allowed() {
        var reference = reviewed();
        assertThat(facts.noticeInBrief(reference)).contains("Published until Monday 23 November 2026: at 12:00 on **Monday 7 December 2026**, as planned", "Published until Wednesday 25 November 2026: at 12:00 on **Wednesday 9 December 2026**");
        officers.clockAt(TODAY.plusDays(2));
        refuses(() -> officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of("publishedOn", "2026-11-26"))), "lies in the future");
        refuses(() -> officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of("publishedOn", "2026-11-22"))), "cannot have been published before it was approved, on 23 November 2026.");
        officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of("publishedOn", "2026-11-25")));
        assertThat(timer(reference, "Event_DeadlinePassed")).isEqualTo(Deadline.on(LocalDate.of(2026, 12, 9)));
        assertThat(sentences(reference)).contains("Tenders are due by 12:00 on 9 December 2026, not as planned: the shortest time counts from that day.");
    }

    @Test
    void a_call_off_invites_suppliers_by_name() throws Exception {
        var reference = aCase("services", "60000", false, true);
        refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of())), "Ask at least 1 suppliers");
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of("suppliersInvited", "Acorn Ltd\nBirch Ltd", "localIncluded", "true", "smeIncluded", "true", "deadline", "2026-11-24")));
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        approves(reference);
        refuses(() -> officers.completes("priya", reference, "Task_SendInvitations", Map.of("publishedOn", "2026-11-23", "deadline", "2026-11-24", "invitationsSent", "false")), "Send the invitations");
        officers.completes("priya", reference, "Task_SendInvitations", Map.of("publishedOn", "2026-11-23", "deadline", "2026-11-24", "invitationsSent", "true"));
        assertThat(sentences(reference)).contains("Invited the suppliers on Monday 23 November 2026; tenders are due by 12:00 on 24 November 2026.");
    }

    @Test
    void nothing_is_published_before_social_value_was_considered() {
        var reference = aCase("services", "60000", false, false, false);
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        approves(reference);
        refuses(() -> officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of())), "The consideration of social value is not on record");
        businessCases.recordSocialValueConsideration(reference, "harriet", new SocialValue("Local jobs.", "By a criterion.", false, "Nobody; it is small."));
        officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of()));
    }

    // Who opens and who witnesses

    @Test
    void the_opener_and_the_witness_are_two_and_neither_raised_the_need() throws Exception {
        var reference = dueTender();
        refuses(() -> officers.as("system", () -> bids().open(reference, "olivia")), "You raised the need");
        claims("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        refuses(() -> bids().witness(reference, "priya"), "Only finance or legal may witness an opening.");
        refuses(() -> bids().witness(reference, "olivia"), "Only finance or legal may witness an opening.");
        officers.completes("leila", reference, "Task_WitnessOpening", Map.of());
        assertThat(openTask(reference, "Task_DecideWithoutBids")).isNotNull();
    }

    @Test
    void nothing_is_opened_before_the_deadline_even_where_a_timer_fires() {
        var reference = published();
        officers.clockAt(DEADLINE.atTime(12, 0));
        officers.fireTimer(reference, "Event_DeadlinePassed");
        claims("priya", reference, "Task_OpenBids");
        refuses(() -> officers.completes("priya", reference, "Task_OpenBids", Map.of()), "Bids stay closed until the deadline has passed: 12:00 on 7 December 2026.");
        refuses(() -> bids().record(reference, "priya", null), "Bids stay closed");
        officers.clockAt(DEADLINE.atTime(12, 0, 1));
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
    }

    @Test
    void a_record_of_an_opening_cannot_be_changed_and_changed_bids_are_found_out() throws Exception {
        var reference = dueTender();
        claims("priya", reference, "Task_OpenBids");
        adds("priya", reference, bid("Acorn Ltd", "140000", "2026-12-04T09:00"));
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        var tender = tenders.tender(reference).orElseThrow().tenderNumber();
        assertThatThrownBy(() -> jdbc.sql("update bid_opening set admitted = 9 where tender_number = ?").param(tender).update()).isNotNull();
        jdbc.sql("update bid set price_ex_vat = 1 where tender_number = ?").param(tender).update();
        refuses(() -> tenders.openedBids(reference), "no longer what was opened");
    }

    // The endpoint

    @Test
    void bids_are_for_those_at_the_opening_alone() throws Exception {
        var reference = dueTender();
        assertThat(browser("priya").fetches(bidsOf(reference))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(said(answer)).contains("Claim the task first");
        });
        claims("priya", reference, "Task_OpenBids");
        for (var stranger : List.of("paul", "olivia", "marcus", "fiona", "ivan", "admin", "eva")) {
            assertThat(browser(stranger).fetches(bidsOf(reference)).statusCode()).isEqualTo(403);
            assertThat(sends(stranger, reference, bid("Sneak Ltd", "1", "2026-12-04T09:00")).statusCode()).isEqualTo(403);
            assertThat(browser(stranger).deletes(bidsOf(reference) + "/1").statusCode()).isEqualTo(403);
        }
        assertThat(Browser.visitor(port).fetches(bidsOf(reference)).statusCode()).isEqualTo(401);
        assertThat(browser("priya").forges(bidsOf(reference), "{}").statusCode()).isEqualTo(403);

        adds("priya", reference, bid("Acorn Ltd", "140000", "2026-12-04T09:00"));
        var opener = browser("priya").fetches(bidsOf(reference));
        assertThat(opener.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var shown = read(opener);
        assertThat(shown.path("mayChange").asBoolean()).isTrue();
        assertThat(shown.at("/bids/0/priceExVat").asText()).isEqualTo("140000.00");
        assertThat(shown.path("criteria")).hasSize(5);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        assertThat(browser("priya").fetches(bidsOf(reference)).statusCode()).isEqualTo(403);

        claims("fiona", reference, "Task_WitnessOpening");
        var witnessed = read(browser("fiona").fetches(bidsOf(reference)));
        assertThat(witnessed.path("mayChange").asBoolean(true)).isFalse();
        assertThat(witnessed.path("bids")).hasSize(1);
        assertThat(sends("fiona", reference, bid("Late Ltd", "1", "2026-12-04T09:00")).statusCode()).isEqualTo(403);
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(browser("fiona").fetches(bidsOf(reference)).statusCode()).isEqualTo(403);
        assertThat(tenders.openedBids(reference)).extracting(OpenedBid::supplier).containsExactly("Acorn Ltd");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "supplier           | null                | Name the supplier.",
        "supplier           | acorn LTD           | There is a bid of acorn LTD already. Remove it first, if this one replaces it.",
        "postcode           | nowhere             | Give the postcode as in WS13 6YX, or leave it empty for a supplier outside the United Kingdom.",
        "sme                | null                | Say whether the supplier is a small or medium-sized firm.",
        "companyNumber      | <script>            | Give the company or charity number in letters and figures only.",
        "priceExVat         | 0                   | Give the price without VAT; it must be more than £0.",
        "priceExVat         | -5                  | Give the price without VAT; it must be more than £0.",
        "priceExVat         | 0.001               | Give the price in pounds and pence, below £1,000,000,000.",
        "priceExVat         | 1e999999999         | Give the price in pounds and pence, below £1,000,000,000.",
        "priceExVat         | 1000000000          | Give the price in pounds and pence, below £1,000,000,000.",
        "priceExVat         | many                | One of the answers cannot be read as the kind of value its field asks for. Correct it and send it again.",
        "socialValueOffered | -1                  | Give the social value offered in pounds and pence, from £0 to below £1,000,000,000.",
        "evidence           | null                | Say in up to 500 characters how the bid came and what shows it, such as the opening report of the other portal.",
        "receivedAt         | null                | Say when the bid was received.",
        "receivedAt         | 2026-12-07T23:00    | The bid cannot have been received in the future; check date and time.",
        "receivedAt         | 2026-11-22T23:59    | The bid cannot have been received before suppliers were asked, on Monday 23 November 2026."})
    void an_impossible_bid_is_refused_with_a_sentence(String field, String value, String sentence) throws Exception {
        var reference = dueTender();
        claims("priya", reference, "Task_OpenBids");
        adds("priya", reference, bid("Acorn Ltd", "140000", "2026-12-04T09:00"));
        var entry = bid("Birch Ltd", "140000", "2026-12-04T09:00");
        entry.put(field, value);
        var answer = sends("priya", reference, entry);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(said(answer)).isEqualTo(sentence);
        assertThat(jdbc.sql("select count(*) from bid where tender_number = ?").param(tenders.tender(reference).orElseThrow().tenderNumber()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_bid_written_down_wrongly_is_removed_and_none_of_another_case() throws Exception {
        var reference = dueTender();
        var other = dueTender();
        claims("priya", reference, "Task_OpenBids");
        claims("priya", other, "Task_OpenBids");
        adds("priya", reference, bid("Acorn Ltd", "140000", "2026-12-04T09:00"));
        var number = jdbc.sql("select max(bid_number) from bid").query(Long.class).single();
        var ofAnother = browser("priya").deletes(bidsOf(other) + "/" + number);
        assertThat(ofAnother.statusCode()).isEqualTo(400);
        assertThat(said(ofAnother)).isEqualTo("That bid is no longer there. Load the list again.");
        assertThat(browser("priya").deletes(bidsOf(reference) + "/" + number).statusCode()).isEqualTo(204);
        assertThat(read(browser("priya").fetches(bidsOf(reference))).path("bids")).isEmpty();
    }

    // What the tests do often

    @Autowired BidService bidService;

    private BidService bids() {
        return bidService;
    }

    /** A purchase from its need through the short path to the requests. */
    private String aSpecifiedPurchase(String value) {
        var reference = officers.starts("olivia", need("Litter bins", value)).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", Map.of("specification", "40 bins", "proposedSuppliers", "Acorn Ltd", "interestsConfirmed", "true"));
        officers.completes("ben", reference, "Task_ConfirmFunds", Map.of("outcome", "approved"));
        register.choose(reference, "priya", DemoRegister.THREE);
        return reference;
    }

    /** A case whose tender begins at once, with what the rules answered at its initiation. */
    private String aCase(String category, String value, boolean exempt, boolean framework) {
        return aCase(category, value, exempt, framework, true);
    }

    private String aCase(String category, String value, boolean exempt, boolean framework, boolean socialValue) {
        var answers = need("Street cleansing", value);
        answers.putAll(Map.of("category", category, "exempt", String.valueOf(exempt), "frameworkAvailable", String.valueOf(framework)));
        var started = officers.starts("olivia", answers);
        var reference = started.getBusinessKey();
        var runtime = engine.getRuntimeService();
        var initiation = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("initiation").singleResult();
        var variables = new HashMap<>(runtime.getVariables(initiation.getId(), List.of("route", "shortPath", "aboveThreshold", "minimumInvited", "category", "regime", "valueExVat", "valueIncVat", "startedOn")));
        variables.put("inPipeline", false);
        runtime.deleteProcessInstance(started.getId(), "the tender alone is tested");
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> runtime.startProcessInstanceByKey("tender", reference, variables));
        if (socialValue) businessCases.recordSocialValueConsideration(reference, "harriet", new SocialValue("Local jobs.", "By a criterion.", false, "Nobody; it is small."));
        if (openTask(reference, "Task_SendRequests") != null) register.choose(reference, "priya", DemoRegister.THREE);
        if (openTask(reference, "Task_PrepareTender") != null) criteria.write(reference, "priya", WrittenCriteria.usual(), WrittenCriteria.access(), null);
        return reference;
    }

    private String reviewed() {
        var reference = aCase("services", "150000", false, false);
        officers.completes("priya", reference, "Task_PrepareTender", documents(Map.of()));
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "approved"));
        approves(reference);
        return reference;
    }

    private String published() {
        officers.clockAt(TODAY);
        var reference = reviewed();
        officers.completes("priya", reference, "Task_PublishNotice", notice(Map.of()));
        return reference;
    }

    private String dueTender() {
        var reference = published();
        passes(reference, "Event_DeadlinePassed", DEADLINE);
        return reference;
    }

    private void approves(String reference) {
        decides(reference, Map.of("outcome", "approved"));
        if (!isOpen(reference, "Task_Decide")) return;
        assertThat(groups(reference)).containsExactly("section-151-officer");
        officers.completes("simon", reference, "Task_Decide", Map.of("outcome", "approved"));
    }

    /** The advisers first, then the procurement manager with these answers. */
    private void decides(String reference, Map<String, Object> answers) {
        for (var adviser : List.of("harriet", "leila"))
            if (isOpen(reference, "Task_Advise")) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "Good."));
        assertThat(groups(reference)).containsExactly("procurement-managers");
        officers.completes("marcus", reference, "Task_Decide", answers);
    }

    private List<String> groups(String reference) {
        return engine.getTaskService().getIdentityLinksForTask(openTask(reference, "Task_Decide").getId()).stream().map(org.camunda.bpm.engine.task.IdentityLink::getGroupId).toList();
    }

    private boolean isOpen(String reference, String taskKey) {
        return officers.openTasks(reference).stream().anyMatch(t -> t.getTaskDefinitionKey().equals(taskKey));
    }

    private void passes(String reference, String timer, LocalDate deadline) {
        officers.clockAt(deadline.atTime(14, 0));
        officers.fireTimer(reference, timer);
    }

    private void claims(String person, String reference, String taskKey) {
        officers.as(person, () -> {
            engine.getTaskService().claim(openTask(reference, taskKey).getId(), person);
            return null;
        });
    }

    private Task openTask(String reference, String taskKey) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).singleResult();
    }

    private java.time.Instant timer(String reference, String element) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance(reference)).activityId(element).singleResult().getDuedate().toInstant();
    }

    private String instance(String reference) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("tender").singleResult().getId();
    }

    private Object outcome(String reference) {
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(instance(reference)).finished().count()).as("the tender has ended").isOne();
        return engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance(reference)).variableName("stageOutcome").singleResult().getValue();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }

    private static Map<String, Object> request(Map<String, Object> changes) {
        var answers = new HashMap<String, Object>(Map.of("terms", "Standard terms for goods", "deadline", QUOTES_DUE.toString(), "basis", "price"));
        answers.putAll(changes);
        return answers;
    }

    private static Map<String, Object> documents(Map<String, Object> changes) {
        var answers = new HashMap<String, Object>(Map.ofEntries(Map.entry("specification", "Sweep the streets."), Map.entry("terms", "Standard terms for services"),  Map.entry("deadline", DEADLINE.toString()),
            Map.entry("suppliersInvited", ""), Map.entry("localIncluded", "true"), Map.entry("smeIncluded", "true")));
        answers.putAll(changes);
        return answers;
    }

    private static Map<String, Object> notice(Map<String, Object> changes) {
        return Notices.published(TODAY, changes);
    }

    private static Map<String, Object> bid(String supplier, String price, String receivedAt) {
        return new HashMap<>(Map.of("supplier", supplier, "postcode", "ws136yx", "sme", true, "vcse", false, "companyNumber", "01234567",
            "priceExVat", price, "socialValueOffered", "5000", "receivedAt", receivedAt, "evidence", "Opening report 7 of the other portal."));
    }

    private static String bidsOf(String reference) {
        return "/tenders/" + reference + "/bids";
    }

    private void adds(String person, String reference, Map<String, Object> bid) throws Exception {
        assertThat(sends(person, reference, bid).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> sends(String person, String reference, Map<String, Object> bid) throws Exception {
        return browser(person).sends(bidsOf(reference), json.writeValueAsString(bid));
    }

    private Browser browser(String person) {
        return BROWSERS.computeIfAbsent(person, one -> Browser.of(one, port));
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private String said(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body()).path("message").asText();
    }
}
