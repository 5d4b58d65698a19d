package council.procurement.people.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import council.procurement.platform.models.ModelDeployment;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Brings groups, authorisations, Tasklist filters and the demo's users into the engine at every start. Idempotent: what is
 * there stays, also what an administrator changed; only what a shipped filter asks for follows the release.
 */
@Component
@EnableConfigurationProperties(Organisation.class)
class SetUpPeople implements InitializingBean {

    private static final String ANY = Authorization.ANY;

    private final Organisation organisation;
    private final IdentityService identities;
    private final AuthorizationService authorisations;
    private final FilterService filters;
    private final TaskService tasks;
    private final boolean demo;

    /** @param models only so that the models are there before people are */
    SetUpPeople(Organisation organisation, IdentityService identities, AuthorizationService authorisations, FilterService filters,
                TaskService tasks, Environment environment, ModelDeployment models) {
        this.organisation = organisation;
        this.identities = identities;
        this.authorisations = authorisations;
        this.filters = filters;
        this.tasks = tasks;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterPropertiesSet() {
        organisation.groups().forEach(this::group);
        if (demo) organisation.demoUsers().forEach(this::demoUser);
        else firstAdministrator();
        filters();
    }

    private void group(Organisation.Group group) {
        if (identities.createGroupQuery().groupId(group.id()).count() == 0) {
            var created = identities.newGroup(group.id());
            created.setName(group.name());
            created.setType(group.administers() ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
            identities.saveGroup(created);
        }
        if (group.administers()) {
            for (var resource : Resources.values()) grant(group.id(), resource, ANY, Permissions.ALL);
            return;
        }
        for (var application : group.applications()) grant(group.id(), Resources.APPLICATION, application, Permissions.ACCESS);
        grant(group.id(), Resources.FILTER, ANY, Permissions.READ);
        grant(group.id(), Resources.GROUP, ANY, Permissions.READ); // Tasklist names the groups of a task by it
        grant(group.id(), Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        for (var process : orNone(group.starts())) grant(group.id(), Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
        if (!orNone(group.starts()).isEmpty()) grant(group.id(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        if (group.readsCases()) {
            grant(group.id(), Resources.PROCESS_DEFINITION, ANY, Permissions.READ, ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY);
            grant(group.id(), Resources.TASK, ANY, TaskPermissions.READ);
        }
        if (group.deploysModels()) {
            grant(group.id(), Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
            grant(group.id(), Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.CREATE_INSTANCE);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var existing = authorisations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).groupIdIn(group)
            .resourceType(resource).resourceId(id).singleResult();
        if (existing != null) {
            for (var permission : permissions) if (!existing.isPermissionGranted(permission)) existing.addPermission(permission);
            authorisations.saveAuthorization(existing);
            return;
        }
        var grant = authorisations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        for (var permission : permissions) grant.addPermission(permission);
        authorisations.saveAuthorization(grant);
    }

    /** An address in a domain that nobody can own (RFC 2606); given to those of an older demo too. */
    private void demoUser(Organisation.DemoUser it) {
        user(it.id(), it.firstName(), it.lastName(), organisation.demoPassword(), it.groups());
        var user = identities.createUserQuery().userId(it.id()).singleResult();
        if (user.getEmail() != null) return;
        user.setEmail(it.id() + "@exampleshire.example");
        identities.saveUser(user);
    }

    private void user(String id, String firstName, String lastName, String password, List<String> groups) {
        if (identities.createUserQuery().userId(id).count() > 0) return;
        var user = identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(password);
        identities.saveUser(user);
        groups.forEach(group -> identities.createMembership(id, group));
    }

    private void firstAdministrator() {
        var administrator = organisation.administrator();
        if (administrator == null || administrator.password() == null || administrator.password().isBlank()) return;
        if (demo || administrator.password().equals("demo")) throw new IllegalStateException("Choose another password for the first administrator; “demo” is for the demo profile alone.");
        user(administrator.id(), "First", "Administrator", administrator.password(), List.of(Groups.CAMUNDA_ADMIN));
    }

    /** What a case on hold has open stays out of every list until the case is resumed. */
    private void filters() {
        filter("My tasks", 10, "Tasks that I have taken", tasks.createTaskQuery().active().taskAssigneeExpression("${currentUser()}"));
        filter("My team's tasks", 20, "Tasks of my groups, taken by a colleague or not", tasks.createTaskQuery().active().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
        filter("Due this week", 30, "Tasks due within seven days", tasks.createTaskQuery().active().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7)}"));
        filter("Overdue", 40, "Tasks past their due date", tasks.createTaskQuery().active().dueBeforeExpression("${now()}"));
        filter("All I may see", 50, "Every open task that is mine to see", tasks.createTaskQuery().active());
    }

    /**
     * A shipped filter that an earlier release made is brought up to date. It is known by its name, its description and by belonging to nobody:
     * what Tasklist makes belongs to the person who made it and stays as it is, whatever its name.
     */
    private void filter(String name, int priority, String description, TaskQuery query) {
        var shipped = filters.createFilterQuery().filterName(name).list().stream().filter(it -> isShipped(it, description)).findFirst();
        if (shipped.isEmpty() && filters.createFilterQuery().filterName(name).count() > 0) return;
        Filter filter = shipped.orElseGet(() -> filters.newTaskFilter(name)).setQuery(query);
        if (shipped.isEmpty()) filter.setProperties(Map.of("priority", priority, "description", description, "refresh", true));
        filters.saveFilter(filter);
    }

    private static boolean isShipped(Filter it, String description) {
        return it.getOwner() == null && it.getProperties() != null && description.equals(it.getProperties().get("description"));
    }

    private static List<String> orNone(List<String> some) {
        return some == null ? List.of() : some;
    }
}
