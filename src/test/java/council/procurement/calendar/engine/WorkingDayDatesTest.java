package council.procurement.calendar.engine;

import council.procurement.calendar.Calendars;
import council.procurement.calendar.config.UkBankHolidays;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDayDatesTest {

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2026-11-23T10:00:00Z, 5, 2026-11-30T17:00:00Z", // St Andrew's Day: the council works
        "2026-11-21T10:00:00Z, 1, 2026-11-23T17:00:00Z",
        "2026-12-24T10:00:00Z, 1, 2026-12-29T17:00:00Z",
        "2026-06-11T10:00:00Z, 2, 2026-06-15T16:00:00Z", // summer time
        "2026-03-27T10:00:00Z, 1, 2026-03-30T16:00:00Z", // the clocks go forward on the way
        "2026-06-11T23:30:00Z, 1, 2026-06-15T16:00:00Z", // already Friday in London
    })
    void a_due_date_is_five_o_clock_in_london(Instant now, int days, Instant due) {
        assertThat(at(now, "UTC").fromNow(days)).isEqualTo(due);
        assertThat(at(now, "Europe/London").fromNow(days)).isEqualTo(due);
    }

    @Test
    void a_model_that_asks_for_no_days_fails_visibly() {
        assertThatIllegalArgumentException().isThrownBy(() -> at(Instant.parse("2026-11-23T10:00:00Z"), "UTC").fromNow(0));
    }

    @Test
    void a_model_sets_a_tasks_due_date_with_it() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:working-day-dates");
        configuration.setProcessEngineName("working-day-dates");
        configuration.setBeans(Map.of("workingDays", at(Instant.parse("2026-11-23T10:00:00Z"), "Europe/London")));
        var engine = configuration.buildProcessEngine();
        try {
            engine.getRepositoryService().createDeployment().addModelInstance("due.bpmn",
                Bpmn.createExecutableProcess("due").camundaHistoryTimeToLive(1).startEvent()
                    .userTask().camundaDueDate("${workingDays.fromNow(5)}")
                    .userTask().camundaDueDate("${workingDays.fromNow(days)}").endEvent().done()).deploy();
            engine.getRuntimeService().startProcessInstanceByKey("due", Map.of("days", 6));

            var first = engine.getTaskService().createTaskQuery().singleResult();
            assertThat(first.getDueDate()).isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));

            engine.getTaskService().complete(first.getId());
            assertThat(engine.getTaskService().createTaskQuery().singleResult().getDueDate())
                .isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
        } finally {
            engine.close();
        }
    }

    private static WorkingDayDates at(Instant now, String zone) {
        return new WorkingDayDates(Calendars.of(new UkBankHolidays(List.of())), Clock.fixed(now, ZoneId.of(zone)));
    }
}
