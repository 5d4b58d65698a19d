package council.procurement.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file, in the format that the address ends in: {@code .csv} for machines, {@code .xlsx} for Excel, {@code .json}
 * for programs: an array with an object for each row, its names the headings. Cells are texts, sums and numbers, days and
 * moments, yes or no; null is an empty cell.
 */
public final class TableFile {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int ROWS_AT_ONCE = 500;

    /** Days and moments as ISO 8601 writes them; sums with their pence. */
    private static final ObjectMapper OBJECTS = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private enum Format {
        CSV(".csv", "text/csv;charset=UTF-8"), EXCEL(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), JSON(".json", "application/json;charset=UTF-8");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }

    private TableFile() {
    }

    /**
     * @param name     of the file, without its ending
     * @param headings of the columns
     * @param rows     hands every row to its taker, one after the other
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, String name, List<String> headings, Consumer<Consumer<Object[]>> rows) throws IOException {
        var format = Arrays.stream(Format.values()).filter(one -> request.getRequestURI().endsWith(one.ending)).findFirst().orElse(Format.CSV);
        response.setContentType(format.type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + format.ending + "\"");
        switch (format) {
            case EXCEL -> excel(response, name, headings, rows);
            case JSON -> json(response, headings, rows);
            case CSV -> csv(response, headings, rows);
        }
    }

    private static void json(HttpServletResponse response, List<String> headings, Consumer<Consumer<Object[]>> rows) throws IOException {
        var out = OBJECTS.createGenerator(response.getOutputStream());
        out.writeStartArray();
        rows.accept(cells -> {
            try {
                out.writeStartObject();
                for (int column = 0; column < cells.length; column++) out.writeObjectField(headings.get(column), cells[column]);
                out.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.writeEndArray();
        out.close();
    }

    private static void csv(HttpServletResponse response, List<String> headings, Consumer<Consumer<Object[]>> rows) throws IOException {
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(Csv.UTF_8_MARK + Csv.line(headings.toArray()));
        rows.accept(cells -> {
            try {
                out.write(Csv.line(Arrays.stream(cells).map(TableFile::plain).toArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.flush();
    }

    /** Texts stand as texts, so nothing that somebody typed runs as a formula. Where a row fails the file breaks off: ended, it would pass for the whole table. */
    private static void excel(HttpServletResponse response, String name, List<String> headings, Consumer<Consumer<Object[]>> rows) throws IOException {
        var book = new Workbook(response.getOutputStream(), "Procurement", "1.0");
        var sheet = book.newWorksheet(name.length() <= 31 ? name : name.substring(0, 31));
        for (int column = 0; column < headings.size(); column++) sheet.value(0, column, headings.get(column));
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        int[] row = {0};
        rows.accept(cells -> {
            row[0]++;
            for (int column = 0; column < cells.length; column++) write(sheet, row[0], column, cells[column]);
            if (row[0] % ROWS_AT_ONCE == 0) flush(sheet);
        });
        if (row[0] > 0) sheet.setAutoFilter(0, 0, row[0], headings.size() - 1);
        book.finish();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell == null) return;
        if (cell instanceof BigDecimal sum) {
            sheet.value(row, column, sum);
            sheet.style(row, column).format("#,##0.00").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, LONDON));
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else {
            sheet.value(row, column, String.valueOf(plain(cell)));
        }
    }

    private static Object plain(Object cell) {
        if (cell instanceof Boolean yes) return yes ? "Yes" : "No";
        if (cell instanceof Instant moment) return LocalDateTime.ofInstant(moment, LONDON).withNano(0);
        return cell;
    }
}
