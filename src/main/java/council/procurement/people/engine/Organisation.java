package council.procurement.people.engine;

import council.procurement.people.People;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Groups, services and (in the demo) users as data: {@code people/groups.yaml} and {@code people/demo-users.yaml}. */
@ConfigurationProperties("council")
public record Organisation(List<Group> groups, List<Service> services, String leader, List<DemoUser> demoUsers, String demoPassword, Administrator administrator) {

    /**
     * @param does   what its members do, in one sentence
     * @param begin  how a member begins who is here for the first time
     * @param links  where they begin, beside the start of a purchase; none where they only wait for tasks
     * @param starts keys of the processes that members may start
     */
    public record Group(String id, String name, String does, String begin, List<People.Link> links, List<String> applications, List<String> starts, boolean readsCases,
                        boolean deploysModels, boolean administers) {
    }

    /** @param head user id of the head of service; @param member user id of the cabinet member with the portfolio */
    public record Service(String id, String name, String head, String member) {
    }

    public record DemoUser(String id, String firstName, String lastName, List<String> groups, String hint) {
    }

    /** The first administrator of an empty installation: from the environment, never with a preset password. */
    public record Administrator(String id, String password) {
    }
}
