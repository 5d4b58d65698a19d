package council.procurement.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom the sign-in page introduces: set in profile {@code demo} alone, empty everywhere else. */
@ConfigurationProperties("council.demo")
record DemoUsers(@DefaultValue List<DemoUser> users) {

    /** @param tries what this person can do first, as an officer would say it */
    record DemoUser(String id, String role, String tries) {
    }
}
