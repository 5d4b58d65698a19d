package council.procurement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of notices as the central digital platform writes them. */
class PlatformNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026/S 000-012345", "012345-2026"})
    void both_spellings_are_the_same_notice(String typed) {
        assertThat(PlatformNumber.of(typed)).hasValueSatisfying(it -> assertThat(it.key()).isEqualTo("2026-012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/S 1", "12345-2026", "012345-1999", "2026/S 000-0123456", "ocds-h6vhtk-012345", "2026/S000-012345", ""})
    void anything_else_is_no_number_of_the_platform(String typed) {
        assertThat(PlatformNumber.of(typed)).isEmpty();
    }
}
