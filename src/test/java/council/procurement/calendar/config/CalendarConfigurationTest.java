package council.procurement.calendar.config;

import council.procurement.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

import static council.procurement.calendar.Nation.SCOTLAND;
import static org.assertj.core.api.Assertions.assertThat;

class CalendarConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
        .withUserConfiguration(CalendarConfiguration.class);

    @Test
    void scotlands_proclaimed_day_is_preset() {
        application.withInitializer(new ConfigDataApplicationContextInitializer()).run(context -> {
            assertThat(context.getBean(CalendarProperties.class).oneOffDays())
                .containsExactly(new CalendarProperties.OneOffDay(LocalDate.of(2026, 6, 15), Set.of(SCOTLAND)));
            assertThat(context.getBean(Calendars.class).act().isWorkingDay(LocalDate.of(2026, 6, 15))).isFalse();
            assertThat(context.getBean(Calendars.class).council().isWorkingDay(LocalDate.of(2026, 6, 15))).isTrue();
        });
    }

    @Test
    void a_day_proclaimed_elsewhere_stops_only_the_acts_calendar_and_one_proclaimed_in_england_both() {
        application.withPropertyValues(
            "council.calendar.one-off-days[0].date=2029-05-10", "council.calendar.one-off-days[0].nations=northern-ireland",
            "council.calendar.one-off-days[1].date=2029-05-11", "council.calendar.one-off-days[1].nations=england,wales"
        ).run(context -> {
            var calendars = context.getBean(Calendars.class);
            assertThat(calendars.act().isWorkingDay(LocalDate.of(2029, 5, 10))).isFalse();
            assertThat(calendars.council().isWorkingDay(LocalDate.of(2029, 5, 10))).isTrue();
            assertThat(calendars.act().isWorkingDay(LocalDate.of(2029, 5, 11))).isFalse();
            assertThat(calendars.council().isWorkingDay(LocalDate.of(2029, 5, 11))).isFalse();
            assertThat(calendars.council().isWorkingDay(LocalDate.of(2030, 5, 10))).isTrue();
        });
    }

    @Test
    void without_proclaimed_days_the_rules_alone_apply() {
        application.run(context -> assertThat(context.getBean(Calendars.class).council()
            .isWorkingDay(LocalDate.of(2029, 5, 11))).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "date=2029-05-12 nations=england, is a weekend",
        "date=2029-05-11, does not say where 2029-05-11 is a bank holiday",
        "nations=england, without a date",
        "date=2029-05-11 nations=cornwall, council.procurement.calendar.Nation.cornwall",
        "date=11/05/2029 nations=england, 11/05/2029",
        "date=2029-05-11 nations=england nation=wales, one-off-days[0].nation",
    })
    void the_application_does_not_start_on_an_entry_that_cannot_be_meant(String entry, String told) {
        var properties = Arrays.stream(entry.split(" ")).map(property -> "council.calendar.one-off-days[0]." + property);
        application.withPropertyValues(properties.toArray(String[]::new)).run(context ->
            assertThat(context).getFailure().satisfies(failure -> assertThat(failure).hasStackTraceContaining(told)));
    }

    @Test
    void the_application_does_not_start_on_a_day_listed_twice() {
        application.withPropertyValues(
            "council.calendar.one-off-days[0].date=2029-05-11", "council.calendar.one-off-days[0].nations=england",
            "council.calendar.one-off-days[1].date=2029-05-11", "council.calendar.one-off-days[1].nations=wales"
        ).run(context -> assertThat(context).getFailure()
            .satisfies(failure -> assertThat(failure).hasStackTraceContaining("lists 2029-05-11 twice")));
    }
}
