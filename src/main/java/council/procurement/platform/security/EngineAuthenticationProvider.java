package council.procurement.platform.security;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a user name and password against the engine's users: one directory for our pages, the webapps and REST. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private static final String DEMO_PASSWORD = "demo";

    private final EngineUsers users;
    private final boolean demo;

    EngineAuthenticationProvider(EngineUsers users, Environment environment) {
        this.users = users;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** @throws BadCredentialsException the same for a wrong name, a wrong password and a locked account: a stranger learns nothing */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var user = attempt.getName().strip();
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        // a database that was once a demo must not be open with the password that everybody knows
        if (!demo && password.equals(DEMO_PASSWORD)) throw new BadCredentialsException("The demo password is refused outside the demo");
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
