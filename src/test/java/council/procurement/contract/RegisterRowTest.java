package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One example of each oddity that rows of exports and old registers have. All rows are made up. */
class RegisterRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> EXPORT = List.of("id", "title", "organisation", "status", "notice_type", "published_date", "deadline_date", "awarded_date", "value_low", "value_high", "awarded_value",
        "awarded_supplier", "awarded_to_sme", "cpv_codes", "url", "description");
    private static final List<String> REGISTER = List.of("Reference number", "Title of agreement", "Department", "Supplier name and details", "Total value", "Start date", "End date", "Process type", "SME",
        "VCSE and registration number", "Extension option", "Novation clause");

    @Test
    void a_plain_award_notice_is_read() {
        var it = export(Map.of());
        assertThat(it.leftOut()).isNull();
        assertThat(it.supplier()).isEqualTo(new Contract.Supplier("Example Mowers Ltd", null, true, null));
        assertThat(it.value()).isEqualByComparingTo("24500.50");
        assertThat(it.beganOn()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(it.signedOn()).isEqualTo(LocalDate.of(2023, 5, 10));
        assertThat(it.cpvCode()).isEqualTo("77310000");
        assertThat(it.url()).isEqualTo("https://notices.example/1");
        assertThat(quirks(it)).containsExactly(Quirk.NO_START, Quirk.NO_END);
    }

    @ParameterizedTest
    @CsvSource({"closed, Contract, CLOSED", "withdrawn, Contract, WITHDRAWN", "closed, PreProcurement, NO_CONTRACT", "closed, Pipeline, NO_CONTRACT"})
    void what_tells_of_no_contract_is_left_out_with_its_reason(String status, String kind, Quirk reason) {
        assertThat(export(Map.of("status", status, "notice_type", kind, "awarded_supplier", "", "awarded_date", "", "awarded_value", "0")).leftOut()).isEqualTo(reason);
    }

    @Test
    void an_award_to_nobody_is_left_out() {
        assertThat(export(Map.of("awarded_supplier", "NOT AWARDED TO SUPPLIER", "awarded_value", "0")).leftOut()).isEqualTo(Quirk.NOT_AWARDED);
    }

    @Test
    void where_the_award_names_no_sum_the_estimate_stands_for_it_and_without_one_the_row_is_left_out() {
        var it = export(Map.of("awarded_value", "0", "value_low", "90000", "value_high", "0"));
        assertThat(it.value()).isNull();
        assertThat(it.estimate()).isEqualByComparingTo("90000");
        assertThat(quirks(it)).contains(Quirk.NO_SUM);
        assertThat(export(Map.of("awarded_value", "0", "value_low", "0")).leftOut()).isEqualTo(Quirk.NO_SUM);
    }

    @Test
    void odd_sums_are_taken_and_named() {
        assertThat(quirks(export(Map.of("awarded_value", "0.01")))).contains(Quirk.SYMBOLIC_SUM);
        assertThat(quirks(export(Map.of("awarded_value", "1")))).contains(Quirk.SYMBOLIC_SUM);
        assertThat(quirks(export(Map.of("awarded_value", "250000.01", "value_low", "25000")))).contains(Quirk.SUM_OUT_OF_LINE);
        assertThat(quirks(export(Map.of("awarded_value", "250000", "value_low", "25000")))).doesNotContain(Quirk.SUM_OUT_OF_LINE);
        assertThat(quirks(export(Map.of("awarded_value", "2499.99", "value_low", "25000")))).contains(Quirk.SUM_OUT_OF_LINE);
        assertThat(quirks(export(Map.of("awarded_value", "49337", "value_low", "0.01")))).as("a symbolic estimate says nothing").doesNotContain(Quirk.SUM_OUT_OF_LINE);
        var range = export(Map.of("value_low", "25000", "value_high", "20000"));
        assertThat(quirks(range)).contains(Quirk.EMPTY_RANGE);
        assertThat(range.estimate()).isEqualByComparingTo("25000");
    }

    @Test
    void several_suppliers_stand_together_and_a_comma_within_a_name_divides_none() {
        var it = export(Map.of("awarded_supplier", "Alpha Ltd,Roots, Leaves & Co Ltd,Beta LLP"));
        assertThat(it.supplier()).isEqualTo(new Contract.Supplier("Alpha Ltd; Roots, Leaves & Co Ltd; Beta LLP", null, null, null));
        assertThat(quirks(it)).contains(Quirk.SEVERAL_SUPPLIERS);
        assertThat(export(Map.of("awarded_supplier", "[Gamma CIC|1 High Street|COMPANIES_HOUSE|01234567|No|Yes]")).supplier()).isEqualTo(new Contract.Supplier("Gamma CIC", null, false, true));
        assertThat(export(Map.of("awarded_supplier", "[Gamma CIC|1 High Street||||][Delta|2 High Street||||]")).supplier().name()).isEqualTo("Gamma CIC; Delta");
    }

    @Test
    void odd_days_are_taken_and_named() {
        assertThat(quirks(export(Map.of("published_date", "2023-08-09")))).contains(Quirk.PUBLISHED_LATE);
        assertThat(quirks(export(Map.of("published_date", "2023-08-08")))).as("90 days").doesNotContain(Quirk.PUBLISHED_LATE);
        assertThat(quirks(export(Map.of("published_date", "2023-05-09")))).contains(Quirk.PUBLISHED_BEFORE);
        assertThat(quirks(export(Map.of("deadline_date", "2023-05-11")))).contains(Quirk.DEADLINE_AFTER_AWARD);
        assertThat(quirks(export(Map.of("awarded_date", "2026-11-24")))).contains(Quirk.AWARD_TO_COME);
        assertThat(quirks(export(Map.of("awarded_date", "2026-11-23")))).doesNotContain(Quirk.AWARD_TO_COME);
    }

    @Test
    void text_is_mended_and_cut_text_named() {
        var it = export(Map.of("title", "Repairs &amp; <b>painting</b>", "description", "As follows:rnrnLot 1: <p>the council’s “hall”</p>".replace("’", "â€™").replace("“", "â€œ").replace("”", "â€\u009d")));
        assertThat(it.title()).isEqualTo("Repairs & painting");
        assertThat(it.description()).startsWith("As follows:\nLot 1: the council").doesNotContain("<p>", "rnrn");
        assertThat(quirks(it)).contains(Quirk.TEXT_MENDED);
        assertThat(export(Map.of("description", "The council’s hall".replace("’", "â€™"))).description()).isEqualTo("The council’s hall");
        assertThat(export(Map.of("description", "The barn and the modern northern turn")).description()).isEqualTo("The barn and the modern northern turn");
        assertThat(quirks(export(Map.of("description", "a".repeat(500))))).contains(Quirk.TEXT_CUT);
        assertThat(quirks(export(Map.of("description", "a".repeat(498))))).doesNotContain(Quirk.TEXT_CUT);
        assertThat(export(Map.of("title", "t".repeat(201))).title()).hasSize(200);
    }

    @Test
    void of_several_codes_the_first_counts() {
        var it = export(Map.of("cpv_codes", "71222000 71420000"));
        assertThat(it.cpvCode()).isEqualTo("71222000");
        assertThat(quirks(it)).contains(Quirk.SEVERAL_CODES);
    }

    @Test
    void a_register_with_the_fields_of_the_code_is_read() {
        var it = register(Map.of());
        assertThat(it.leftOut()).isNull();
        assertThat(it.value()).isEqualByComparingTo("1234567.89");
        assertThat(it.startsOn()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(it.endsOn()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(it.how()).isEqualTo(Route.BELOW_THRESHOLD_TENDER);
        assertThat(it.supplier()).isEqualTo(new Contract.Supplier("Example Trust", null, false, true));
        assertThat(it.extensionMonths()).isEqualTo(24);
        assertThat(it.novation()).isTrue();
        assertThat(it.category()).isNull();
        assertThat(quirks(it)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-03-31", "31/03/2028", "31/3/28", "31-03-2028", "31.3.2028", "31 March 2028", "31 Mar 2028", "31-Mar-28", "46843", "2028-03-31T00:00:00Z", "31/03/2028 00:00"})
    void days_are_read_as_people_write_them(String written) {
        assertThat(register(Map.of("end date", written)).endsOn()).isEqualTo(LocalDate.of(2028, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({"end date, 31/02/2028, is no day", "end date, soon, is no day", "end date, 31/03/2024, lies before the start", "total value, about 5000, is no sum", "total value, -1, must lie between", "extension option, 1+1, is no number of months",
        "reference number, '', number of the notice or contract is missing", "title of agreement, '', the title is missing", "start date, '', give the day of the award or the start"})
    void what_cannot_be_read_is_told(String column, String cell, String told) {
        assertThatThrownBy(() -> register(Map.of(column, cell))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(told);
    }

    @Test
    void columns_are_proposed_by_name_and_tell_an_export_from_a_register() {
        assertThat(RegisterColumns.proposed(EXPORT).source()).isEqualTo(RegisterSource.CONTRACTS_FINDER);
        assertThat(RegisterColumns.proposed(REGISTER).source()).isEqualTo(RegisterSource.REGISTER);
        var own = RegisterColumns.proposed(List.of("Start date", "Contract start date", "\"Odd\"", "Awarded Value", "Value"));
        assertThat(own.of()).containsEntry(RegisterField.STARTS, "contract start date").containsEntry(RegisterField.VALUE, "awarded value");
        assertThatThrownBy(own::requireNeeded).hasMessageContaining("Choose the columns for: Number of notice or contract, Title, Supplier");
    }

    private static List<Quirk> quirks(RegisterRow row) {
        return row.notes().stream().map(RegisterRow.Note::quirk).toList();
    }

    private static RegisterRow export(Map<String, String> changes) {
        var row = new HashMap<>(Map.ofEntries(Map.entry("id", "n-1"), Map.entry("title", "Mowers"), Map.entry("organisation", "Example Council"), Map.entry("status", "awarded"), Map.entry("notice_type", "Contract"),
            Map.entry("published_date", "2023-05-20"), Map.entry("deadline_date", "2023-04-01"), Map.entry("awarded_date", "2023-05-10"), Map.entry("value_low", "25000"), Map.entry("value_high", "0"), Map.entry("awarded_value", "24500.50"),
            Map.entry("awarded_supplier", "Example Mowers Ltd"), Map.entry("awarded_to_sme", "True"), Map.entry("cpv_codes", "77310000"), Map.entry("url", "https://notices.example/1"), Map.entry("description", "Mowing of greens.")));
        row.putAll(changes);
        return RegisterRow.read(2, row, RegisterColumns.proposed(EXPORT), TODAY);
    }

    private static RegisterRow register(Map<String, String> changes) {
        var row = new HashMap<>(Map.ofEntries(Map.entry("reference number", "K 17"), Map.entry("title of agreement", "Leisure centres"), Map.entry("department", "Leisure"), Map.entry("supplier name and details", "Example Trust"),
            Map.entry("total value", "£1,234,567.89"), Map.entry("start date", "01/04/2024"), Map.entry("end date", "31/03/2028"), Map.entry("process type", "Published invitation to tender"), Map.entry("sme", "No"),
            Map.entry("vcse and registration number", "Yes, 1012345"), Map.entry("extension option", "24 months"), Map.entry("novation clause", "Y")));
        row.putAll(changes);
        return RegisterRow.read(2, row, RegisterColumns.proposed(REGISTER), TODAY);
    }
}
