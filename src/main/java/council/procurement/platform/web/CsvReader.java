package council.procurement.platform.web;

import council.procurement.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of comma-separated values as somebody uploads it: rows by the names of their columns. */
public final class CsvReader {

    private CsvReader() {
    }

    /**
     * @param columns that must be there; more are passed over
     * @throws Refused where it is no such file
     */
    public static List<Map<String, String>> rows(byte[] content, List<String> columns) {
        return read(content, csv -> {
            var missing = columns.stream().filter(column -> csv.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)).toList();
            if (!missing.isEmpty()) throw new Refused("The first line lacks the columns: %s.", String.join(", ", missing));
            return csv.stream().map(CsvReader::row).toList();
        });
    }

    /**
     * The names of all columns, as the first line writes them.
     *
     * @throws Refused where it is no such file
     */
    public static List<String> headings(byte[] content) {
        return read(content, CSVParser::getHeaderNames);
    }

    private static <T> T read(byte[] content, Function<CSVParser, T> with) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).setIgnoreHeaderCase(true).get();
        try (var csv = format.parse(new StringReader(text(content)))) {
            return with.apply(csv);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Refused("This is not a CSV file that can be read. Save the sheet as CSV with commas and try again.");
        }
    }

    private static Map<String, String> row(CSVRecord row) {
        var cells = new HashMap<String, String>();
        row.toMap().forEach((column, cell) -> cells.put(column.toLowerCase(Locale.UK), cell));
        return cells;
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith(Csv.UTF_8_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused("The file is not in UTF-8. Save the sheet as “CSV UTF-8” and try again.");
        }
    }
}
