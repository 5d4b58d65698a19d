package council.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody challenges an award: nothing is signed until it has ended, a court has freed the signing, or the award is withdrawn. */
@ProcessTest
class ChallengeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OPEN = "A challenge of the award is open, so nothing is signed until it has ended";
    private static final String SUSPENDED = "A claim was brought during the standstill, so nothing is signed until the court lifts the suspension";

    @Autowired Awards awards;
    @Autowired AwardService service;
    @Autowired ChallengeService challenges;
    @Autowired ChallengeClocks clocks;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired Officers officers;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_letter_keeps_the_contract_from_being_signed_until_it_is_taken_back() {
        var reference = toSign();
        var number = record(reference, Challenge.Kind.LETTER, TODAY);
        assertThat(challenges.get(number)).matches(Challenge::blocks).matches(it -> !it.isSuspended()).matches(it -> !it.suspends());
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").contains("Task_AnswerChallenge", "Task_SignContract");
        refuses(() -> sign(reference), OPEN);
        assertThat(service.get(reference, 0).isSigned()).isFalse();

        answer(reference, "replied", "We explained the scores.");
        refuses(() -> sign(reference), OPEN);
        answer(reference, "taken-back", "Bravo is content.");
        assertThat(challenges.get(number).isOpen()).isFalse();
        assertThat(challenges.get(number).steps()).extracting(ChallengeStep::kind).containsExactly(ChallengeStep.Kind.REPLIED, ChallengeStep.Kind.TAKEN_BACK);
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").doesNotContain("Task_AnswerChallenge");
        sign(reference);
        assertThat(service.get(reference, 0).isSigned()).isTrue();
        assertThat(sentences(reference)).contains("Recorded a challenge of the award. Nothing is signed until it has ended.", "On a challenge of the award: the challenger took it back.").noneMatch(it -> it.contains("content"));
        assertThatThrownBy(() -> jdbc.sql("update challenge set what = 'Nothing' where challenge_number = ?").param(number).update()).hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from challenge_step where challenge_number = ?").param(number).update()).hasMessageContaining("never changed");
    }

    @Test
    void each_way_to_end_frees_the_signing() {
        for (var how : List.of("lapsed", "dismissed", "settled", "lost")) {
            var reference = toSign();
            record(reference, Challenge.Kind.LETTER, TODAY);
            if (!how.equals("lapsed")) answer(reference, "claimed", "In the High Court.");
            answer(reference, how, "So it ended.");
            challenges.refusals(reference).orThrow();
            assertThat(officers.openTasks(reference)).as(how).extracting("taskDefinitionKey").containsExactly("Task_SignContract");
        }
    }

    @Test
    void a_claim_told_during_the_standstill_suspends_and_the_court_frees_the_signing_while_it_goes_on() {
        var reference = toSign();
        standstillUntil(reference, TODAY);
        var number = record(reference, Challenge.Kind.CLAIM, TODAY);
        assertThat(challenges.get(number)).matches(Challenge::suspends).matches(Challenge::isSuspended);
        officers.clockAt(TODAY.plusDays(1));
        refuses(() -> sign(reference), SUSPENDED);
        answer(reference, "lifted", "The judge lifted it.");
        assertThat(challenges.get(number)).matches(Challenge::isOpen).matches(it -> !it.isSuspended()).matches(it -> !it.blocks());
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").contains("Task_AnswerChallenge");
        sign(reference);
        refuses(() -> answer(reference, "proposed", "Withdraw it."), "A contract of case " + reference + " is signed, so its award is not withdrawn here.");
        answer(reference, "lost", "Damages of a hundred pounds.");
        assertThat(challenges.get(number).isOpen()).isFalse();
    }

    @Test
    void a_letter_that_becomes_a_claim_suspends_only_within_the_standstill() {
        var late = toSign();
        standstillUntil(late, TODAY);
        var number = record(late, Challenge.Kind.LETTER, TODAY);
        officers.clockAt(TODAY.plusDays(1));
        answer(late, "claimed", "In the High Court.");
        assertThat(challenges.get(number)).matches(it -> !it.isSuspended()).matches(Challenge::blocks);
        refuses(() -> answer(late, "lifted", "Lifted."), "No suspension is in force that a court could lift.");
        refuses(() -> answer(late, "lapsed", "No claim."), "A claim was made, so it did not lapse.");

        officers.clockAt(TODAY);
        var inTime = toSign();
        standstillUntil(inTime, TODAY);
        var other = record(inTime, Challenge.Kind.LETTER, TODAY);
        answer(inTime, "claimed", "In the High Court.");
        assertThat(challenges.get(other).isSuspended()).isTrue();
    }

    @Test
    void an_award_that_legal_proposes_to_withdraw_stands_or_falls_by_the_decision_of_the_procurement_manager() {
        var reference = toSign();
        var number = record(reference, Challenge.Kind.LETTER, TODAY);
        answer(reference, "proposed", "The scores do not hold.");
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").contains("Task_DecideOnWithdrawal").doesNotContain("Task_AnswerChallenge");
        refuses(() -> challenges.decide(number, "leila", true, "So."), "The procurement manager decides");
        officers.completes("marcus", reference, "Task_DecideOnWithdrawal", Map.of("outcome", "keep", "reason", "The scores hold."));
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").contains("Task_AnswerChallenge");
        answer(reference, "proposed", "They really do not.");
        officers.completes("marcus", reference, "Task_DecideOnWithdrawal", Map.of("outcome", "withdraw", "reason", "Two scores stood in the wrong line."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(cases.get(reference).statusReason()).isEqualTo("The award was withdrawn after a challenge. Two scores stood in the wrong line.");
        assertThat(officers.openTasks(reference)).isEmpty();
        assertThat(challenges.get(number).state()).isEqualTo("The award was withdrawn");
    }

    @Test
    void what_a_court_set_aside_cannot_stand() {
        var reference = toSign();
        record(reference, Challenge.Kind.CLAIM, TODAY);
        answer(reference, "set-aside", "By order of the court.");
        refuses(() -> officers.completes("marcus", reference, "Task_DecideOnWithdrawal", Map.of("outcome", "keep", "reason", "No.")), "The court set the award aside, so it cannot stand.");
        officers.completes("marcus", reference, "Task_DecideOnWithdrawal", Map.of("outcome", "withdraw", "reason", "By order of the court."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence_and_the_task_stays() {
        var before = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        refuses(() -> record(before, Challenge.Kind.LETTER, TODAY), "Nothing is awarded in case");
        var reference = toSign();
        refuses(() -> challenges.record(reference, viewer("olivia"), Challenge.Kind.LETTER, "Bravo", TODAY, null, "Unfair."), "Procurement or legal records a challenge.");
        assertThatThrownBy(() -> challenges.record(reference, viewer("leila"), null, " ", TODAY.plusDays(1), null, "")).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys("kind", "challenger", "receivedOn", "what"));
        assertThatThrownBy(() -> challenges.record(reference, viewer("leila"), Challenge.Kind.LETTER, "Bravo", LocalDate.of(2026, 1, 1), null, "Unfair.")).isInstanceOf(RefusedFields.class);
        assertThatThrownBy(() -> challenges.record(reference, viewer("leila"), Challenge.Kind.LETTER, "Bravo", TODAY, TODAY.plusDays(1), "Unfair.")).isInstanceOf(RefusedFields.class);
        var number = record(reference, Challenge.Kind.LETTER, TODAY);
        refuses(() -> challenges.step(number, "priya", ChallengeStep.Kind.REPLIED, TODAY, "Said."), "Legal answers a challenge.");
        refuses(() -> challenges.step(number, "leila", ChallengeStep.Kind.WITHDRAWN, TODAY, "Said."), "Choose what happened.");
        refuses(() -> challenges.step(number, "leila", ChallengeStep.Kind.REPLIED, TODAY.plusDays(1), "Said."), "The day lies in the future");
        refuses(() -> challenges.step(number, "leila", ChallengeStep.Kind.REPLIED, TODAY.minusDays(1), "Said."), "before the challenge was received");
        refuses(() -> challenges.step(number, "leila", ChallengeStep.Kind.REPLIED, TODAY, "x".repeat(4001)), "Shorten the words");
        refuses(() -> challenges.decide(number, "marcus", true, null), "Give the reason");
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").contains("Task_AnswerChallenge");
        answer(reference, "settled", "Done.");
        refuses(() -> challenges.step(number, "leila", ChallengeStep.Kind.REPLIED, TODAY, "Said."), "This challenge has ended.");
    }

    @Test
    void few_read_it_and_the_page_names_the_days_until_which_a_claim_can_be_made() {
        var reference = toSign();
        var page = "/procurements/" + reference + "/challenges";
        assertThat(Browser.of("leila", port).opens(page).body()).contains("Nobody has challenged this award.", "within 30 days", "No standstill is running or owed");
        var wrong = Browser.of("leila", port).posts(page, page, Map.of("kind", "", "challenger", "", "receivedOn", "", "knownOn", "", "what", "TYPEDTEXT"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choose whether it is a letter or a claim.", "Name who challenges the award.", "Give the day on which the council received it.", "TYPEDTEXT");
        assertThat(Browser.of("leila", port).posts(page, page, Map.of("kind", "letter", "challenger", "Bravo Cleaning Ltd", "receivedOn", "2026-11-23", "knownOn", "2026-11-20", "what", "The SECRETWORDS of quality.")).body())
            .contains("The challenge is recorded", "SECRETWORDS", "until 20 December 2026, 30 days after they knew; if a court extends it, until 20 February 2027 at most", "so nothing is signed until it has ended.");
        for (var reader : List.of("priya", "marcus", "monica", "simon", "ivan")) assertThat(Browser.of(reader, port).opens(page).body()).as(reader).contains("SECRETWORDS");
        for (var other : List.of("olivia", "harriet", "eva", "clara", "admin")) assertThat(Browser.of(other, port).opens(page).statusCode()).as(other).isEqualTo(403);
        assertThat(Browser.of("olivia", port).opens("/procurements/" + reference).body()).doesNotContain("SECRETWORDS", "/challenges");
        assertThat(Browser.of("leila", port).opens("/procurements/" + reference).body()).contains("/challenges").doesNotContain("SECRETWORDS");
        assertThat(Browser.of("ivan", port).opens("/challenges?q=bravo&state=open").body()).contains(reference, "Bravo Cleaning Ltd");
        assertThat(Browser.of("ivan", port).opens("/challenges?q=" + reference + "&state=ended").body()).contains("No challenge found");
        assertThat(Browser.of("ivan", port).opens("/challenges.csv?q=" + reference).body()).contains(reference + ",Bravo Cleaning Ltd,Letter or complaint,No,2026-11-23,No,Open,0,").doesNotContain("SECRETWORDS");
    }

    @Test
    void the_table_names_the_times_of_the_act() {
        assertThat(clocks.times("PA2023")).hasValueSatisfying(it -> {
            assertThat(it.lastClaim(LocalDate.of(2026, 12, 10))).isEqualTo("2027-01-09");
            assertThat(it.lastExtendedClaim(LocalDate.of(2026, 11, 30))).isEqualTo("2027-02-28");
            assertThat(it.lastSettingAside(LocalDate.of(2026, 8, 31))).isEqualTo("2027-02-28");
        });
        assertThat(clocks.times("PCR2015")).isEmpty();
        assertThat(clocks.times(null)).isEmpty();
    }

    /** A tender below the threshold whose contract is to be signed. */
    private String toSign() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        awards.decided(reference);
        officers.completes("paul", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").containsExactly("Task_SignContract");
        return reference;
    }

    private void standstillUntil(String reference, LocalDate lastDay) {
        jdbc.sql("update award set notice_number = 'UK6', notice_published_on = ?, standstill_ends_on = ?, version = version + 1 where case_reference = ?").params(lastDay.minusDays(9), lastDay, reference).update();
    }

    private long record(String reference, Challenge.Kind kind, LocalDate on) {
        return officers.as("leila", () -> challenges.record(reference, viewer("leila"), kind, "Bravo Cleaning Ltd", on, null, "The quality was scored wrongly."));
    }

    private void answer(String reference, String step, String words) {
        officers.completes("leila", reference, "Task_AnswerChallenge", new HashMap<>(Map.of("step", step, "stepOn", LocalDate.now(clock).toString(), "words", words)));
    }

    private void sign(String reference) {
        officers.completes("leila", reference, "Task_SignContract", Awards.signature(LocalDate.now(clock)));
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
