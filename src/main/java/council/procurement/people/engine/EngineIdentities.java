package council.procurement.people.engine;

import council.procurement.people.People;
import council.procurement.platform.AsEngine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** People as the engine's identity service knows them, whoever asks: not every officer may read users in the engine. */
@Component
class EngineIdentities implements People {

    private final IdentityService identities;
    private final Organisation organisation;
    private final AsEngine engine;

    EngineIdentities(IdentityService identities, Organisation organisation, AsEngine engine) {
        this.identities = identities;
        this.engine = engine;
        this.organisation = organisation;
    }

    @Override
    public boolean isIn(String person, String group) {
        return engine.ask(() -> identities.createGroupQuery().groupMember(person).groupId(group).count() > 0);
    }

    @Override
    public Set<String> groupsOf(String person) {
        return engine.ask(() -> identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).collect(Collectors.toSet()));
    }

    @Override
    public List<String> membersOf(String group) {
        return engine.ask(() -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream().map(User::getId).toList());
    }

    @Override
    public boolean exists(String person) {
        return engine.ask(() -> identities.createUserQuery().userId(person).count() > 0);
    }

    @Override
    public Map<String, String> everybody() {
        var names = new HashMap<String, String>();
        for (var group : organisation.groups())
            engine.ask(() -> identities.createUserQuery().memberOfGroup(group.id()).list()).forEach(user -> names.put(user.getId(), name(user)));
        var sorted = new LinkedHashMap<String, String>();
        names.entrySet().stream().sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey())).forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    @Override
    public String nameOf(String person) {
        return user(person).map(EngineIdentities::name).orElse(person);
    }

    private static String name(User user) {
        return (user.getFirstName() + " " + user.getLastName()).strip();
    }

    @Override
    public String firstNameOf(String person) {
        return user(person).map(User::getFirstName).filter(name -> !name.isBlank()).orElse(person);
    }

    @Override
    public Optional<String> emailOf(String person) {
        return user(person).map(User::getEmail).map(String::strip).filter(address -> !address.isEmpty());
    }

    private Optional<User> user(String person) {
        return Optional.ofNullable(engine.ask(() -> identities.createUserQuery().userId(person).singleResult()));
    }

    @Override
    public String groupName(String group) {
        return organisation.groups().stream().filter(g -> g.id().equals(group)).map(Organisation.Group::name).findFirst().orElse(group);
    }

    @Override
    public List<Role> roles() {
        return organisation.groups().stream().map(group -> new Role(group.id(), group.name(), group.does(), group.begin(), group.links() == null ? List.of() : group.links())).toList();
    }

    @Override
    public Optional<String> headOf(String service) {
        return service(service).map(Organisation.Service::head).filter(this::exists);
    }

    @Override
    public Optional<String> portfolioHolderOf(String service) {
        return service(service).map(Organisation.Service::member).filter(this::exists);
    }

    @Override
    public Optional<String> leader() {
        return Optional.ofNullable(organisation.leader()).filter(this::exists);
    }

    @Override
    public String serviceName(String service) {
        return service(service).map(Organisation.Service::name).orElse(service);
    }

    @Override
    public boolean isService(String service) {
        return service(service).isPresent();
    }

    @Override
    public Map<String, String> services() {
        var names = new LinkedHashMap<String, String>();
        organisation.services().forEach(service -> names.put(service.id(), service.name()));
        return names;
    }

    private Optional<Organisation.Service> service(String id) {
        return organisation.services().stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
