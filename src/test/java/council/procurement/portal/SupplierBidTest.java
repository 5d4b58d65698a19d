package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.casefile.EvidenceChain;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.socialvalue.Commitment;
import council.procurement.support.Browser;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.Deadline;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.OpeningRecordService;
import council.procurement.tender.SealedBidService;
import council.procurement.tender.TenderService;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suppliers at their own pages, over HTTP, and what becomes of their bids at the opening. */
@ProcessTest
class SupplierBidTest {

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired TenderService tenders;
    @Autowired SealedBidService sealed;
    @Autowired OpeningRecordService record;
    @Autowired TimelineService timeline;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_bid_is_drafted_sent_replaced_withdrawn_sent_again_and_opened_by_two() {
        var reference = live.advertised("Street sweeping");
        var ada = SupplierBrowser.of("ada@sweepers.example", "Ada Sweepers Ltd", port);
        ada.writes(reference, "£140,000.50", "With brooms.");
        assertThat(sealed.count(reference).inTime()).as("a draft is no bid").isZero();
        assertThat(ada.adds(reference, "method.pdf", Files.PDF).statusCode()).isEqualTo(200);
        assertThat(ada.sends(reference).uri().getPath()).endsWith("/receipt");
        ada.writes(reference, "139000", "With better brooms.");
        assertThat(ada.opens(reference, "").body()).contains("You have changed your draft since");
        assertThat(ada.sends(reference).body()).contains("Your bid is in");
        assertThat(ada.withdraws(reference).body()).contains("Your bid is withdrawn");
        assertThat(sealed.count(reference)).isEqualTo(new SealedBidService.Count(0, 0, 0, 0, 1));
        ada.sends(reference);
        assertThat(sealed.count(reference)).isEqualTo(new SealedBidService.Count(1, 0, 0, 0, 0));
        var bert = SupplierBrowser.of("bert@brushes.example", "Bert's Brushes", port);
        bert.writes(reference, "150000", "By hand.");
        bert.sends(reference);

        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        var sheet = Browser.of("priya", port).fetches("/tenders/" + reference + "/bids").body();
        assertThat(sheet).contains("\"inTime\":2").doesNotContain("Ada", "139000");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        assertThat(uses(reference, "OPENED")).as("uses of the key before the witness confirms").isZero();
        assertThatThrownBy(() -> tenders.openedBids(reference)).isInstanceOf(Refused.class).hasMessageContaining("not opened yet");
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());

