package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.TenderChange.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open tender changed: the engine's timer follows, and every bidder is told. The deadline is noon on Friday 11 December 2026. */
@ProcessTest
class TenderChangeProcessTest {

    @Autowired TendersAtWork at;
    @Autowired TenderService tenders;
    @Autowired TenderChangeService changes;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;
    @Autowired NoticeService notices;
    @Autowired Clock clock;
    @LocalServerPort int port;

    @Test
    void an_extension_agreed_by_a_second_person_moves_the_timer() {
        var reference = at.published("150000");
        ask(reference, Kind.EXTENSION, false, LocalDate.of(2026, 12, 18));
        assertThat(timer(reference)).isEqualTo(Deadline.on(TendersAtWork.DEADLINE));
        refuses(() -> officers.completes("priya", reference, "Task_AgreeChange", Map.of("outcome", "yes")), "You asked for this change, so somebody else must agree to it.");
        refuses(() -> ask(reference, Kind.EXTENSION, false, LocalDate.of(2026, 12, 21)), "Another change of this tender waits for agreement");
        officers.completes("paul", reference, "Task_AgreeChange", Map.of("outcome", "yes"));

        assertThat(deadline(reference)).isEqualTo(Deadline.on(LocalDate.of(2026, 12, 18)));
        assertThat(timer(reference)).isEqualTo(Deadline.on(LocalDate.of(2026, 12, 18)));
        assertThat(tenders.papers(reference).get(0).document()).satisfies(invitation -> assertThat(invitation.published()).contains(invitation.latest()))
            .satisfies(invitation -> assertThat(invitation.latest().number()).isEqualTo(2));
        assertThat(at.isOpen(reference, "Task_TellOfChange")).as("the notice comes first").isFalse();
        var number = told(reference);
        assertThat(notices.of(reference)).last().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(NoticeKind.CORRECTION);
            assertThat(it.name()).isEqualTo("changed tender notice (UK4)");
        });
        assertThat(sentences(reference)).contains("The deadline is moved from 12:00 on 11 December 2026 to 12:00 on 18 December 2026.", "Told every bidder of the change, corrected notice %s: By mail to all.".formatted(number));

        officers.clockAt(TendersAtWork.DEADLINE.atTime(14, 0));
        officers.runDueJobs();
        assertThat(at.isOpen(reference, "Task_OpenBids")).as("the old deadline passes and nothing happens").isFalse();
        officers.clockAt(LocalDate.of(2026, 12, 18).atTime(12, 1));
        officers.runDueJobs();
        assertThat(at.isOpen(reference, "Task_OpenBids")).isTrue();
        refuses(() -> ask(reference, Kind.EXTENSION, false, LocalDate.of(2026, 12, 22)), "The deadline has passed, at 12:00 on 18 December 2026.");
    }

    @Test
    void a_refused_change_leaves_everything_as_it_was() {
        var reference = at.published("150000");
        ask(reference, Kind.EXTENSION, false, LocalDate.of(2026, 12, 18));
        refuses(() -> officers.completes("paul", reference, "Task_AgreeChange", Map.of("outcome", "no")), "Say why not");
        officers.completes("marcus", reference, "Task_AgreeChange", Map.of("outcome", "no", "reason", "Nobody asked for more time."));
        assertThat(deadline(reference)).isEqualTo(Deadline.on(TendersAtWork.DEADLINE));
        assertThat(timer(reference)).isEqualTo(Deadline.on(TendersAtWork.DEADLINE));
        assertThat(changes.published(reference)).isEmpty();
        assertThat(at.isOpen(reference, "Task_TellOfChange")).isFalse();
    }

    @Test
    void a_suspended_tender_has_no_deadline_until_it_is_resumed_with_a_new_one() {
        var reference = at.published("150000");
        ask(reference, Kind.SUSPENSION, false, null);
        officers.completes("paul", reference, "Task_AgreeChange", Map.of("outcome", "yes"));
        told(reference);
        refuses(() -> ask(reference, Kind.EXTENSION, false, LocalDate.of(2026, 12, 18)), "is suspended. Resume it with a new deadline.");
        officers.clockAt(LocalDate.of(2027, 1, 11).atTime(10, 0));
        officers.runDueJobs();
        assertThat(at.isOpen(reference, "Task_OpenBids")).isFalse();

        assertThatThrownBy(() -> ask(reference, Kind.RESUMPTION, false, LocalDate.of(2027, 1, 15))).hasMessageContaining("The new deadline is too early: the earliest allowed is Monday 18 January 2027.");
        assertThatThrownBy(() -> ask(reference, Kind.RESUMPTION, false, LocalDate.of(2027, 1, 23))).hasMessageContaining("Saturday 23 January 2027 is not a working day; the next one is Monday 25 January 2027.");
        ask(reference, Kind.RESUMPTION, false, LocalDate.of(2027, 1, 18));
        officers.completes("paul", reference, "Task_AgreeChange", Map.of("outcome", "yes"));
        told(reference);
        assertThat(timer(reference)).isEqualTo(Instant.parse("2027-01-18T12:00:00Z"));
        refuses(() -> ask(reference, Kind.RESUMPTION, false, LocalDate.of(2027, 1, 25)), "is not suspended");
        officers.clockAt(LocalDate.of(2027, 1, 18).atTime(12, 1));
        officers.runDueJobs();
        assertThat(at.isOpen(reference, "Task_OpenBids")).isTrue();
    }

    @Test
    void an_outage_in_the_last_hour_extends_for_all_at_once() {
        var reference = at.published("150000");
        officers.clockAt(TendersAtWork.DEADLINE.atTime(11, 30));
        assertThatThrownBy(() -> ask(reference, Kind.OUTAGE, false, TendersAtWork.DEADLINE)).hasMessageContaining("the earliest allowed is Monday 14 December 2026.");
        ask(reference, Kind.OUTAGE, false, LocalDate.of(2026, 12, 14));
        assertThat(timer(reference)).as("no second person is waited for").isEqualTo(Instant.parse("2026-12-14T12:00:00Z"));
        told(reference);
        assertThat(jdbc.sql("select count(*) from tender_change_step where step = 'AGREED' and change_number = ?").param(changes.of(reference).get(0).number()).query(Integer.class).single()).isZero();
    }

    @Test
    void a_material_addendum_gives_more_time_and_another_none() {
        var reference = at.published("150000");
        assertThatThrownBy(() -> ask(reference, Kind.ADDENDUM, true, null)).hasMessageContaining("Give the new deadline; the earliest allowed is Friday 18 December 2026.");
        ask(reference, Kind.ADDENDUM, true, LocalDate.of(2026, 12, 18));
        officers.completes("paul", reference, "Task_AgreeChange", Map.of("outcome", "yes"));
        told(reference);
        ask(reference, Kind.ADDENDUM, false, null);
        officers.completes("paul", reference, "Task_AgreeChange", Map.of("outcome", "yes"));
        told(reference);
        assertThat(changes.published(reference)).extracting(TenderChange::what).containsExactly("Section 3 now says weekly.", "Section 3 now says weekly.");
        assertThat(deadline(reference)).isEqualTo(Instant.parse("2026-12-18T12:00:00Z"));
        assertThatThrownBy(() -> jdbc.sql("delete from tender_change").update()).isNotNull();
    }

    @Test
    void the_page_asks_refuses_and_shows() {
        var reference = at.published("150000");
        var path = "/procurements/" + reference + "/tender-changes";
        var priya = Browser.of("priya", port);
        assertThat(priya.posts(path, path, Map.of("kind", "extension", "what", "More time.", "reason", "", "newDeadline", "2026-12-18")).body()).contains("There is a problem", "Say why; it goes on the record.", "More time.</textarea>");
        assertThat(priya.posts(path, path, Map.of("kind", "extension", "what", "More time.", "reason", "Holidays.", "newDeadline", "2026-12-19")).body()).contains("Saturday 19 December 2026 is not a working day");
        assertThat(priya.posts(path, path, Map.of("kind", "extension", "what", "More time.", "reason", "Holidays.", "newDeadline", "2026-12-18")).body()).contains("A colleague is asked to agree to the change", "Waits for a colleague to agree");
        assertThat(Browser.of("olivia", port).opens(path).body()).contains("More time.").doesNotContain("Ask for a change");
    }

    private void ask(String reference, Kind kind, boolean material, LocalDate day) {
        officers.as("priya", () -> changes.ask(reference, new Viewer("priya", people.groupsOf("priya")), kind, material, "Section 3 now says weekly.", "A supplier found the gap.", day));
    }

    /** The corrected notice is published, then every bidder is told. */
    private Object told(String reference) {
        var notice = Notices.published(LocalDate.now(clock));
        officers.completes("paul", reference, "Task_PublishNotice", notice);
        officers.completes("paul", reference, "Task_TellOfChange", Map.of("howTold", "By mail to all."));
        return notice.get("noticeNumber");
    }

    private Instant deadline(String reference) {
        return tenders.tender(reference).orElseThrow().documents().deadline();
    }

    private Instant timer(String reference) {
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("tender").singleResult().getId();
        return engine.getManagementService().createJobQuery().processInstanceId(instance).activityId("Event_DeadlinePassed").singleResult().getDuedate().toInstant();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
