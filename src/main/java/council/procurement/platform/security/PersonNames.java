package council.procurement.platform.security;

import council.procurement.platform.AsEngine;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Names of people, whoever asks: not every officer may read users in the engine. */
@Component
public class PersonNames {

    private final IdentityService identity;
    private final AsEngine engine;

    PersonNames(IdentityService identity, AsEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** First and last name; the id itself for somebody without a name or no longer known. */
    public String of(String person) {
        var user = engine.ask(() -> identity.createUserQuery().userId(person).singleResult());
        var name = user == null ? "" : (blank(user.getFirstName()) + " " + blank(user.getLastName())).strip();
        return name.isEmpty() ? person : name;
    }

    private static String blank(String name) {
        return name == null ? "" : name;
    }
}
