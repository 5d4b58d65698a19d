package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.Absence;
import council.procurement.approval.AbsenceService;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.GovernanceService;
import council.procurement.initiation.Meeting;
import council.procurement.people.People;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two calendars that people keep: when bodies meet and when officers are away. */
abstract class MeetingsAndAbsences {

    private static final LocalDate FROM = LocalDate.of(2027, 2, 1);
    private static final LocalDate TO = LocalDate.of(2027, 2, 12);

    @Autowired GovernanceService governance;
    @Autowired AbsenceService absences;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    @AfterEach
    void emptyTheCalendars() {
        jdbc.sql("delete from council_meeting where meets_on >= date '2098-01-01'").update();
        jdbc.sql("delete from absence where reason like 'Calendars:%'").update();
    }

    @Test
    void meetings_are_entered_once_and_a_new_report_deadline_takes_the_old_ones_place() {
        governance.enter(viewer("colin"), "Cabinet, 2098-01-14, 2098-01-06\nCouncil, 2098-02-18");
        governance.enter(viewer("colin"), "Cabinet, 2098-01-14, 2098-01-05");
        assertThat(governance.meetingsToCome()).contains(new Meeting("Cabinet", LocalDate.of(2098, 1, 14), LocalDate.of(2098, 1, 5)), new Meeting("Council", LocalDate.of(2098, 2, 18), null))
            .doesNotContain(new Meeting("Cabinet", LocalDate.of(2098, 1, 14), LocalDate.of(2098, 1, 6)));
        assertThatThrownBy(() -> governance.enter(viewer("colin"), "Cabinet, 2098-03-04\nCabinet, tomorrow")).isInstanceOf(Refused.class);
        assertThat(governance.meetingsToCome()).extracting(Meeting::on).doesNotContain(LocalDate.of(2098, 3, 4));
    }

    @Test
    void an_absence_names_a_deputy_for_its_days_and_ends_once() {
        assertThat(absences.eligible("harriet")).contains("henry").doesNotContain("harriet", "olivia");
        absences.enter(viewer("harriet"), "harriet", "henry", FROM, TO, "Calendars: leave");
        var entered = absences.of("harriet").stream().filter(it -> it.reason().equals("Calendars: leave")).findFirst().orElseThrow();
        assertThat(entered).returns("henry", Absence::deputy).returns(FROM, Absence::from).returns(TO, Absence::to);
        assertThat(absences.current()).contains(entered);
        assertThatThrownBy(() -> absences.enter(viewer("harriet"), "harriet", "henry", TO, TO.plusDays(3), "Calendars: again")).as("two absences on one day").isInstanceOf(Refused.class);
        absences.end(viewer("harriet"), entered.number());
        assertThat(absences.current()).extracting(Absence::number).doesNotContain(entered.number());
        assertThatThrownBy(() -> absences.end(viewer("harriet"), entered.number())).isInstanceOf(Refused.class);
    }
}
