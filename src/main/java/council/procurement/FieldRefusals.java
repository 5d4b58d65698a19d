package council.procurement;

import java.util.LinkedHashMap;
import java.util.Map;

/** The faults of a form by field, the first of each. All are collected before anybody is told. */
public record FieldRefusals(Map<String, String> sentences) {

    public static FieldRefusals none() {
        return new FieldRefusals(Map.of());
    }

    /** Adds the sentence where the condition does not hold and the field has no fault yet. */
    public FieldRefusals unless(boolean condition, String field, String sentence, Object... facts) {
        if (condition || sentences.containsKey(field)) return this;
        var all = new LinkedHashMap<>(sentences);
        all.put(field, facts.length == 0 ? sentence : sentence.formatted(facts));
        return new FieldRefusals(all);
    }

    /** A text that must be there and must fit; {@code missing} says what to write. */
    public FieldRefusals text(String value, int longest, String field, String missing) {
        var stripped = value == null ? "" : value.strip();
        return unless(!stripped.isEmpty(), field, missing).unless(stripped.length() <= longest, field, "Shorten this to %,d characters.", longest);
    }

    /** @throws RefusedFields where there is any fault */
    public void orThrow() {
        if (!sentences.isEmpty()) throw new RefusedFields(sentences);
    }
}
