package council.procurement.calendar;

import council.procurement.calendar.config.UkBankHolidays;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Against the project's reference calendar, where it lies beside the sources ({@code -Dcouncil.shared=} its folder). */
class ReferenceCalendarTest {

    private static final Path FILE = Path.of(System.getProperty("council.shared", "../shared"))
        .resolve("domain/data/calendar/pa2023_non_working_weekdays_2024_2028.csv");

    @Test
    void every_row_of_the_reference_calendar_agrees() throws IOException {
        assumeTrue(Files.isReadable(FILE), () -> "Skipped: the reference calendar " + FILE + " is not here.");
        var calendars = Calendars.of(new UkBankHolidays(List.of()));
        var rows = Files.readAllLines(FILE).stream().skip(1).map(line -> line.split(",")).toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            var day = LocalDate.parse(row[0]);
            assertThat(calendars.act().isWorkingDay(day)).as("%s by the Act", day).isFalse();
            assertThat(calendars.council().isWorkingDay(day)).as("%s in England", day).isEqualTo(row[2].equals("0"));
        });
    }
}
