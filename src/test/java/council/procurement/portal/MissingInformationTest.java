package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.ConditionCheck;
import council.procurement.evaluation.ConditionCheckService;
import council.procurement.evaluation.InformationAnswer;
import council.procurement.evaluation.InformationGap;
import council.procurement.evaluation.MissingInformationService;
import council.procurement.evaluation.engine.EvaluationProcess;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.BidService;
import council.procurement.tender.BidEntry;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is missing in bids is asked once of all (domain reference 8, stage 11), and each condition of participation is held against each bid. */
@ProcessTest
class MissingInformationTest {

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired TenderService tenders;
    @Autowired ComplianceService compliance;
    @Autowired MissingInformationService information;
    @Autowired ConditionCheckService conditions;
    @Autowired TimelineService timeline;
    @Autowired RuntimeService runtime;
    @Autowired ProcessEngineConfigurationImpl engine;
    @Autowired JdbcClient jdbc;
    @Autowired BidService bids;
    @LocalServerPort int port;

    @Test
    void all_bidders_with_gaps_are_asked_once_at_the_same_moment_and_the_check_goes_on_when_all_have_answered() {
        var reference = live.advertised("Kerb mending");
        for (var name : List.of("one", "two", "three")) bidding(reference, name);
        opened(reference);
        long one = numberOf(reference, "Gap one Ltd");
        long two = numberOf(reference, "Gap two Ltd");
        refuses(() -> information.mark(reference, "paul", List.of(new InformationGap(one, "A page."))), "This is shown only to the person who works on the task.");
        refuses(() -> marks(reference, new InformationGap(-1, "A page.")), "There is no bid -1");
        refuses(() -> marks(reference, new InformationGap(one, "A."), new InformationGap(one, "B.")), "named twice");
        refuses(() -> marks(reference, new InformationGap(one, "x".repeat(2001))), "Shorten what is missing from Gap one Ltd");
        long three = numberOf(reference, "Gap three Ltd");
        marks(reference, new InformationGap(one, "The certificate of insurance."), new InformationGap(two, "Page 3 of the accounts."), new InformationGap(three, "Nothing, after all."));
        marks(reference, new InformationGap(three, " "));
        officers.completes("priya", reference, "Task_CheckCompliance", Map.of());

        for (var name : List.of("one", "two"))
            assertThat(mails(name)).singleElement().asString().contains("12:00 on 10 December 2026", "/supplier/bids/" + reference + "/information").doesNotContain("insurance");
        assertThat(mails("three")).isEmpty();
        assertThat(officers.openTasks(reference)).as("the check waits").isEmpty();
        assertThat(sentences(reference)).contains("Asked for what is missing in 2 bids, once and of all at the same moment; answers are taken until 12:00 on 10 December 2026.");
        var first = SupplierBrowser.of("one@gaps.example", "Gap one Ltd", port);
        assertThat(first.opens(reference, "").body()).contains("Something is missing in your bid");
        assertThat(first.opens(reference, "/information").body()).contains("The certificate of insurance.").doesNotContain("accounts");
        assertThat(SupplierBrowser.of("three@gaps.example", "Gap three Ltd", port).opens(reference, "/information").statusCode()).isEqualTo(400);
        assertThat(answers(first, reference, one, " ")).contains("Write your answer.");
        assertThat(answers(first, reference, one, "Certificate 7 of Example Mutual.")).contains("Your answer is with the council");
        assertThat(first.opens(reference, "/information").body()).contains("Your answer is here already.");
        assertThat(officers.openTasks(reference)).as("one is still to answer").isEmpty();
        assertThat(answers(SupplierBrowser.of("two@gaps.example", "Gap two Ltd", port), reference, two, "Page 3.")).contains("Your answer is with the council");

        live.claim("priya", reference, "Task_CheckAnswers");
        assertThat(officers.as("priya", () -> compliance.checks(reference, "priya"))).extracting(ComplianceService.Check::answer).containsExactlyInAnyOrder("Certificate 7 of Example Mutual.", "Page 3.", null);
        refuses(() -> marks(reference, new InformationGap(three, "One more thing.")), "What was missing has been asked already, once, of all bidders with gaps. Nothing more can be asked");
        refuses(() -> officers.completes("priya", reference, "Task_CheckAnswers", Map.of()), "Say whether the bid of Gap one Ltd is compliant.");
        allCompliant(reference);
        officers.completes("priya", reference, "Task_CheckAnswers", Map.of());
        assertThat(compliance.findings(reference).get(one)).containsExactly("Missing information, asked once of all until 12:00 on 10 December 2026: The certificate of insurance. Answer: Certificate 7 of Example Mutual.");
        assertThatThrownBy(() -> jdbc.sql("update information_answer set answer = 'x' where bid_number = ?").param(one).update()).hasMessageContaining("never changed");
    }

