package council.procurement.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.yaml.snakeyaml.Yaml;

/** The files of the process owners, read from where they are edited: {@code bpmn/} and {@code forms/} at the root. */
final class Models {

    static final Path BPMN = Path.of("bpmn");
    static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    private Models() {
    }

    static List<String> ids(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> processes() {
        return ids(BPMN, ".bpmn");
    }

    /** The files of the decisions; a file may hold a decision that its main one requires as well. */
    static List<String> decisionFiles() {
        return ids(BPMN, ".dmn");
    }

    static List<String> decisions() {
        return decisionFiles().stream().flatMap(file -> Dmn.readModelFromFile(BPMN.resolve(file + ".dmn").toFile())
            .getModelElementsByType(Decision.class).stream()).map(Decision::getId).sorted().toList();
    }

    static List<String> forms() {
        return ids(FORMS, ".form");
    }

    static BpmnModelInstance model(String process) {
        return Bpmn.readModelFromFile(BPMN.resolve(process + ".bpmn").toFile());
    }

    static Process process(BpmnModelInstance model) {
        var all = model.getModelElementsByType(Process.class);
        if (all.size() != 1) throw new AssertionError("A file holds one process; this one holds " + all.size());
        return all.iterator().next();
    }

    static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static JsonNode form(String id) {
        try {
            return JSON.readTree(text(FORMS.resolve(id + ".form")));
        } catch (IOException e) {
            throw new AssertionError("forms/%s.form is not JSON: %s".formatted(id, e.getMessage()));
        }
    }

    /** All components of a form, those inside groups included. */
    static List<JsonNode> components(JsonNode container) {
        var all = new ArrayList<JsonNode>();
        for (var component : container.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }

    private static final Set<String> SHOWN = Set.of("text", "html", "image", "separator", "spacer", "group", "button", "expression", "table");

    static boolean isInput(JsonNode component) {
        return !SHOWN.contains(component.path("type").asText());
    }

    static Set<String> keys(String form) {
        return components(form(form)).stream().filter(Models::isInput).map(c -> c.path("key").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The expressions of a file with where they stand: {@code workingDays.fromNow(5)}. */
    static Set<String> expressions(String process) {
        return EXPRESSION.matcher(text(BPMN.resolve(process + ".bpmn"))).results().map(m -> m.group(1).replace("&#34;", "\"").replace("&quot;", "\"")
            .replace("&#39;", "'").replace("&apos;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(\\s*\\.\\s*(\\w+)\\s*\\()?");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "instanceof");

    /** The names that an expression begins with, each with the method called on it, or an empty text. */
    static Map<String, Set<String>> names(String expression) {
        var names = new TreeMap<String, Set<String>>();
        var bare = expression.replaceAll("\"[^\"]*\"|'[^']*'", "''");
        NAME.matcher(bare).results().filter(m -> !WORDS.contains(m.group(1))).forEach((MatchResult m) ->
            names.computeIfAbsent(m.group(1), n -> new TreeSet<>()).add(m.group(3) == null ? "" : m.group(3)));
        return names;
    }

    /** Ids and names under {@code council.groups} or {@code council.services} of {@code people/groups.yaml}. */
    static Map<String, String> organisation(String list) {
        Map<String, Map<String, List<Map<String, Object>>>> yaml = new Yaml().load(text(Path.of("src/main/resources/people/groups.yaml")));
        var entries = new TreeMap<String, String>();
        yaml.get("council").get(list).forEach(entry -> entries.put((String) entry.get("id"), (String) entry.get("name")));
        return entries;
    }
}
