package council.procurement.initiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import council.procurement.calendar.CalendarDays;
import council.procurement.calendar.Calendars;
import council.procurement.calendar.WorkingDays;
import council.procurement.calendar.config.UkBankHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Worked dates of SI 2012/2089, and what holds for every timetable. */
class GovernanceTimetableTest {

    private static final GovernanceTimes MEMBER = new GovernanceTimes(true, false, 28, 5, 0, 2, 5, 15);
    private static final GovernanceTimes CABINET = new GovernanceTimes(true, true, 28, 5, 5, 2, 5, 15);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final WorkingDays COUNCIL = Calendars.of(new UkBankHolidays(List.of())).council();

    private static Meeting cabinet(int year, int month, int day) {
        return new Meeting("Cabinet", LocalDate.of(year, month, day), null);
    }

    @Test
    void a_notice_of_1_december_allows_a_decision_on_30_december() {
        var it = GovernanceTimetable.planned(MEMBER, COUNCIL, TODAY, LocalDate.of(2026, 12, 2), List.of(), null);
        assertThat(it.earliestDecision()).isEqualTo("2026-12-30");
        assertThat(it.decideOn()).isEqualTo("2026-12-30");
        assertThat(it.noticeBy()).isEqualTo("2026-12-01");
        assertThat(it.publishBy()).isEqualTo("2027-01-04");
        assertThat(it.implementFrom()).isEqualTo("2027-01-12");
        assertThat(it.isPossible()).isFalse();
        assertThat(it.earliestByException()).isEqualTo("2026-12-07");
    }

    @Test
    void the_latest_meeting_that_meets_the_need_is_taken() {
        var meetings = List.of(cabinet(2026, 12, 8), cabinet(2027, 1, 12), new Meeting("Cabinet", LocalDate.of(2027, 2, 9), LocalDate.of(2027, 1, 28)), cabinet(2027, 3, 9));
        var it = GovernanceTimetable.planned(CABINET, COUNCIL, TODAY, LocalDate.of(2027, 4, 1), meetings, null);
        assertThat(it.decideOn()).isEqualTo("2027-02-09");
        assertThat(it.noticeBy()).isEqualTo("2027-01-11");
        assertThat(it.reportBy()).isEqualTo("2027-01-28");
        assertThat(it.agendaBy()).isEqualTo("2027-02-03");
        assertThat(it.publishBy()).isEqualTo("2027-02-11");
        assertThat(it.implementFrom()).isEqualTo("2027-02-19");
        assertThat(it.readyOn()).isEqualTo("2027-03-12");
        assertThat(it.isPossible()).isTrue();
        assertThat(it.earliestByException()).isEqualTo("2026-12-08");
    }

    @Test
    void without_a_meeting_that_leaves_time_there_is_no_decision() {
        var it = GovernanceTimetable.planned(CABINET, COUNCIL, TODAY, LocalDate.of(2027, 4, 1), List.of(cabinet(2026, 12, 29)), null);
        assertThat(it.decideOn()).isNull();
        assertThat(it.isPossible()).isFalse();
        assertThat(it.earliestByException()).isEqualTo("2026-12-29");
    }

    @Test
    void a_notice_on_record_counts_from_its_own_day_and_is_asked_for_no_more() {
        var it = GovernanceTimetable.planned(MEMBER, COUNCIL, TODAY, LocalDate.of(2027, 1, 29), List.of(), LocalDate.of(2026, 12, 8));
        assertThat(it.earliestDecision()).isEqualTo("2026-12-08");
        assertThat(it.noticeBy()).isNull();
        assertThat(it.isPossible()).isTrue();
        assertThat(it.inWords()).isEqualTo("A key decision, and its notice is published: to have the contract by 29 January 2027, decide on %s at the latest.", "24 December 2026");
        var meeting = GovernanceTimetable.planned(CABINET, COUNCIL, TODAY, LocalDate.of(2027, 4, 1), List.of(cabinet(2026, 12, 4), cabinet(2026, 12, 8)), TODAY);
        assertThat(meeting.earliestDecision()).as("the agenda needs 5 clear days whatever the notice").isEqualTo("2026-12-08");
    }

    @Test
    void below_the_key_level_there_is_no_timetable() {
        assertThatIllegalArgumentException().isThrownBy(() -> GovernanceTimetable.planned(new GovernanceTimes(false, false, 0, 0, 0, 0, 0, 15), COUNCIL, TODAY, TODAY, List.of(), null));
    }

    @Property(tries = 200)
    void no_timetable_shortens_a_time_of_the_law(@ForAll @IntRange(max = 700) int start, @ForAll @IntRange(max = 500) int length, @ForAll Set<@IntRange(max = 500) Integer> meetingDays, @ForAll boolean atMeeting) {
        var today = TODAY.plusDays(start);
        var meetings = meetingDays.stream().map(today::plusDays).collect(Collectors.toSet());
        var it = GovernanceTimetable.planned(atMeeting ? CABINET : MEMBER, COUNCIL, today, today.plusDays(length), meetings.stream().map(day -> new Meeting("Cabinet", day, null)).toList(), null);
        if (it.decideOn() == null) {
            assertThat(meetings).allMatch(day -> day.isBefore(CalendarDays.earliestAfterClearDays(today, 28)));
            return;
        }
        assertThat(it.noticeBy()).isAfterOrEqualTo(today);
        assertThat(CalendarDays.earliestAfterClearDays(it.noticeBy(), 28)).isEqualTo(it.decideOn());
        assertThat(it.decideOn()).isAfterOrEqualTo(it.earliestDecision());
        assertThat(it.implementFrom()).isEqualTo(COUNCIL.plus(it.publishBy(), 6));
        assertThat(COUNCIL.isWorkingDay(it.readyOn())).isTrue();
        if (!it.isPossible()) assertThat(it.decideOn()).as("the soonest there is").isEqualTo(it.earliestDecision());
        if (atMeeting) assertThat(meetings).contains(it.decideOn());
        else assertThat(COUNCIL.isWorkingDay(it.decideOn())).isTrue();
    }
}
