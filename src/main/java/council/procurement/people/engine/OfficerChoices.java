package council.procurement.people.engine;

import council.procurement.people.People;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The people of a group as the choices of a select, for models: {@code ${officerChoices.membersOf("contract-managers")}} under the select's values key. */
@Component("officerChoices")
public class OfficerChoices {

    private final People people;

    OfficerChoices(People people) {
        this.people = people;
    }

    /** Label is the name that people read, value the user id. */
    public SpinJsonNode membersOf(String group) {
        return Spin.JSON(people.membersOf(group).stream().map(id -> Map.of("label", people.nameOf(id), "value", id)).toList());
    }
}
