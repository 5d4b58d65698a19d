package council.procurement.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a person typed or chose on a page, read as what it stands for. What stands for nothing is null: the use case says what is missing. */
public final class Typed {

    private Typed() {
    }

    /** What stands in a field, without blanks around it. */
    public static String text(Map<String, String> typed, String field) {
        var text = typed.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }

    /** A day as a date field sends it, {@code 2026-12-07}. */
    public static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    public static Integer whole(String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** The one among all whose code was chosen. */
    public static <E> E choice(E[] all, Function<E, String> code, String chosen) {
        return Arrays.stream(all).filter(one -> code.apply(one).equals(chosen)).findFirst().orElse(null);
    }

    /** Labels by code, for a select. */
    public static <E> Map<String, String> choices(Collection<E> all, Function<E, String> code, Function<E, String> label) {
        var choices = new LinkedHashMap<String, String>();
        all.forEach(one -> choices.put(code.apply(one), label.apply(one)));
        return choices;
    }
}
