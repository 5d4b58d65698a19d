package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.EvidenceChain;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.support.Browser;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.OpeningRecordService;
import council.procurement.tender.QuestionService;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import council.procurement.tender.UnreadableBidService;
import council.procurement.tender.UnreadablePart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What could not be read at the opening: the exact copy, the monitoring officer's decision, and the evaluation that waits. */
@ProcessTest
class UnreadableBidTest {

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired TenderService tenders;
    @Autowired UnreadableBidService unreadable;
    @Autowired RunningBidService running;
    @Autowired ComplianceService compliance;
    @Autowired EvaluationService evaluations;
    @Autowired OpeningRecordService record;
    @Autowired ProcurementCaseService cases;
    @Autowired QuestionService questions;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void an_exact_copy_takes_the_place_of_a_damaged_file_and_nothing_else_does() {
        var ada = SupplierBrowser.of("ada@copies.example", "Ada Copies Ltd", port);
        var reference = damaged("Moss removal", ada);
        ada = SupplierBrowser.of("ada@copies.example", "Ada Copies Ltd", port); // two weeks later
        var part = unreadable.of(reference).get(0);
        assertThat(part.fileName()).isEqualTo("plan.pdf");
        refuses(() -> compliance.handIn(reference, "priya"), "The bids wait: file “plan.pdf” of bid");
        refuses(() -> evaluations.recommend(reference, "paul"), "The bids wait:");
        assertThat(pageOf(reference)).contains("What could not be read", "Procurement asks the bidder for an exact copy.", "Nobody assesses, scores or recommends before this is settled.");
        assertThat(ada.opens(reference, copies(part)).statusCode()).as("before it was asked").isEqualTo(400);

        officers.completes("priya", reference, "Task_AskForCopy", Map.of("words", "The plan of the depot."));
        assertThat(jdbc.sql("select text_body from outbox_mail where kind = 'copy-asked' and recipient = 'ada@copies.example'").query(String.class).single())
            .contains("plan.pdf", "12:00 on 10 December 2026", "The plan of the depot.", "/supplier/bids/" + reference + copies(part));
        assertThat(ada.opens(reference, "").body()).contains("send “plan.pdf” again");
        assertThat(ada.opens(reference, copies(part)).body()).contains("The plan of the depot.", "I have no exact copy");
        assertThat(SupplierBrowser.of("bert@copies.example", "Bert", port).opens(reference, copies(part)).statusCode()).as("another bidder").isIn(400, 404);
        assertThat(sends(ada, reference, part, new byte[0]).body()).contains("This is not the file that you sent");
        var changed = Files.PDF.clone();
        changed[changed.length - 1]++;
        assertThat(sends(ada, reference, part, changed).body()).contains("This is not the file that you sent with your bid");
        refuses(() -> compliance.handIn(reference, "priya"), "The bids wait:");

        assertThat(sends(ada, reference, part, Files.PDF).body()).contains("it is the file that you sent");
        running.refusalsToAssess(reference, "eva").orThrow();
        assertThat(running.out(reference)).isEmpty();
        assertThat(live.isOpen(reference, "Task_RuleOnUnreadable")).isFalse();
        assertThat(kinds(reference)).containsExactly("OPENED", "FAULT", "BID", "WITNESSED", "FAULT", "FAULT");
        assertThat(record.verify()).matches(EvidenceChain.Finding::isWhole);
        var page = pageOf(reference);
        assertThat(page).contains("An exact copy came; it is read in its place.", "its hash is that of the file in the sealed bid");
        var file = java.util.regex.Pattern.compile("/procurements/[^\"]+/files/[0-9a-f-]{36}").matcher(page);
        assertThat(file.find()).isTrue();
        assertThat(Browser.of("leila", port).opens(file.group()).body()).startsWith("%PDF");
        assertThat(sends(ada, reference, part, Files.PDF).statusCode()).as("a second time").isEqualTo(400);
        assertThatThrownBy(() -> jdbc.sql("update copy_answer set file_key = null where part_number = ?").param(part.number()).update()).hasMessageContaining("never changed");
    }

    @Test
    void a_bidder_without_a_copy_is_decided_on_by_the_monitoring_officer() {
        for (var ruling : List.of("without", "not-admitted")) {
            var email = "%s@none.example".formatted(ruling);
            var ada = SupplierBrowser.of(email, "None %s Ltd".formatted(ruling), port);
            var reference = damaged("Kerb repair " + ruling, ada);
            ada = SupplierBrowser.of(email, "None %s Ltd".formatted(ruling), port);
            var part = unreadable.of(reference).get(0);
            officers.completes("priya", reference, "Task_AskForCopy", Map.of());
            assertThat(ada.browser().posts("/supplier/bids/" + reference + copies(part), "/supplier/bids/" + reference + copies(part) + "/none", Map.of()).body()).contains("The council decides what follows");
            refuses(() -> officers.completes("monica", reference, "Task_RuleOnUnreadable", Map.of("ruling", ruling, "reason", " ")), "Answer the question “Reason”.");
            refuses(() -> unreadable.rule(part.number(), "priya", true, "I would."), "Only the monitoring officer");
            officers.completes("monica", reference, "Task_RuleOnUnreadable", Map.of("ruling", ruling, "reason", "The answers say the same."));
            running.refusalsToAssess(reference, "eva").orThrow();
            assertThat(running.out(reference)).hasSize(ruling.equals("without") ? 0 : 1);
            assertThat(tenders.openedBids(reference)).as("the record of the opening keeps it").hasSize(1);
            assertThat(pageOf(reference)).contains(ruling.equals("without") ? "The bid is assessed without it: The answers say the same." : "The bid is not admitted: The answers say the same.");
            assertThat(jdbc.sql("select text_body from outbox_mail where kind = 'copy-ruled' and recipient = ?").param(email).query(String.class).single()).contains("The answers say the same.");
            refuses(() -> unreadable.rule(part.number(), "monica", true, "Again."), "This is settled already.");
        }
    }

