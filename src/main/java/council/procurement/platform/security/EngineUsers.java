package council.procurement.platform.security;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * The users and groups that the engine keeps, as the sign-in asks for them. Groups are read at each request, so that
 * somebody who leaves a group, or the council, loses what it allowed at once and not at the end of the session.
 */
@Component
class EngineUsers {

    static final String ADMINISTRATORS = "camunda-admin";

    private final IdentityService identity;

    EngineUsers(IdentityService identity) {
        this.identity = identity;
    }

    /** False for a wrong password, an unknown user, and a user whom the engine has locked after wrong passwords. */
    boolean passwordIs(String user, String password) {
        return identity.checkPassword(user, password);
    }

    /** The ids of the user's groups; none for somebody whom the engine does not know. */
    Set<String> groupsOf(String user) {
        var ids = new TreeSet<String>();
        for (Group group : identity.createGroupQuery().groupMember(user).unlimitedList()) ids.add(group.getId());
        return ids;
    }
}
