package council.procurement.platform.security;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * The person on whose behalf this thread works: on our pages, over REST and inside a task that somebody completes in
 * Tasklist alike. It is the engine's authentication, never a variable or a form field. A job of the engine (a timer,
 * a publication) works for nobody.
 */
@Component
public class CurrentUser {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final PersonNames names;

    CurrentUser(IdentityService identity, AuthorizationService authorizations, PersonNames names) {
        this.identity = identity;
        this.names = names;
        this.authorizations = authorizations;
    }

    /** False for a visitor of a public page and for the engine's own jobs. */
    public boolean isSignedIn() {
        return identity.getCurrentAuthentication() != null;
    }

    /** @throws IllegalStateException where nobody is signed in; ask {@link #isSignedIn()} first where that can be */
    public String id() {
        if (!isSignedIn()) throw new IllegalStateException("Nobody is signed in on this thread.");
        return identity.getCurrentAuthentication().getUserId();
    }

    /** First and last name, or the id of somebody without a name. */
    public String name() {
        return names.of(id());
    }

    /** The ids of the person's groups; none where nobody is signed in. */
    public Set<String> groups() {
        if (!isSignedIn() || identity.getCurrentAuthentication().getGroupIds() == null) return Set.of();
        return Set.copyOf(identity.getCurrentAuthentication().getGroupIds());
    }

    /** Whether the person belongs to the group of this id, such as {@code procurement-team}. */
    public boolean isIn(String group) {
        return groups().contains(group);
    }

    /** Whether the person may open a webapp: {@code tasklist}, {@code cockpit} or {@code admin}. */
    public boolean mayOpen(String webapp) {
        return isSignedIn() && authorizations.isUserAuthorized(id(), List.copyOf(groups()), Permissions.ACCESS, Resources.APPLICATION, webapp);
    }
}
