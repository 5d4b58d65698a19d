package council.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierDraftTest {

    private static SupplierDraft draft(String name, String company, String charity, String postcode, String email, String categories) {
        return new SupplierDraft(name, company, charity, postcode, null, null, null, email, null, null, null, categories);
    }

    @ParameterizedTest
    @CsvSource({"1234567,01234567", "' 12 34 56 78 ',12345678", "sc123456,SC123456", "OC301234,OC301234"})
    void a_company_number_is_read_as_companies_house_writes_it(String typed, String read) {
        var draft = draft("Acme", typed, null, null, null, null);
        assertThat(draft.companyNumber()).isEqualTo(read);
        assertThat(draft.refusals().sentences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "ABC12345", "12-3456", "none"})
    void what_is_no_company_number_is_refused(String typed) {
        assertThat(draft("Acme", typed, null, null, null, null).refusals().sentences()).containsOnlyKeys("companyNumber");
    }

    @ParameterizedTest
    @CsvSource({"ws136yx,WS13 6YX", "WS13 6YX,WS13 6YX", "b782ab,B78 2AB", "ec1a 1bb,EC1A 1BB"})
    void a_postcode_is_read_however_it_is_typed(String typed, String read) {
        var draft = draft("Acme", null, null, typed, null, null);
        assertThat(draft.postcode()).isEqualTo(read);
        assertThat(draft.refusals().sentences()).isEmpty();
    }

    @Test
    void every_fault_is_told_at_its_field_at_once() {
        assertThat(draft(" ", null, "x", "Lichfield", "acme", "9,land").refusals().sentences()).containsOnlyKeys("name", "charityNumber", "postcode", "email", "categories");
    }

    @Test
    void codes_of_what_it_sells_are_kept_once_and_in_order() {
        assertThat(draft("Acme", null, null, null, null, "90511, 77\n90511;34144512").cpv()).containsExactly("34144512", "77", "90511");
    }

    @ParameterizedTest
    @CsvSource({"Acme Ltd,ACME LIMITED", "The Acme Company Ltd.,Acme Company", "Smith & Sons,Smith and Sons Limited", "O'Neill's Ltd,ONeills", "Acme (Midlands) PLC,Acme Midlands"})
    void two_spellings_of_one_name_are_one_firm(String one, String other) {
        assertThat(SupplierNames.key(one)).isEqualTo(SupplierNames.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Acme North Ltd,Acme South Ltd", "Limited Editions,Editions"})
    void two_names_stay_two(String one, String other) {
        assertThat(SupplierNames.key(one)).isNotEqualTo(SupplierNames.key(other));
    }

    @Test
    void a_name_that_is_nothing_but_a_legal_form_is_still_a_name() {
        assertThat(SupplierNames.key("Ltd")).isEqualTo("ltd");
    }
}