    @Test
    void when_the_time_is_over_no_copy_is_taken_and_the_monitoring_officer_decides() {
        var ada = SupplierBrowser.of("slow@copies.example", "Slow Ltd", port);
        var reference = damaged("Drain jetting", ada);
        var part = unreadable.of(reference).get(0);
        officers.completes("priya", reference, "Task_AskForCopy", Map.of());
        officers.clockAt(LocalDate.of(2026, 12, 10).atTime(12, 1));
        ada = SupplierBrowser.of("slow@copies.example", "Slow Ltd", port);
        assertThat(sends(ada, reference, part, Files.PDF).statusCode()).isEqualTo(400);
        officers.fireTimer(reference, "Event_CopyTimeOver");
        assertThat(live.isOpen(reference, "Task_RuleOnUnreadable")).isTrue();
    }

    @Test
    void a_bid_of_which_nothing_can_be_read_cannot_be_assessed_and_the_decision_without_bids_waits() {
        var ada = SupplierBrowser.of("all@copies.example", "All Ltd", port);
        var reference = live.advertised("Fountain repair");
        ada.writes(reference, "1000", "Yes.");
        ada.sends(reference);
        withoutTriggers(() -> jdbc.sql("update bid_submission set content = 'AAAA' where bid_number = (select b.bid_number from sealed_bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?)").param(reference).update());
        opened(reference);
        assertThat(live.isOpen(reference, "Task_AskForCopy")).as("a copy of all of it could not be proved").isFalse();
        refuses(() -> officers.completes("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "again", "reason", "Nobody.")), "The bids wait: bid");
        refuses(() -> officers.completes("monica", reference, "Task_RuleOnUnreadable", Map.of("ruling", "without", "reason", "Why not.")), "there is nothing to assess");
        officers.completes("monica", reference, "Task_RuleOnUnreadable", Map.of("ruling", "not-admitted", "reason", "Nothing is left of it."));
        officers.completes("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "again", "reason", "The one bid was lost."));
        assertThat(running.refusalsToAssess(reference, "eva").reasons()).isEmpty();
    }

    @Test
    void what_runs_beside_a_case_ends_with_it() {
        var ada = SupplierBrowser.of("ends@copies.example", "Ends Ltd", port);
        var reference = damaged("Statue cleaning", ada);
        assertThat(live.isOpen(reference, "Task_AskForCopy")).isTrue();
        cases.end(reference, CaseStatus.CANCELLED, "No money.", "olivia");
        assertThat(live.isOpen(reference, "Task_AskForCopy")).isFalse();

        var asked = live.advertised("Clock winding");
        questions.ask(asked, "Ends Ltd", "Which clocks?", false);
        assertThat(live.isOpen(asked, "Task_AnswerQuestion")).isTrue();
        cases.end(asked, CaseStatus.WITHDRAWN, "No clocks.", "olivia");
        assertThat(live.isOpen(asked, "Task_AnswerQuestion")).isFalse();
        assertThat(questions.of(asked)).as("the question stays on the record").hasSize(1);
    }

    /** One bid with a file that is damaged before the opening, which two complete. */
    private String damaged(String title, SupplierBrowser bidder) {
        var reference = live.advertised(title);
        bidder.adds(reference, "plan.pdf", Files.PDF);
        bidder.writes(reference, "1000", "Yes.");
        bidder.sends(reference);
        jdbc.sql("update bid_file set content = cast(? as binary varying) where bid_number = (select b.bid_number from sealed_bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?)")
            .params(new byte[100], reference).update();
        opened(reference);
        return reference;
    }

    private void opened(String reference) {
        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
    }

    private void withoutTriggers(Runnable deed) {
        jdbc.sql("drop trigger bid_submission_insert_only").update();
        try {
            deed.run();
        } finally {
            jdbc.sql("create trigger bid_submission_insert_only before update, delete on bid_submission for each row call 'council.procurement.platform.InsertOnly'").update();
        }
    }

    private static java.net.http.HttpResponse<String> sends(SupplierBrowser bidder, String reference, UnreadablePart part, byte[] content) {
        var page = "/supplier/bids/" + reference + copies(part);
        return bidder.browser().uploads("/supplier/account", page, Map.of(), "plan.pdf", content);
    }

    private static String copies(UnreadablePart part) {
        return "/copies/" + part.number();
    }

    private String pageOf(String reference) {
        return Browser.of("leila", port).opens("/procurements/" + reference + "/bids").body();
    }

    private List<String> kinds(String reference) {
        return record.of(tenders.tender(reference).orElseThrow().tenderNumber()).stream().map(e -> e.kind()).toList();
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
