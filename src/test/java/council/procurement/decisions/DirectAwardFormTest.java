package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The form of a direct award asks, under each ground, for what the table of grounds says it needs, and for nothing else. */
class DirectAwardFormTest {

    private static final List<String> CALL_OFF = List.of("framework", "lot", "frameworkExpires", "entitlement", "mechanism");
    private static final Pattern GROUNDS = Pattern.compile("ground != \"([^\"]+)\"");

    private final JsonNode form;

    DirectAwardFormTest() throws IOException {
        form = new ObjectMapper().readTree(Path.of("forms", "justify-direct-award.form").toFile());
    }

    @Test
    void every_ground_shows_what_its_row_needs() {
        var shownFor = shownFor();
        var needed = new TreeMap<String, Set<String>>();
        for (var ground : grounds()) {
            var rule = row("direct-award-grounds", with("ground", ground));
            assertThat(rule).as(ground).doesNotContainKey("refusal");
            if (Boolean.TRUE.equals(rule.get("noAlternatives"))) needs(needed, "noAlternatives", ground);
            if (rule.get("shareAbove") != null || rule.get("shareAtLeast") != null) needs(needed, "publicShare", ground);
            if ("framework".equals(rule.get("basis"))) CALL_OFF.forEach(field -> needs(needed, field, ground));
            if (!Boolean.TRUE.equals(rule.get("standstill"))) needs(needed, "voluntaryStandstill", ground);
        }
        assertThat(shownFor).isEqualTo(needed);
    }

    private static void needs(Map<String, Set<String>> needed, String field, String ground) {
        needed.computeIfAbsent(field, key -> new TreeSet<>()).add(ground);
    }

    private List<String> grounds() {
        return fields().filter(field -> field.path("key").asText().equals("ground")).flatMap(field -> stream(field.path("values"))).map(value -> value.path("value").asText()).toList();
    }

    private Map<String, Set<String>> shownFor() {
        return fields().filter(field -> field.path("conditional").path("hide").asText().contains("ground")).collect(Collectors.toMap(field -> field.path("key").asText(), field -> {
            var hide = field.path("conditional").path("hide").asText();
            assertThat(GROUNDS.matcher(hide).replaceAll("g")).as("the condition of %s names grounds alone", field.path("key").asText()).matches("=g( and g)*");
            return GROUNDS.matcher(hide).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        }, (one, other) -> one, TreeMap::new));
    }

    private Stream<JsonNode> fields() {
        return stream(form.path("components"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
