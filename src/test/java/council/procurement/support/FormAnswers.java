package council.procurement.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;

/** Answers for any {@code .form}, made from what it declares: good ones, and every kind of bad one for each of its fields. */
public final class FormAnswers {

    private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");
    private static final String HUGE = "x".repeat(100_000);
    private static final List<String> TEXTS = List.of("Said in words", "34144512", "01234567", "P-2026-0001", "C-2026-0001", "someone@example.org", "https://example.org", "AB1 2CD", "1");

    /** Missing, oversized, wrongly typed, negative, absurd. */
    private static final Set<String> SOME = Set.of("left out", "of 100,000 characters", "as a serialised object", "as a list", "negative", "as the text 1e999999999",
        "as the day 9999-12-31", "with a choice that is not offered", "as perhaps");

    private FormAnswers() {
    }

    /** A wrong answer to one field: as REST carries it, and as Java does. {@code null} for both means that the field is left out. */
    public record Wrong(String field, String how, Map<String, Object> rest, Object java) {

        /** The good answers with this one wrong, for REST's {@code variables}. */
        public Map<String, Object> rest(Map<String, Object> good) {
            var all = asRest(good);
            if (rest == null) all.remove(field);
            else all.put(field, rest);
            return all;
        }

        public Map<String, Object> java(Map<String, Object> good) {
            var all = new LinkedHashMap<>(good);
            if (rest == null) all.remove(field);
            else all.put(field, java);
            return all;
        }

        @Override
        public String toString() {
            return "“%s” %s".formatted(field, how);
        }
    }

    public static Map<String, Object> asRest(Map<String, Object> answers) {
        var all = new LinkedHashMap<String, Object>();
        answers.forEach((field, value) -> all.put(field, value(value)));
        return all;
    }

