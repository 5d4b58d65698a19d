package council.procurement.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import council.procurement.casefile.store.CpvStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpvTest {

    private final CpvService cpv = new CpvService(mock(CpvStore.class));

    @Test
    void words_find_codes_and_those_whose_title_begins_with_them_come_first() {
        assertThat(cpv.search("refuse collection", 8)).extracting(CpvCode::code).startsWith("90511000");
        assertThat(cpv.search("REFUSE serv", 8)).extracting(CpvCode::code).contains("90511000").first().isEqualTo("90500000");
        assertThat(cpv.search("9051", 3)).extracting(CpvCode::code).containsExactly("90511000", "90511200", "90511300");
        assertThat(cpv.search("submarine", 8)).isEmpty();
        assertThat(cpv.search("", 200)).hasSizeBetween(60, 100);
        assertThat(cpv.search("(*", 8)).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"34144512, GOODS", "48000000, GOODS", "45233120, WORKS", "90511000, SERVICES", "92610000, LIGHT_TOUCH", "80500000, LIGHT_TOUCH",
        "79620000, SERVICES", "79710000, LIGHT_TOUCH", "63712400, SERVICES", "64110000, LIGHT_TOUCH", "64200000, SERVICES"})
    void a_code_is_usually_what_its_division_or_the_light_touch_schedule_says(String code, Category kind) {
        assertThat(cpv.kindOf(code)).contains(kind);
        assertThat(new CpvCode(code, "", kind).fits(kind)).isTrue();
    }

    @Test
    void no_division_no_kind_and_a_concession_may_be_services_or_works() {
        assertThat(cpv.kindOf("00123456")).isEmpty();
        assertThat(new CpvCode("45000000", "", Category.WORKS).fits(Category.CONCESSION)).isTrue();
        assertThat(new CpvCode("34100000", "", Category.GOODS).fits(Category.CONCESSION)).isFalse();
        assertThat(new CpvCode("45000000", "", Category.WORKS).fits(Category.SERVICES)).isFalse();
    }
}
