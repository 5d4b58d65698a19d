package council.procurement.platform.security;

import council.procurement.platform.AsEngine;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Names of people for the platform's own pages. */
@Component
public class PersonNames {

    private final IdentityService identity;
    private final AsEngine engine;

    PersonNames(IdentityService identity, AsEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** First and last name; the id itself for somebody who is no longer known. */
    public String of(String person) {
        var user = engine.ask(() -> identity.createUserQuery().userId(person).singleResult());
        return user == null ? person : (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
