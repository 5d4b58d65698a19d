package council.procurement.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates the decision tables of {@code bpmn/} with the stand-alone decision engine, as they lie on the class path. */
final class DecisionTables {

    static final List<String> CATEGORIES =
            List.of("goods", "services", "works", "light-touch", "concession", "light-touch-concession");
    static final List<String> ROUTES =
            List.of("exempt", "framework", "statutory", "one-quote", "quotations", "below-threshold-tender");
    static final List<String> DECISION_TYPES =
            List.of("business-case", "publish", "award", "direct-award", "waiver", "variation", "extension");

    /** A decision lies in the file of its name; the one that another requires lies with it, as the engine asks. */
    private static final Map<String, String> ELSEWHERE = Map.of("statutory-threshold", "procurement-route");

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> PARSED = new ConcurrentHashMap<>();

    private DecisionTables() {
    }

    /** All rows that matched, in rule order. */
    static List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        return ENGINE.evaluateDecision(PARSED.computeIfAbsent(decision, DecisionTables::parse), inputs).getResultList();
    }

    /** The single row that matched, without its empty outputs. */
    static Map<String, Object> row(String decision, Map<String, Object> inputs) {
        var rows = rows(decision, inputs);
        assertThat(rows).as("%s %s", decision, inputs).hasSize(1);
        return filled(rows.get(0));
    }

    /** Inputs as alternating names and values; a null value is a variable that is there and empty. */
    static Map<String, Object> with(Object... namesAndValues) {
        var inputs = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    /** A copy in which one input has another value. */
    static Map<String, Object> changed(Map<String, Object> inputs, String name, Object value) {
        var copy = new HashMap<>(inputs);
        copy.put(name, value);
        return copy;
    }

    /** A copy in which one input is missing altogether. */
    static Map<String, Object> without(Map<String, Object> inputs, String name) {
        var copy = new HashMap<>(inputs);
        copy.remove(name);
        return copy;
    }

    /** Every row that matched carries a sentence and nothing that could be used. */
    static void assertRefused(String decision, Map<String, Object> inputs) {
        var rows = rows(decision, inputs);
        assertThat(rows).as("%s %s", decision, inputs).isNotEmpty().allSatisfy(row -> {
            assertThat(filled(row)).containsOnlyKeys("refusal");
            assertThat((String) row.get("refusal")).endsWith(".");
        });
    }

    /**
     * Puts every kind of bad value into each input of a good question, one at a time: missing, empty, of another type,
     * absurd, oversized; each must be refused.
     */
    static void assertEveryBadInputIsRefused(String decision, Map<String, Object> good) {
        assertThat(row0(decision, good)).as("the good question").doesNotContainKey("refusal");
        for (var name : good.keySet()) {
            assertRefused(decision, without(good, name));
            assertRefused(decision, changed(good, name, null));
            for (var bad : badValuesFor(good.get(name))) {
                assertRefused(decision, changed(good, name, bad));
            }
        }
        assertRefused(decision, Map.of());
    }

    private static Map<String, Object> row0(String decision, Map<String, Object> inputs) {
        return filled(rows(decision, inputs).get(0));
    }

    private static List<Object> badValuesFor(Object good) {
        if (good instanceof Number) {
            return List.of(-0.01, -1, -1e12, "100", "-1", "", "abc", "1e3", true, List.of(100),
                    Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        if (good instanceof Boolean) {
            return List.of("true", "false", "yes", "", 1, 0, List.of(true));
        }
        return List.of("", " ", "unknown", "GOODS", "null", "x".repeat(100_000), "\" or true", 1, -1, true, List.of("a", "b"));
    }

    private static Map<String, Object> filled(Map<String, Object> row) {
        var filled = new HashMap<String, Object>();
        row.forEach((name, value) -> {
            if (Objects.nonNull(value)) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    private static DmnDecision parse(String decision) {
        var file = "/bpmn/" + ELSEWHERE.getOrDefault(decision, decision) + ".dmn";
        try (InputStream in = DecisionTables.class.getResourceAsStream(file)) {
            return ENGINE.parseDecision(decision, Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
