package council.procurement.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import council.procurement.Refused;
import council.procurement.platform.FormText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * One field of a {@code .form}, with the checks that its owner wrote in the Modeler. The browser runs these checks for
 * comfort; {@link #checked} runs them again for certainty and answers with the value in its plain form.
 */
record FormField(String key, String label, String type, JsonNode definition) {

    /** The engine keeps a text variable in a column of this many characters. */
    private static final int LONGEST_TEXT = FormText.LONGEST;

    /** Figures before the decimal point, for forms without a limit of their own: {@code 1e999999999} would fill the memory when written out. */
    private static final int MOST_FIGURES = 15;

    /** @throws Refused with one sentence that names the field, where the value is not one that the form allows */
    TypedValue checked(TypedValue posted) {
        var value = plain(posted);
        if (value == null || value.equals("")) {
            if (rule("required").asBoolean() && !definition.has("conditional")) throw new Refused("Answer the question “%s”.", label);
            return Variables.untypedNullValue();
        }
        return switch (type) {
            case "number" -> number(value);
            case "datetime" -> date(value);
            case "checkbox" -> Variables.booleanValue(bool(value));
            case "select", "radio" -> choice(value);
            default -> text(value);
        };
    }

    /** Text, number, yes or no: what a serialised object holds is never looked at. */
    private Object plain(TypedValue posted) {
        if (posted == null || posted.getType() == ValueType.NULL) return null; // an empty number arrives as a null of its own type
        var isPlain = posted.getType() == null || posted instanceof PrimitiveValue<?>;
        var value = isPlain ? posted.getValue() : posted;
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) return value;
        throw new Refused("“%s” must be a plain answer, not a file or an object.", label);
    }

    private TypedValue text(Object value) {
        if (!(value instanceof String text)) throw new Refused("“%s” must be text.", label);
        if (text.isBlank() && rule("required").asBoolean()) throw new Refused("Answer the question “%s”.", label);
        int most = Math.min(rule("maxLength").asInt(LONGEST_TEXT), LONGEST_TEXT);
        if (text.length() > most) throw new Refused("“%s” must be %d characters or fewer; it has %d.", label, most, text.length());
        if (text.length() < rule("minLength").asInt(0)) throw new Refused("“%s” must be at least %d characters.", label, rule("minLength").asInt());
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) throw new Refused("“%s” holds characters that cannot be stored. Type it again.", label);
        if (rule("pattern").isTextual() && !Pattern.compile(rule("pattern").asText()).matcher(text).find()) throw new Refused("“%s” is not in the form that is asked for. %s", label, definition.path("description").asText(""));
        return Variables.stringValue(text.strip());
    }

    private TypedValue number(Object value) {
        if (!(value instanceof Number || value instanceof String)) throw new Refused("“%s” must be a number.", label);
        BigDecimal number;
        try {
            var written = value.toString().strip();
            if (written.length() > 20) throw new NumberFormatException();
            number = new BigDecimal(written);
        } catch (NumberFormatException e) {
            throw new Refused("“%s” must be a number, in figures only.", label);
        }
        if ((long) number.precision() - number.scale() > MOST_FIGURES || number.scale() > MOST_FIGURES) throw new Refused("“%s” must be a number of a usual size.", label);
        if (rule("min").isNumber() && number.compareTo(rule("min").decimalValue()) < 0) throw new Refused("“%s” must be %s or more.", label, rule("min").asText());
        if (rule("max").isNumber() && number.compareTo(rule("max").decimalValue()) > 0) throw new Refused("“%s” must be %s or less.", label, rule("max").decimalValue().toPlainString());
        int decimals = definition.path("decimalDigits").asInt(0);
        if (number.stripTrailingZeros().scale() > decimals) throw new Refused(decimals == 0 ? "“%s” must be a whole number." : "“%s” must have no more than " + decimals + " decimals.", label);
        return definition.path("serializeToString").asBoolean()
            ? Variables.stringValue(number.toPlainString())
            : decimals == 0 ? Variables.longValue(number.longValueExact()) : Variables.doubleValue(number.doubleValue());
    }

    private TypedValue date(Object value) {
        try {
            var day = LocalDate.parse(value.toString().strip());
            if (day.getYear() < 1900 || day.getYear() > 2200) throw new Refused("“%s” must be a date between 1900 and 2200.", label);
            return Variables.stringValue(day.toString());
        } catch (DateTimeParseException e) {
            throw new Refused("“%s” must be a date, such as 31/12/2026.", label);
        }
    }

    private boolean bool(Object value) {
        if (value instanceof Boolean bool) return bool;
        throw new Refused("“%s” must be ticked or not.", label);
    }

    private TypedValue choice(Object value) {
        var options = options();
        var chosen = value.toString();
        if (!options.isEmpty() && !options.contains(chosen)) throw new Refused("Choose one of the answers given for “%s”.", label);
        if (chosen.length() > LONGEST_TEXT) throw new Refused("Choose one of the answers given for “%s”.", label);
        return Variables.stringValue(chosen);
    }

    /** The choices written in the form; empty where they come from a variable, which the use case then checks. */
    Set<String> options() {
        var options = new HashSet<String>();
        definition.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private JsonNode rule(String name) {
        return definition.path("validate").path(name);
    }
}
