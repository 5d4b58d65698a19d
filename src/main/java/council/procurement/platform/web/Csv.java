package council.procurement.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180). Dates and sums as {@code toString} gives them: for machines, not for reading. */
public final class Csv {

    /** Before the first line of a file that officers open in Excel, which takes it for another alphabet otherwise. */
    public static final String UTF_8_MARK = "\uFEFF";

    private Csv() {
    }

    /** One line with its end; null is an empty cell. A text that a spreadsheet would run as a formula is made a text. */
    public static String line(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) return "";
        var text = value.toString();
        if (value instanceof CharSequence && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
