package council.procurement.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The council's officers and members: who they are and to which groups they belong. */
public interface People {

    boolean isIn(String person, String group);

    Set<String> groupsOf(String person);

    /** The people of a group, by id. */
    List<String> membersOf(String group);

    boolean exists(String person);

    /** Name of everybody who belongs to a group, by user id, in the order of names. */
    Map<String, String> everybody();

    /** {@code Olivia Example-Officer}; the id itself for somebody who is no longer known. */
    String nameOf(String person);

    /** {@code Olivia}: how a mail addresses the person. */
    String firstNameOf(String person);

    /** E-mail address; none for somebody who is no longer known or has none. */
    Optional<String> emailOf(String person);

    /** {@code Heads of service}; the id itself for an unknown group. */
    String groupName(String group);

    /** What every group does and how its members begin, in the order of the cycle. */
    List<Role> roles();

    /** @param does what its members do; @param begin how somebody begins who is here for the first time; @param links where they begin */
    record Role(String group, String name, String does, String begin, List<Link> links) {
    }

    /** @param to an address of ours or a place on the home page; @param text what somebody reads before going there */
    record Link(String text, String to) {
    }

    Optional<String> headOf(String service);

    /** The cabinet member in whose portfolio the service is. */
    Optional<String> portfolioHolderOf(String service);

    /** The leader of the council. */
    Optional<String> leader();

    /** {@code Waste and fleet}; the id itself for an unknown service. */
    String serviceName(String service);

    boolean isService(String service);

    /** Name of each service that buys, by its id, in the order in which officers know them. */
    Map<String, String> services();
}