    public static Stream<String> forms() {
        try (var files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form")).map(name -> name.replace(".form", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode form(String id) {
        try {
            return new ObjectMapper().readTree(Path.of("forms", id + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> fields(JsonNode container) {
        var all = new ArrayList<JsonNode>();
        for (var component : container.path("components")) {
            if (INPUTS.contains(component.path("type").asText()) && !component.path("disabled").asBoolean() && !component.path("readonly").asBoolean()) all.add(component);
            all.addAll(fields(component));
        }
        return all;
    }

    /** An answer to every field that its form allows. */
    public static Map<String, Object> good(JsonNode form) {
        var answers = new LinkedHashMap<String, Object>();
        fields(form).forEach(field -> answers.put(field.path("key").asText(), good(field, field.path("type").asText())));
        return answers;
    }

    private static Object good(JsonNode field, String type) {
        var rules = field.path("validate");
        return switch (type) {
            case "number" -> number(rules.path("min").decimalValue(), rules.path("max").isNumber() ? rules.path("max").decimalValue() : BigDecimal.TEN);
            case "datetime" -> "2027-12-01";
            case "checkbox" -> true;
            case "select", "radio" -> field.path("values").isEmpty() ? "one" : field.path("values").get(0).path("value").asText();
            default -> TEXTS.stream().filter(text -> text.length() <= rules.path("maxLength").asInt(4000))
                .filter(text -> !rules.path("pattern").isTextual() || Pattern.compile(rules.path("pattern").asText()).matcher(text).find()).findFirst()
                .orElseThrow(() -> new IllegalStateException("No text for the pattern of " + field.path("key").asText()));
        };
    }

    private static String number(BigDecimal least, BigDecimal most) {
        return (least.compareTo(BigDecimal.ONE) >= 0 ? least : most.min(BigDecimal.ONE)).toPlainString();
    }

    /** Every wrong answer that the form's own declaration must refuse. */
    public static List<Wrong> wrong(JsonNode form) {
        var all = new ArrayList<Wrong>();
        fields(form).forEach(field -> wrong(field, all));
        return all;
    }

    /** One of each kind of the wrong answers, for where each costs a call: the rest is proved against the declaration alone. */
    public static List<Wrong> someWrong(JsonNode form) {
        return wrong(form).stream().filter(wrong -> SOME.contains(wrong.how())).toList();
    }

    private static void wrong(JsonNode field, List<Wrong> all) {
        var key = field.path("key").asText();
        var rules = field.path("validate");
        if (rules.path("required").asBoolean() && !field.has("conditional")) {
            all.add(new Wrong(key, "left out", null, null));
            all.add(plain(key, "as null", null));
            all.add(plain(key, "empty", ""));
            if (field.path("type").asText().startsWith("text")) all.add(plain(key, "as spaces alone", "   "));
        }
        all.add(plain(key, "of 100,000 characters", HUGE));
        all.add(typed(key, "as a serialised object", Map.of("type", "Object", "value", "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0", "valueInfo",
                Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/x-java-serialized-object")),
            Variables.serializedObjectValue("rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0").objectTypeName("java.util.ArrayList").serializationDataFormat("application/x-java-serialized-object").create()));
        all.add(typed(key, "as an object in JSON", Map.of("type", "Object", "value", "{\"a\":1}", "valueInfo",
                Map.of("objectTypeName", "java.util.HashMap", "serializationDataFormat", "application/json")),
            Variables.serializedObjectValue("{\"a\":1}").objectTypeName("java.util.HashMap").serializationDataFormat("application/json").create()));
        all.add(typed(key, "as a file", Map.of("type", "File", "value", "aGVsbG8=", "valueInfo", Map.of("filename", "note.txt")),
            Variables.fileValue("note.txt").file("hello".getBytes()).create()));
        all.add(typed(key, "as JSON", Map.of("type", "Json", "value", "{\"a\":1}"), Variables.objectValue(Map.of("a", 1)).create()));
        all.add(typed(key, "as bytes", Map.of("type", "Bytes", "value", "aGVsbG8="), Variables.byteArrayValue("hello".getBytes())));
        all.add(typed(key, "as a list", Map.of("value", List.of("one", "two")), List.of("one", "two")));
        switch (field.path("type").asText()) {
            case "number" -> wrongNumber(key, rules, all);
            case "datetime" -> {
                for (var day : List.of("tomorrow", "31/12/2026", "2026-02-30", "0001-01-01", "9999-12-31", "2026-12-25T10:00:00", "-1"))
                    all.add(plain(key, "as the day " + day, day));
                all.add(plain(key, "as a number", 20261225));
                all.add(plain(key, "as yes", true));
            }
            case "checkbox" -> {
                all.add(plain(key, "as perhaps", "perhaps"));
                all.add(plain(key, "as a number", 7));
            }
            case "select", "radio" -> {
                if (field.path("values").isEmpty()) return;
                all.add(plain(key, "with a choice that is not offered", "all-of-them"));
                all.add(plain(key, "as a number", -1));
                all.add(plain(key, "with a control character", field.path("values").get(0).path("value").asText() + "\u0000"));
            }
            default -> {
                all.add(plain(key, "as a number", 5));
                all.add(plain(key, "as yes", true));
                all.add(plain(key, "with a control character", "a\u0000b"));
                all.add(plain(key, "with an escape character", "a\u001B[2Jb"));
                all.add(plain(key, "one character too long", "x".repeat(rules.path("maxLength").asInt(4000) + 1)));
            }
        }
    }

    private static void wrongNumber(String key, JsonNode rules, List<Wrong> all) {
        if (rules.path("min").isNumber() && rules.path("min").decimalValue().signum() >= 0) {
            all.add(plain(key, "negative", -1));
            all.add(plain(key, "negative, as text", "-0.01"));
        }
        for (var text : List.of("a lot", "1e308", "1e999999999", "-1e999999999", "1e-999999999", "NaN", "Infinity", "100000000000000000000", "1,000", "£5", "0x10", "1.23456789"))
            all.add(plain(key, "as the text " + text, text));
        all.add(plain(key, "as 1e308", 1e308));
        all.add(plain(key, "as 10 to the 20th", BigInteger.TEN.pow(20)));
        all.add(plain(key, "as yes", true));
        all.add(typed(key, "as text that claims to be a number", Map.of("type", "Integer", "value", "abc"), "abc"));
        all.add(typed(key, "as a number too long for its type", Map.of("type", "Long", "value", BigInteger.TEN.pow(20)), BigInteger.TEN.pow(20)));
    }

    private static Wrong plain(String key, String how, Object value) {
        return new Wrong(key, how, value(value), value);
    }

    private static Wrong typed(String key, String how, Map<String, Object> rest, Object java) {
        return new Wrong(key, how, rest, java);
    }

    private static Map<String, Object> value(Object value) {
        var one = new LinkedHashMap<String, Object>();
        one.put("value", value);
        return one;
    }
}