    @Test
    void when_the_time_is_over_no_answer_is_taken_and_the_check_goes_on() {
        var reference = live.advertised("Gully cleaning");
        bidding(reference, "slow");
        opened(reference);
        long bid = numberOf(reference, "Gap slow Ltd");
        marks(reference, new InformationGap(bid, "The method statement's last page is unclear."));
        officers.completes("priya", reference, "Task_CheckCompliance", Map.of());
        officers.clockAt(LocalDate.of(2026, 12, 10).atTime(12, 1));
        var slow = SupplierBrowser.of("slow@gaps.example", "Gap slow Ltd", port);
        assertThat(slow.opens(reference, "/information").body()).contains("The time to answer ended at 12:00 on 10 December 2026.");
        officers.fireTimer(reference, "Event_TimeToAnswerOver");
        assertThat(live.isOpen(reference, "Task_CheckAnswers")).isTrue();
        assertThat(compliance.findings(reference).get(bid)).singleElement().asString().endsWith("Answer: none in time.");
    }

    @Test
    void what_a_bidder_from_elsewhere_answered_by_letter_is_written_down_once_by_whoever_checks() {
        var reference = live.advertised("Verge cutting");
        bidding(reference, "here");
        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        var received = LocalDateTime.ofInstant(tenders.tender(reference).orElseThrow().documents().deadline(), ZoneId.of("Europe/London")).minusHours(3);
        officers.as("priya", () -> {
            bids.record(reference, "priya", new BidEntry("Gap elsewhere Ltd", "WS13 6YX", true, false, null, new BigDecimal("1100"), BigDecimal.ZERO, received, "Answers as attached.", "By e-mail to the procurement mailbox.", 0));
            return null;
        });
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        engine.getCommandExecutorTxRequired().execute(context -> runtime.startProcessInstanceByKey(EvaluationProcess.KEY, reference, Map.of("shortPath", false)));
        live.claim("priya", reference, "Task_CheckCompliance");
        long here = numberOf(reference, "Gap here Ltd");
        long elsewhere = numberOf(reference, "Gap elsewhere Ltd");
        refuses(() -> receives(reference, "priya", elsewhere, "Too early."), "Nothing was asked about bid");
        marks(reference, new InformationGap(here, "A page."), new InformationGap(elsewhere, "The licence."));
        officers.completes("priya", reference, "Task_CheckCompliance", Map.of());
        assertThat(sentences(reference)).anyMatch(it -> it.endsWith("1 came outside our pages: the officer writes to its bidder today."));
        officers.clockAt(LocalDate.of(2026, 12, 10).atTime(12, 1));
        officers.fireTimer(reference, "Event_TimeToAnswerOver");
        live.claim("priya", reference, "Task_CheckAnswers");
        assertThat(officers.as("priya", () -> compliance.checks(reference, "priya"))).filteredOn(ComplianceService.Check::elsewhere).extracting(it -> it.bid().number()).containsExactly(elsewhere);
        refuses(() -> receives(reference, "paul", elsewhere, "Licence 7."), "This is shown only to the person who works on the task.");
        refuses(() -> receives(reference, "priya", here, "A page."), "This bidder answers on the council's own pages");
        refuses(() -> receives(reference, "priya", elsewhere, "x".repeat(4001)), "Shorten the answer");
        receives(reference, "priya", elsewhere, " ");
        receives(reference, "priya", elsewhere, " Licence 7. ");
        refuses(() -> receives(reference, "priya", elsewhere, "Licence 8."), "An answer of this bidder is written down already.");
        assertThat(compliance.findings(reference).get(elsewhere)).singleElement().asString().endsWith("The licence. Answer: Licence 7.");
        assertThat(sentences(reference)).contains("Wrote down what a bidder from outside our pages answered in time.");
    }

