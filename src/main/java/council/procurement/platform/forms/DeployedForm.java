package council.procurement.platform.forms;

import council.procurement.Refused;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;

/** The questions of a {@code .form} for a page that asks one of them again, with the same checks as in Tasklist. */
public final class DeployedForm {

    /** A question as the form asks it; {@code type} is the form's own, options are empty unless it is a choice. */
    public record Question(String key, String label, String description, String type, Map<String, String> options) {
    }

    private final FormDeclaration declaration;

    private DeployedForm(FormDeclaration declaration) {
        this.declaration = declaration;
    }

    public static DeployedForm read(InputStream form) {
        return new DeployedForm(FormDeclaration.read(form));
    }

    public List<Question> questions() {
        return declaration.fields().stream().map(DeployedForm::question).toList();
    }

    private static Question question(FormField field) {
        var options = new LinkedHashMap<String, String>();
        field.definition().path("values").forEach(o -> options.put(o.path("value").asText(), o.path("label").asText()));
        return new Question(field.key(), field.label(), field.definition().path("description").asText(""), field.type(), options);
    }

    /**
     * The answer in its plain form; null where nothing was answered and nothing need be.
     *
     * @throws Refused with one sentence that names the question
     */
    public Object checked(String key, String typed) {
        return declaration.fields().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow(() -> new Refused("The form does not ask this."))
            .checked(Variables.stringValue(typed)).getValue();
    }
}
