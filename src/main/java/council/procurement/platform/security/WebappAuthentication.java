package council.procurement.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Hands our login to Tasklist, Cockpit and Admin. The webapps' filter makes it by class name, so it is no bean; public
 * for the same reason.
 */
public class WebappAuthentication extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) return AuthenticationResult.unsuccessful();
        var result = AuthenticationResult.successful(person.getName());
        result.setGroups(engine.getIdentityService().createGroupQuery().groupMember(person.getName()).unlimitedList().stream()
                .map(Group::getId).toList());
        result.setTenants(List.of());
        return result;
    }

    /** Nothing to add: the security chain before it has already sent the person to the sign-in page. */
    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    }
}
