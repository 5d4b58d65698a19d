package council.procurement.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TableFileTest {

    private static MockHttpServletResponse file(String address) throws IOException {
        var response = new MockHttpServletResponse();
        TableFile.send(new MockHttpServletRequest("GET", address), response, "rows", List.of("Text", "Sum", "Number", "Day", "Moment", "Yes", "Empty"), row -> {
            row.accept(new Object[] {"=1+1", new BigDecimal("1234.50"), 7, LocalDate.of(2026, 11, 23), Instant.parse("2026-06-15T11:05:09.123Z"), true, null});
            row.accept(new Object[] {"Smith, \"Sons\"", null, null, null, null, false, null});
        });
        return response;
    }

    @Test
    void the_csv_has_every_cell_and_runs_no_formula() throws IOException {
        var response = file("/rows.csv");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"rows.csv\"");
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo(Csv.UTF_8_MARK + "Text,Sum,Number,Day,Moment,Yes,Empty\r\n"
            + "'=1+1,1234.50,7,2026-11-23,2026-06-15T12:05:09,Yes,\r\n\"Smith, \"\"Sons\"\"\",,,,,No,\r\n");
    }

    @Test
    void the_excel_file_keeps_numbers_days_and_texts_what_they_are() throws IOException {
        var response = file("/rows.xlsx");
        assertThat(response.getContentType()).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Text");
            var first = rows.get(1);
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(0)).isEqualTo("=1+1");
            assertThat(first.getCellAsNumber(1)).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1234.5"));
            assertThat(first.getCellAsNumber(2)).hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("7"));
            assertThat(first.getCellAsDate(3)).hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 23)));
            assertThat(first.getCellText(5)).isEqualTo("Yes");
        }
    }

    @Test
    void the_json_keeps_numbers_days_and_texts_what_they_are_and_one_that_breaks_off_is_no_json() throws IOException {
        var response = file("/rows.json");
        assertThat(response.getContentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo("""
            [{"Text":"=1+1","Sum":1234.50,"Number":7,"Day":"2026-11-23","Moment":"2026-06-15T11:05:09.123Z","Yes":true,"Empty":null},\
            {"Text":"Smith, \\"Sons\\"","Sum":null,"Number":null,"Day":null,"Moment":null,"Yes":false,"Empty":null}]""");
        var broken = new MockHttpServletResponse();
        assertThatThrownBy(() -> TableFile.send(new MockHttpServletRequest("GET", "/rows.json"), broken, "rows", List.of("Text"), row -> {
            row.accept(new Object[] {"row"});
            throw new IllegalStateException("The database went away.");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(new String(broken.getContentAsByteArray(), StandardCharsets.UTF_8)).doesNotEndWith("]");
    }

    @Test
    void a_table_of_many_rows_arrives_whole_and_one_that_breaks_off_is_no_workbook() throws IOException {
        var whole = new MockHttpServletResponse();
        TableFile.send(new MockHttpServletRequest("GET", "/rows.xlsx"), whole, "rows", List.of("Text"), row -> {
            for (int i = 0; i < 1201; i++) row.accept(new Object[] {"row " + i});
        });
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(whole.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(1202).last().satisfies(last -> assertThat(last.getCellText(0)).isEqualTo("row 1200"));
        }
        var broken = new MockHttpServletResponse();
        assertThatThrownBy(() -> TableFile.send(new MockHttpServletRequest("GET", "/rows.xlsx"), broken, "rows", List.of("Text"), row -> {
            row.accept(new Object[] {"row"});
            throw new IllegalStateException("The database went away.");
        })).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(broken.getContentAsByteArray()))).isInstanceOf(Exception.class);
    }
}
