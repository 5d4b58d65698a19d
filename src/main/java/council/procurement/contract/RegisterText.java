package council.procurement.contract;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what people and other systems write in the cells of a register. */
final class RegisterText {

    /** As such files write days, the most usual first; two figures of a year are of this century. */
    private static final List<DateTimeFormatter> DAYS = List.of("uuuu-MM-dd", "d/M/uuuu", "d/M/uu", "d-M-uuuu", "d.M.uuuu", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu", "d-MMM-uu").stream()
        .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT)).toList();
    /** A day as a spreadsheet counts it from the end of 1899, for this century's. */
    private static final Pattern SERIAL = Pattern.compile("[34567]\\d{4}(\\.0+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
    private static final Pattern SUM = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final Pattern BREAK_TAG = Pattern.compile("(?i)<\\s*(br|/p|/li|/div)\\s*/?>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    /** A line break that lost its backslashes on its way: {@code follows:rnrnLot 1}. */
    private static final Pattern LOST_BREAK = Pattern.compile("(?<=[\\p{L}\\d.,:;)])(rn){2,}|(?<=[.,:;)])rn(?=\\p{Upper}|[-•*\\d])");
    private static final Map<String, String> ENTITIES = Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&rsquo;", "’", "&ndash;", "–", "&pound;", "£");
    /** UTF-8 that was read as Windows-1252 on its way shows letters such as these in pairs. */
    private static final Pattern READ_WRONGLY = Pattern.compile("â€|Ã[\\u0080-\\u00bf]|Â[\\u0080-\\u00bf]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private RegisterText() {
    }

    /** @throws IllegalArgumentException with what is wrong, for anything but a day or nothing (null) */
    static LocalDate day(String cell, String column) {
        var text = TIME.matcher(cell.strip()).replaceFirst("");
        if (text.isEmpty()) return null;
        if (SERIAL.matcher(text).matches()) return SERIAL_ZERO.plusDays(new BigDecimal(text).intValue());
        for (var format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException another) {
                // the next way of writing
            }
        }
        throw new IllegalArgumentException("%s is no day: “%s”. Write it like 2027-04-01 or 01/04/2027.".formatted(column, cell));
    }

    /** @throws IllegalArgumentException with what is wrong, for anything but pounds or nothing (null) */
    static BigDecimal pounds(String cell, String column) {
        var text = cell.replaceAll("[£,\\s\\u00a0]", "").replaceFirst("(?i)^GBP", "");
        if (text.isEmpty() || text.equals("-")) return null;
        if (!SUM.matcher(text).matches()) throw new IllegalArgumentException("%s is no sum of pounds: “%s”. Write it like 12500.00.".formatted(column, cell));
        var sum = new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
        if (sum.signum() < 0 || sum.compareTo(LARGEST) > 0) throw new IllegalArgumentException("%s must lie between £0 and £999 billion, not “%s”.".formatted(column, cell));
        return sum;
    }

    /** Null where the cell does not say yes or no. */
    static Boolean answer(String cell) {
        return switch (cell.strip().toLowerCase(Locale.UK)) {
            case "yes", "y", "true", "1" -> true;
            case "no", "n", "false", "0" -> false;
            default -> null;
        };
    }

    /** Without mark-up, with the letters and line breaks that were meant. */
    static String mended(String cell) {
        var text = readRightly(cell);
        text = TAG.matcher(BREAK_TAG.matcher(text).replaceAll("\n")).replaceAll("");
        for (var entity : ENTITIES.entrySet()) text = text.replace(entity.getKey(), entity.getValue());
        text = text.replace("&amp;", "&");
        return LOST_BREAK.matcher(text).replaceAll("\n").replaceAll("[ \\t\\u00a0]+", " ").replaceAll(" ?\\R ?", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static String readRightly(String text) {
        if (!READ_WRONGLY.matcher(text).find()) return text;
        var letters = WINDOWS.newEncoder();
        var bytes = new ByteArrayOutputStream();
        for (char letter : text.toCharArray()) {
            if (letter >= 0x80 && letter < 0xa0) bytes.write(letter); // where Windows has no letter, the byte was kept
            else if (letters.canEncode(letter)) bytes.writeBytes(String.valueOf(letter).getBytes(WINDOWS));
            else return text;
        }
        var again = bytes.toString(StandardCharsets.UTF_8);
        return again.indexOf('\ufffd') < 0 ? again : text;
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
