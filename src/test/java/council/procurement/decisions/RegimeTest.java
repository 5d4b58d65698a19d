package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimeTest {

    @ParameterizedTest
    @CsvSource({
        "2015-02-26, PCR2015", "2019-05-01, PCR2015", "2025-02-23, PCR2015",
        "2025-02-24, PA2023", "2026-11-22, PA2023", "2099-12-31, PA2023"})
    void the_day_of_the_start_fixes_the_law(String startedOn, String regime) {
        assertThat(row("regime", with("startedOn", startedOn))).containsOnly(java.util.Map.entry("regime", regime));
    }

    @Test
    void a_local_date_is_read_as_its_iso_string() {
        assertThat(row("regime", with("startedOn", LocalDate.of(2025, 2, 24)))).containsEntry("regime", "PA2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-02-25", "0001-01-01", "2025-02-30", "2025-13-01", "24/02/2025", "2025-2-24", "20250224",
        "2025-02-24T10:00:00", "2025-02-24Z", "yesterday"})
    void what_is_not_a_day_of_either_law_is_refused(String startedOn) {
        assertRefused("regime", with("startedOn", startedOn));
    }

    @Test
    void bad_input_is_refused() {
        assertRefused("regime", with("startedOn", new Date()));
        assertEveryBadInputIsRefused("regime", with("startedOn", "2026-03-01"));
    }
}
