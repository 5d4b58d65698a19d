package council.procurement.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The fields that a deployed {@code .form} declares: all that a person may post with it. */
record FormDeclaration(List<FormField> fields) {

    private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A form without variables: a confidential one, which posts to our own pages, or none at all. */
    static final FormDeclaration NOTHING = new FormDeclaration(List.of());

    static FormDeclaration read(InputStream form) {
        try (form) {
            var fields = new ArrayList<FormField>();
            collect(JSON.readTree(form), fields);
            return new FormDeclaration(List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode container, List<FormField> fields) {
        for (var component : container.path("components")) {
            var type = component.path("type").asText();
            if (INPUTS.contains(type) && !component.path("disabled").asBoolean() && !component.path("readonly").asBoolean())
                fields.add(new FormField(component.path("key").asText(), component.path("label").asText(component.path("dateLabel").asText()), type, component));
            collect(component, fields);
        }
    }

    /**
     * Keeps the declared fields alone, each checked; one that was not posted becomes null, so that no earlier answer
     * passes for a new one.
     */
    VariableMap checked(Map<String, Object> posted) {
        var typed = posted == null ? Variables.createVariables() : Variables.fromMap(posted);
        var answers = Variables.createVariables();
        for (var field : fields) {
            TypedValue value = typed.containsKey(field.key()) ? typed.getValueTyped(field.key()) : null;
            answers.putValueTyped(field.key(), field.checked(value));
        }
        return answers;
    }
}
