package council.procurement.platform.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a user name and password against the engine's users: one directory for our pages, the webapps and REST. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final EngineUsers users;

    EngineAuthenticationProvider(EngineUsers users) {
        this.users = users;
    }

    /** @throws BadCredentialsException the same for a wrong name, a wrong password and a locked account: a stranger learns nothing */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var user = attempt.getName().strip();
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        if (user.isEmpty() || password.isEmpty() || !users.passwordIs(user, password)) {
            throw new BadCredentialsException("Wrong user name or password");
        }
        // No authorities: groups are asked of the engine at each request, see EngineUsers.
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
