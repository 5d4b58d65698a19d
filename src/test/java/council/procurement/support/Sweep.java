package council.procurement.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes through every address, the engine's API and everything that can be taken away, as a visitor and as everybody, and looks for texts that nobody else may read. */
@Component
public class Sweep {

    private final Rest rest;
    private final JdbcClient jdbc;
    private final IdentityService identities;
    private final RequestMappingHandlerMapping mappings;
    private final ServletWebServerApplicationContext server;

    Sweep(@Lazy Rest rest, JdbcClient jdbc, IdentityService identities, @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, ServletWebServerApplicationContext server) {
        this.rest = rest;
        this.jdbc = jdbc;
        this.identities = identities;
        this.mappings = mappings;
        this.server = server;
    }

    /**
     * Where somebody reads one of these texts: one person for each set of roles, and a visitor.
     *
     * @param taskKeys whose tasks are asked for, one by one
     * @param also     who asks in any case, in Tasklist too, which answers by the same rights as REST
     */
    public Collection<String> of(String reference, List<String> secrets, List<String> taskKeys, List<String> also) {
        int port = server.getWebServer().getPort();
        var addresses = addresses(reference, secrets.get(0));
        var doors = doors(reference, taskKeys);
        var found = new ConcurrentLinkedQueue<String>();
        var visitor = Browser.visitor(port);
        var open = new TreeSet<String>(); // what anybody reads, everybody reads alike
        for (var address : addresses) {
            var answer = visitor.opens(address);
            search(found, secrets, "a visitor", address, visitor.downloads(address));
            if (answer.statusCode() == 200 && answer.uri().getPath().equals(address)) open.add(address);
        }
        everyRole(also).parallelStream().forEach(person -> {
            var browser = Browser.of(person, port);
            for (var address : addresses) if (!open.contains(address)) search(found, secrets, person, address, browser.downloads(address));
            for (var door : doors) search(found, secrets, person, door, rest.get(person, door).text().getBytes(StandardCharsets.UTF_8));
            if (also.contains(person)) for (var door : doors) search(found, secrets, person, "Tasklist's " + door, browser.downloads("/camunda/api/engine/engine/default" + door));
        });
        return found;
    }

    /** One person for each set of roles that somebody has; every role is among them. */
    private Collection<String> everyRole(List<String> also) {
        var people = new TreeMap<String, String>();
        for (var user : identities.createUserQuery().list()) people.putIfAbsent(roles(user).toString(), user.getId());
        assertThat(identities.createGroupQuery().list()).extracting(Group::getId).allSatisfy(role -> assertThat(people.keySet()).as("somebody in %s", role).anyMatch(set -> set.contains(role)));
        var asked = new TreeSet<>(people.values());
        asked.addAll(also);
        return asked;
    }

    private List<String> roles(User user) {
        return identities.createGroupQuery().groupMember(user.getId()).list().stream().map(Group::getId).sorted().toList();
    }

    /** Neither as it stands nor packed, as an archive and a workbook are. */
    private static void search(Collection<String> found, List<String> secrets, String person, String address, byte[] answer) {
        var text = new String(answer, StandardCharsets.ISO_8859_1);
        var said = text.startsWith("PK") ? text + unpacked(answer) : text;
        secrets.stream().filter(said::contains).forEach(secret -> found.add("%s reads “%s” at %s".formatted(person, secret, address)));
    }

    /** The names and texts in an archive, and in the archives in it. */
    private static String unpacked(byte[] archive) {
        var all = new StringBuilder();
        try {
            var file = java.nio.file.Files.write(java.nio.file.Files.createTempFile("taken", ".zip"), archive);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    var content = zip.getInputStream(entry).readAllBytes();
                    all.append(entry.getName()).append('\n').append(new String(content, StandardCharsets.ISO_8859_1));
                    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') all.append(unpacked(content));
                }
            } finally {
                java.nio.file.Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    /** Every page and download of ours, on this case. */
    private TreeSet<String> addresses(String reference, String secret) {
        var all = new TreeSet<String>();
        for (var address : Addresses.of(mappings))
            if (address.startsWith("GET ")) all.add(address.substring(4).replace("{reference}", reference).replaceAll("\\{\\w+}", "1"));
        all.add("/search?q=" + secret.substring(0, Math.min(6, secret.length()))); // a part of it: the page repeats what is searched for
        all.add("/procurements/" + reference + "/file.zip");
        assertThat(all).as("what is taken away: archives and tables").anyMatch(a -> a.endsWith(".zip")).anyMatch(a -> a.endsWith(".csv")).anyMatch(a -> a.endsWith(".xlsx"));
        return all;
    }

    /** What the engine tells of the processes that have run since the first bid came, and of their tasks. */
    private List<String> doors(String reference, List<String> taskKeys) {
        var processes = jdbc.sql("select id_ from act_hi_procinst where (business_key_ = ? or root_proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = ?)) and end_time_ is null").params(reference, reference).query(String.class).list();
        assertThat(processes).isNotEmpty();
        var tasks = processes.stream().flatMap(id -> jdbc.sql("select id_ from act_hi_taskinst where proc_inst_id_ = :id and task_def_key_ in (:keys)").param("id", id).param("keys", taskKeys).query(String.class).list().stream()).toList();
        assertThat(tasks).hasSizeGreaterThanOrEqualTo(taskKeys.size());
        var ofTasks = tasks.stream().flatMap(id -> Stream.of("/task/%s", "/task/%s/comment", "/task/%s/attachment", "/task/%s/variables?deserializeValues=true", "/task/%s/form-variables", "/task/%s/deployed-form",
            "/history/task?taskId=%s", "/history/variable-instance?taskIdIn=%s").map(door -> door.formatted(id)));
        return Stream.concat(ofTasks, processes.stream().flatMap(id -> Stream.of("/task?processInstanceId=", "/variable-instance?deserializeValues=true&processInstanceIdIn=", "/process-instance?processInstanceIds=", "/history/variable-instance?processInstanceId=",
            "/history/detail?processInstanceId=", "/history/activity-instance?processInstanceId=", "/history/user-operation?processInstanceId=", "/event-subscription?processInstanceId=", "/job?processInstanceId=", "/history/job-log?processInstanceId=", "/history/external-task-log?processInstanceId=", "/history/incident?processInstanceId=", "/external-task?processInstanceId=", "/incident?processInstanceId=", "/history/decision-instance?includeInputs=true&includeOutputs=true&processInstanceId=")
            .map(door -> door + id))).toList();
    }
}
