package council.procurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A refusal of a page's form that says at which field each fault lies; everywhere else it reads as one text. */
public class RefusedFields extends Refused {

    private final transient Map<String, String> fields;

    /** @param fields sentence by field, in the order of the form */
    public RefusedFields(Map<String, String> fields) {
        super("%s", fields.values().stream().distinct().collect(Collectors.joining(" ")));
        this.fields = new LinkedHashMap<>(fields);
    }

    public Map<String, String> fields() {
        return fields;
    }
}
