package council.procurement.exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionGroundTest {

    @ParameterizedTest
    @CsvSource({"3, , 2026-11-26, 2023-11-26", "5, , 2026-11-26, 2021-11-26", "3, , 2028-02-29, 2025-02-28", "5, 2025-02-24, 2026-11-26, 2025-02-24", "5, 2025-02-24, 2030-02-24, 2025-02-24", "5, 2025-02-24, 2030-02-25, 2025-02-25"})
    void an_event_counts_for_its_years_and_not_from_before_the_law(int years, LocalDate notBefore, LocalDate day, LocalDate first) {
        assertThat(new ExclusionGround("x", ExclusionKind.DISCRETIONARY, "", "", null, years, notBefore, "").countsFrom(day)).isEqualTo(first);
    }
}
