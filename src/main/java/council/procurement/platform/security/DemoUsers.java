package council.procurement.platform.security;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom the sign-in page introduces: configured in profile {@code demo} alone, nobody everywhere else. */
@ConfigurationProperties("council")
record DemoUsers(@DefaultValue List<DemoUser> demoUsers, @DefaultValue List<Group> groups) {

    /** @param hint what this person can try first */
    record DemoUser(String id, @DefaultValue List<String> groups, String hint) {
    }

    record Group(String id, String name) {
    }

    /** The names of the person's groups: "Procurement team". */
    public String roleOf(DemoUser user) {
        return groups.stream().filter(group -> user.groups().contains(group.id())).map(Group::name).collect(Collectors.joining(", "));
    }
}
