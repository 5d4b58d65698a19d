package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.rows;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When officers are reminded, and who is told besides them. */
class ReminderTimesTest {

    private static String inWords(Map<String, Object> row) {
        return row.get("reminder") + " " + row.get("workingDays") + (row.get("alsoTell") == null ? "" : " " + row.get("alsoTell"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"monday", "tuesday", "wednesday", "thursday", "friday"})
    void every_working_morning_has_every_reminder(String day) {
        assertThat(rows("reminder-times", with("dayOfWeek", day)).stream().map(ReminderTimesTest::inWords).collect(Collectors.toSet())).isEqualTo(Set.of("task-waiting 1", "task-due-soon 2",
            "task-overdue 0", "task-escalated 3 heads-of-service", "task-escalated 8 procurement-managers", "key-notice 10 committee-services", "questions-close 1 procurement-team", "tender-deadline 3 procurement-team", "standstill-end 1 procurement-team", "bid-validity 10 procurement-team",
            "contract-review 5", "contract-end 20 procurement-team"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"saturday", "sunday"})
    void a_weekend_has_none(String day) {
        assertThat(rows("reminder-times", with("dayOfWeek", day))).isEmpty();
    }

    @Test
    void what_is_no_day_is_refused() {
        assertEveryBadInputIsRefused("reminder-times", with("dayOfWeek", "monday"));
    }
}