    @Test
    void a_bid_that_fails_a_condition_is_not_compliant() {
        var reference = live.advertised("Bollard painting");
        bidding(reference, "fails");
        bidding(reference, "meets");
        jdbc.sql("insert into tender_condition (tender_number, condition_number, requirement) select tender_number, 1, 'Insurance of £5 million' from tender where case_reference = ?").param(reference).update();
        opened(reference);
        long fails = numberOf(reference, "Gap fails Ltd");
        long meets = numberOf(reference, "Gap meets Ltd");
        allCompliant(reference);
        refuses(() -> officers.completes("priya", reference, "Task_CheckCompliance", Map.of()), "Say whether the bid of Gap fails Ltd meets the condition “Insurance of £5 million”.");
        refuses(() -> says(reference, new ConditionCheck(fails, 2, true, null)), "has no such condition to meet");
        refuses(() -> says(reference, new ConditionCheck(-1, 1, true, null)), "There is no bid -1");
        refuses(() -> says(reference, new ConditionCheck(fails, 1, false, "x".repeat(2001))), "Shorten what you wrote on “Insurance of £5 million”");
        says(reference, new ConditionCheck(fails, 1, false, null), new ConditionCheck(meets, 1, null, null));
        says(reference, new ConditionCheck(meets, 1, true, null));
        refuses(() -> officers.completes("priya", reference, "Task_CheckCompliance", Map.of()),
            "Say why the bid of Gap fails Ltd does not meet the condition “Insurance of £5 million”. The bid of Gap fails Ltd does not meet the condition “Insurance of £5 million”, so it is not compliant. Say so, with the reason.");
        says(reference, new ConditionCheck(fails, 1, false, "It has £1 million."));
        officers.as("priya", () -> { compliance.saveChecks(reference, "priya", List.of(new Assessment(fails, false, "Too little insurance.", false, null, null, null))); return null; });
        officers.completes("priya", reference, "Task_CheckCompliance", Map.of());
        assertThat(compliance.findings(reference).get(fails)).containsExactly("Condition not met: Insurance of £5 million Reason: It has £1 million.");
        assertThat(jdbc.sql("select count(*) from condition_check where bid_number = ?").param(fails).query(Long.class).single()).as("what was said before stays on the record").isEqualTo(2);
    }

    private void bidding(String reference, String name) {
        var it = SupplierBrowser.of(name + "@gaps.example", "Gap %s Ltd".formatted(name), port);
        it.writes(reference, "1000", "Yes.");
        it.sends(reference);
    }

    private void opened(String reference) {
        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        engine.getCommandExecutorTxRequired().execute(context -> runtime.startProcessInstanceByKey(EvaluationProcess.KEY, reference, Map.of("shortPath", false)));
        live.claim("priya", reference, "Task_CheckCompliance");
    }

    private void marks(String reference, InformationGap... gaps) {
        officers.as("priya", () -> { information.mark(reference, "priya", List.of(gaps)); return null; });
    }

    private void says(String reference, ConditionCheck... checks) {
        officers.as("priya", () -> { conditions.mark(reference, "priya", List.of(checks)); return null; });
    }

    private void receives(String reference, String person, long bid, String answer) {
        officers.as(person, () -> { information.receive(reference, person, List.of(new InformationAnswer(bid, answer))); return null; });
    }

    private static String answers(SupplierBrowser bidder, String reference, long bid, String answer) {
        var page = "/supplier/bids/" + reference + "/information";
        return bidder.browser().posts(page, page, Map.of("answer" + bid, answer)).body();
    }

    private void allCompliant(String reference) {
        officers.as("priya", () -> {
            compliance.saveChecks(reference, "priya", tenders.openedBids(reference).stream().map(it -> new Assessment(it.number(), true, null, false, null, null, null)).toList());
            return null;
        });
    }

    private long numberOf(String reference, String supplier) {
        return tenders.openedBids(reference).stream().filter(it -> it.supplier().equals(supplier)).findFirst().orElseThrow().number();
    }

    private List<String> mails(String name) {
        return jdbc.sql("select text_body from outbox_mail where kind = 'information-asked' and recipient = ?").param(name + "@gaps.example").query(String.class).list();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