        assertThat(tenders.openedBids(reference)).extracting(OpenedBid::supplier, b -> b.priceExVat().toPlainString(), OpenedBid::sme)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("Ada Sweepers Ltd", "139000.00", true), org.assertj.core.groups.Tuple.tuple("Bert's Brushes", "150000.00", true));
        assertThat(tenders.answers(reference).values()).anyMatch(text -> text.contains("2. How do you sweep?\nWith better brooms."));
        assertThat(uses(reference, "OPENED")).as("both bids and a file").isEqualTo(3);
        assertThat(record.verify()).matches(EvidenceChain.Finding::isWhole);
        assertThat(record.of(tenders.tender(reference).orElseThrow().tenderNumber())).extracting(e -> e.kind()).containsExactly("OPENED", "BID", "BID", "WITNESSED");
        assertThat(sentences(reference)).contains("A sealed bid came in.", "A sealed bid was replaced by its supplier.", "A sealed bid was withdrawn by its supplier.",
            "Confirmed the opening of 2 bids; the sealed ones open once the witness has confirmed.");
        assertThat(again("ada@sweepers.example").opens(reference, "").body()).contains("Nothing can be sent or changed any more");
        var page = Browser.of("leila", port).opens("/procurements/" + reference + "/bids").body();
        assertThat(page).contains("Ada Sweepers Ltd", "method.pdf", "Witnessed the opening");
        var file = java.util.regex.Pattern.compile("/procurements/[^\"]+/files/[0-9a-f-]{36}").matcher(page);
        assertThat(file.find()).isTrue();
        assertThat(Browser.of("leila", port).opens(file.group()).body()).startsWith("%PDF");
        assertThat(Browser.of("olivia", port).opens(file.group()).statusCode()).isEqualTo(403);
        assertThat(uses(reference, "READ_AFTER_OPENING")).isPositive();
    }

    /** What counts is worked out at the opening; who scores reads how, and no sum. */
    @Test
    void social_value_is_promised_measure_by_measure_and_counts_only_where_the_bidder_says_how() {
        var reference = live.advertised("Park benches");
        var ada = SupplierBrowser.of("ada@benches.example", "Ada Benches Ltd", port);
        assertThat(ada.opens(reference, "/answers").body()).contains("SV08", "up to 400 a year counts", "the first year counts", "id=\"quantitySV03\"").doesNotContain("id=\"socialValue\"");
        assertThat(ada.writes(reference, "100000", "Yes.", Map.of("quantitySV28", "a lot")).body()).contains("id=\"quantitySV28-error\"", "value=\"a lot\"");
        assertThat(ada.writes(reference, "100000", "Yes.", Map.of("yearsSV28", "9")).body()).contains("id=\"yearsSV28-error\"", "the term of the contract");
        assertThat(ada.writes(reference, "100000", "Yes.", Map.of("methodSV28", "x".repeat(4001))).body()).contains("id=\"methodSV28-error\"");

        ada.writes(reference, "100000", "Yes.", Map.of("quantitySV03", "3", "quantitySV28", "", "socialValue", "999999"));
        assertThat(ada.opens(reference, "/submit").body()).contains("Say for how many years you promise SV03.", "Say how many people you take on in all", "Give the quantity of SV28").doesNotContain("Send the bid");
        ada.writes(reference, "100000", "Yes.", Map.of("quantitySV28", "900000000", "yearsSV28", "3"));
        assertThat(ada.opens(reference, "/submit").body()).as("no sum that the opening could not record").contains("is worth £1,000,000,000 or more").doesNotContain("Send the bid");
        ada.writes(reference, "100000", "Yes.", Map.of("quantitySV03", "3", "yearsSV03", "1", "people", "2", "methodSV03", "With the job centre.", "quantitySV08", "500", "yearsSV08", "1", "methodSV08", "We visit.", "methodSV28", ""));
        assertThat(ada.opens(reference, "/submit").body()).contains("Counts £36,000, if it is believed", "Counted for 2 of 3 people", "Counted up to 400 a year", "Not counted: the bidder does not say how.", "Send the bid");
        assertThat(ada.sends(reference).body()).contains("Your bid is in");

        live.due(reference);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        var bid = tenders.openedBids(reference).get(0);
        assertThat(bid.socialValueOffered()).isEqualByComparingTo("36000");
        assertThat(tenders.promised(reference).get(bid.number()).commitments()).extracting(c -> c.measure().code(), Commitment::method)
            .containsExactly(tuple("SV03", "With the job centre."), tuple("SV08", "We visit."), tuple("SV28", null));
        assertThat(tenders.answers(reference).get(bid.number())).contains("SV08", "500 staff hour a year, 1 year.\nWe visit.", "The bidder does not say how.").doesNotContain("£", "36000");
        assertThatThrownBy(() -> jdbc.sql("update bid_commitment set quantity = 1").update()).isInstanceOf(DataAccessException.class);
        jdbc.sql("update bid set people_taken_on = 3 where bid_number = ?").param(bid.number()).update();
        assertThatThrownBy(() -> tenders.openedBids(reference)).as("what was promised is sealed with the opening").hasMessageContaining("no longer what was opened");
    }

    /** Its bidders wrote one sum before this release, and write it after. */
    @Test
    void a_tender_that_was_published_without_measures_keeps_the_one_sum() {
        var reference = live.advertised("Gate repair");
        var tender = tenders.tender(reference).orElseThrow().tenderNumber();
        for (var table : List.of("tender_measure", "tender_counting")) jdbc.sql("delete from %s where tender_number = ?".formatted(table)).param(tender).update();
        var ada = SupplierBrowser.of("ada@gates.example", "Ada Gates Ltd", port);
        assertThat(ada.opens(reference, "/answers").body()).contains("id=\"socialValue\"").doesNotContain("quantitySV28");
        ada.writes(reference, "100000", "Yes.");
        assertThat(ada.opens(reference, "/submit").body()).contains("Say how much social value you offer");
        ada.writes(reference, "100000", "Yes.", Map.of("socialValue", "7,500"));
        ada.sends(reference);
        live.due(reference);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(tenders.openedBids(reference).get(0).socialValueOffered()).isEqualByComparingTo("7500");
        assertThat(tenders.promised(reference)).isEmpty();
        assertThat(tenders.answers(reference).values()).noneMatch(text -> text.contains("Social value promised"));
    }

    @Test
    void the_public_list_finds_by_word_kind_and_state() {
        var reference = live.advertised("Quay dredging");
        var visitor = Browser.visitor(port);
        assertThat(visitor.opens("/opportunities?search=dredging&category=services").body()).contains(reference, "Services", "7 December 2026");
        assertThat(visitor.opens("/opportunities?search=dredging&category=goods").body()).contains("No opportunities found");
        assertThat(visitor.opens("/opportunities?search=dredging&state=closed").body()).contains("No opportunities found");
        live.due(reference);
        assertThat(visitor.opens("/opportunities?search=dredging").body()).contains("No opportunities found");
        assertThat(visitor.opens("/opportunities?search=dredging&state=all").body()).contains(reference, "Closed");
        assertThat(visitor.opens("/opportunities/" + reference).body()).contains("No bid is taken now").doesNotContain("Sign in and bid");
    }

    @Test
    void the_same_bid_sent_twice_is_one_bid_with_one_receipt() throws Exception {
        var reference = live.advertised("Gutter cleaning");
        var ada = SupplierBrowser.of("twice@example.org", "Twice Ltd", port);
        ada.writes(reference, "1000", "Yes.");
        var page = "/supplier/bids/" + reference + "/submit";
        var draft = ada.draft(page);
        var clicks = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.supplyAsync(() -> ada.browser().submits(page, Map.of("confirmed", "yes", "draft", draft)))).toList();
        for (var click : clicks) assertThat(click.get().statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from bid_submission s join sealed_bid b on b.bid_number = s.bid_number join tender t on t.tender_number = b.tender_number where t.case_reference = ?")
            .param(reference).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_question_is_asked_answered_to_all_without_who_asked_and_mailed_to_everybody_who_bids() {
        var reference = live.advertised("Hedge laying");
        var ada = SupplierBrowser.of("ada@hedges.example", "Ada Hedges Ltd", port);
        var bert = SupplierBrowser.of("bert@hedges.example", "Bert Hedges", port);
        bert.writes(reference, "1000", "Yes.");
        assertThat(ada.asks(reference, " ").body()).contains("Write the question.");
        assertThat(ada.asks(reference, "How long are the hedges?").body()).contains("Your question is with the council");
        assertThat(Browser.visitor(port).opens("/opportunities/" + reference).body()).contains("Answered so far").doesNotContain("How long are the hedges?");

        officers.completes("priya", reference, "Task_AnswerQuestion", Map.of("givenTo", "all", "questionAsPublished", "How long are the hedges?", "answer", "Two miles."));
        officers.completes("paul", reference, "Task_ReviewAnswer", Map.of("outcome", "approved"));

        assertThat(Browser.visitor(port).opens("/opportunities/" + reference).body()).contains("How long are the hedges?", "Two miles.").doesNotContain("Ada Hedges");
        assertThat(jdbc.sql("select recipient from outbox_mail where kind = 'tender-news' and text_body like '%How long are the hedges?%'").query(String.class).list()).containsExactly("bert@hedges.example");
    }

    @Test
    void while_a_tender_is_suspended_no_bid_is_late_and_none_can_be_opened() {
        var reference = live.advertised("Ditch clearing");
        jdbc.sql("update tender set suspended = true where case_reference = ?").param(reference).update();
        officers.clockAt(LiveTenders.DEADLINE.plusDays(1).atTime(9, 0));
        var ada = SupplierBrowser.of("ada@ditches.example", "Ada Ditches Ltd", port);
        assertThat(ada.opens(reference, "").body()).contains("The tender is suspended; a new deadline follows.");
        ada.writes(reference, "1000", "Yes.");
        assertThat(ada.sends(reference).body()).contains("Your bid is in").doesNotContain("Your bid came late");
        assertThat(sealed.count(reference).inTime()).isEqualTo(1);
    }

    @Test
    void what_arrived_at_the_deadlines_instant_is_in_time_and_a_millisecond_later_is_late() {
        var reference = live.advertised("Verge mowing");
        var noon = Deadline.on(LiveTenders.DEADLINE);
        var ada = SupplierBrowser.of("noon@example.org", "Noon Ltd", port);
        var bert = SupplierBrowser.of("after@example.org", "After Ltd", port);
        officers.clockAt(noon.minusSeconds(60));
        ada = again("noon@example.org");
        bert = again("after@example.org");
        ada.writes(reference, "1000", "Yes.");
        bert.writes(reference, "2000", "Yes.");
        officers.clockAt(noon);
        assertThat(ada.sends(reference).body()).contains("Your bid is in", "12:00:00.000 on 7 December 2026");
        officers.clockAt(noon.plusMillis(1));
        assertThat(bert.sends(reference).body()).contains("Your bid came late", "12:00:00.001 on 7 December 2026");
        assertThat(ada.opens(reference, "").body()).contains("Nothing can be sent or changed any more", "Withdraw your bid after the deadline");
        assertThat(sealed.count(reference)).isEqualTo(new SealedBidService.Count(1, 0, 0, 1, 0));
    }

    @Test
    void a_late_bid_waits_for_the_monitoring_officer_and_is_opened_only_where_let_in() {
        for (var admitted : List.of(true, false)) {
            var reference = live.advertised("Bin washing " + admitted);
            var late = SupplierBrowser.of("late-%s@example.org".formatted(admitted), "Late Ltd", port);
            live.due(reference);
            late = again("late-%s@example.org".formatted(admitted));
            late.writes(reference, "1000", "Sorry.");
            late.sends(reference);
            assertThat(live.isOpen(reference, "Task_RuleOnLateBid")).isTrue();
            live.claim("priya", reference, "Task_OpenBids");
            assertThatThrownBy(() -> officers.completes("priya", reference, "Task_OpenBids", Map.of())).isInstanceOf(Refused.class).hasMessageContaining("A bid came late and nobody has decided on it");
            assertThatThrownBy(() -> officers.completes("monica", reference, "Task_RuleOnLateBid", Map.of("ruling", "admit", "reason", " "))).isInstanceOf(Refused.class);
            officers.completes("monica", reference, "Task_RuleOnLateBid", Map.of("ruling", admitted ? "admit" : "refuse", "reason", "Our pages were away from 11:50."));
            officers.completes("priya", reference, "Task_OpenBids", Map.of());
            if (admitted) {
                officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
                assertThat(tenders.openedBids(reference)).singleElement().satisfies(bid -> assertThat(bid.late()).isTrue());
            } else {
                officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
                assertThat(tenders.openedBids(reference)).isEmpty();
                assertThat(uses(reference, "OPENED")).as("a refused late bid is never opened").isZero();
                assertThat(live.isOpen(reference, "Task_DecideWithoutBids")).isTrue();
            }
        }
    }

    @Test
    void a_damaged_file_is_put_on_the_record_and_the_opening_goes_on() {
        var reference = live.advertised("Leaf collection");
        var ada = SupplierBrowser.of("damaged@example.org", "Damaged Ltd", port);
        ada.adds(reference, "plan.pdf", Files.PDF);
        ada.writes(reference, "1000", "Yes.");
        ada.sends(reference);
        jdbc.sql("update bid_file set content = cast(? as binary varying) where bid_number = (select b.bid_number from sealed_bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?)")
            .params(new byte[100], reference).update();
        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(tenders.openedBids(reference)).hasSize(1);
        assertThat(record.of(tenders.tender(reference).orElseThrow().tenderNumber())).anyMatch(e -> e.kind().equals("FAULT") && e.sentence().contains("plan.pdf"));
    }

    @Test
    void a_lost_connection_leaves_the_earlier_draft_whole() throws IOException {
        var reference = live.advertised("Hedge cutting");
        var ada = SupplierBrowser.of("lost@example.org", "Lost Ltd", port);
        ada.adds(reference, "first.pdf", Files.PDF);
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("POST /supplier/bids/" + reference + "/files HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"second.pdf\"\r\n\r\n%PDF-1.4").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(ada.opens(reference, "/files").body()).contains("first.pdf").doesNotContain("second.pdf");
    }

    @Test
    void a_file_of_25_megabytes_passes_and_a_larger_one_is_refused_with_a_sentence() {
        var reference = live.advertised("Sign washing");
        var ada = SupplierBrowser.of("large@example.org", "Large Ltd", port);
        assertThat(ada.adds(reference, "large.pdf", pdf(25_000_000)).body()).contains("large.pdf", "25,000").doesNotContain("There is a problem");
        assertThat(ada.adds(reference, "larger.pdf", pdf(25_000_001)).body()).contains("The file is larger than 25 MB. Divide it, or save it in a smaller form.");
        assertThat(ada.adds(reference, "huge.pdf", pdf(27_000_000)).body()).contains("The file is larger than 25 MB.");
        assertThat(ada.adds(reference, "program.pdf", Files.PROGRAM).body()).contains("is not what its ending");
    }

    @Test
    void staff_and_suppliers_have_each_their_own_door() {
        var reference = live.advertised("Tree watering");
        var ada = SupplierBrowser.of("door@example.org", "Door Ltd", port);
        for (var page : List.of("/", "/procurements", "/procurements/" + reference, "/suppliers", "/camunda/app/tasklist/", "/outbox"))
            assertThat(ada.browser().opens(page).uri().getPath()).as("a supplier at %s", page).isEqualTo("/sign-in");
        assertThat(ada.browser().fetches("/engine-rest/task").statusCode()).isEqualTo(401);
        for (var person : List.of("priya", "monica", "admin"))
            for (var page : List.of("/supplier", "/supplier/account", "/supplier/bids/" + reference))
                assertThat(Browser.of(person, port).opens(page).uri().getPath()).as("%s at %s", person, page).isEqualTo("/supplier/sign-in");
    }

    @Test
    void one_supplier_sees_nothing_of_anothers_bid() {
        var reference = live.advertised("Path lighting");
        var ada = SupplierBrowser.of("mine@example.org", "Mine Ltd", port);
        ada.adds(reference, "mine.pdf", Files.PDF);
        var file = java.util.regex.Pattern.compile("/supplier/bids/[^/]+/files/[0-9a-f-]{36}").matcher(ada.opens(reference, "/files").body());
        assertThat(file.find()).isTrue();
        assertThat(ada.browser().opens(file.group()).headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment");
        var bert = SupplierBrowser.of("yours@example.org", "Yours Ltd", port);
        assertThat(bert.browser().opens(file.group()).statusCode()).isEqualTo(404);
        assertThat(bert.opens(reference, "/receipt").statusCode()).isEqualTo(404);
        assertThat(bert.opens(reference, "").body()).doesNotContain("mine.pdf", "Mine Ltd");
    }

    @Test
    void a_quotation_is_open_to_those_who_were_asked_alone_and_opened_by_one() {
        var reference = live.quotation("Bench repair", LiveTenders.firm("Asked Ltd", "asked@example.org"), LiveTenders.firm("Refusing Ltd", "No@example.org"), LiveTenders.firm("Silent Ltd", "silent@example.org"));
        var asked = SupplierBrowser.of("asked@example.org", "Asked Ltd", port);
        assertThat(asked.browser().opens("/supplier").body()).contains("Bench repair");
        assertThat(Browser.visitor(port).opens("/opportunities/" + reference).statusCode()).isEqualTo(404);
        assertThat(SupplierBrowser.of("stranger@example.org", "Stranger", port).opens(reference, "").statusCode()).isEqualTo(404);
        asked.writes(reference, "14000", "");
        asked.sends(reference);
        var no = SupplierBrowser.of("no@example.org", "Refusing Ltd", port);
        var page = "/supplier/bids/" + reference + "/decline";
        assertThat(no.browser().posts(page, page, Map.of("reason", " ")).body()).contains("Say in a few words why");
        assertThat(no.browser().posts(page, page, Map.of("reason", "No capacity before May.")).body()).contains("Thank you for telling us");
        assertThat(jdbc.sql("select name, email, opened_at is not null, replied_at is not null, decline_reason from quote_request q join tender t on t.tender_number = q.tender_number where t.case_reference = ? order by request_number")
            .param(reference).query((row, n) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getBoolean(3) + "|" + row.getBoolean(4) + "|" + row.getString(5)).list())
            .containsExactly("Asked Ltd|asked@example.org|true|true|null", "Refusing Ltd|no@example.org|true|false|No capacity before May.", "Silent Ltd|silent@example.org|false|false|null");
        live.due(reference);
        officers.completes("priya", reference, "Task_OpenQuotes", Map.of());
        assertThat(tenders.openedBids(reference)).singleElement().satisfies(bid -> assertThat(bid.priceExVat()).isEqualByComparingTo("14000"));
    }

    private SupplierBrowser again(String email) {
        return SupplierBrowser.of(email, email.replaceAll("@.*", "") + " Ltd", port);
    }

    private int uses(String reference, String purpose) {
        return jdbc.sql("select count(*) from bid_key_use u join tender t on t.tender_number = u.tender_number where t.case_reference = ? and u.purpose = ?").params(reference, purpose).query(Integer.class).single();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static byte[] pdf(int size) {
        var content = new byte[size];
        System.arraycopy(Files.PDF, 0, content, 0, Files.PDF.length);
        return content;
    }
}
