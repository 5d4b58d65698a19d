package council.procurement.platform.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.Refused;
import council.procurement.platform.drafts.store.FormDraftStore;
import council.procurement.platform.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of forms, kept on the server and not in the browser: at another desk, or after the browser was closed, everything
 * typed is there again. A person reaches their own drafts alone, and those of a task only while they may work on it.
 */
@Component
@Transactional
public class FormDrafts {

    public static final String TASK = "task:";
    public static final String START = "start:";

    private static final String FORM = "task:[A-Za-z0-9-]{1,64}|start:[a-z][a-z-]{1,63}";
    /** As much as every field of our longest form, filled to its limit. */
    private static final int LONGEST = 200_000;

    private final FormDraftStore store;
    private final CurrentUser user;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ObjectMapper json;
    private final Clock clock;

    FormDrafts(FormDraftStore store, CurrentUser user, TaskService tasks, RepositoryService repository, ObjectMapper json, Clock clock) {
        this.store = store;
        this.user = user;
        this.tasks = tasks;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** A draft and what it is a draft of. */
    public record Kept(FormDraft draft, String what) {
    }

    /** Of this person, newest first. Those whose task is done, or no longer theirs, are let go. */
    public List<Kept> mine() {
        return store.of(user.id()).stream().flatMap(draft -> {
            var kept = described(draft);
            if (kept.isEmpty()) store.remove(user.id(), draft.form());
            return kept.stream();
        }).toList();
    }

    /** Empty also where the task is not theirs. */
    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String form) {
        return isOpen(form) ? store.find(user.id(), form) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> describe(String form) {
        return find(form).flatMap(this::described);
    }

    /**
     * @param seen the version that was on the screen; 0 where there was none
     * @return the version that is kept now
     * @throws Refused where it is no draft, too long, of a task of somebody else, or another window saved in between
     */
    public int save(String form, String content, int seen) {
        if (!isOpen(form)) throw new Refused("This draft cannot be kept: the step is done, or it is not yours. Copy what you typed before you leave.");
        if (content.length() > LONGEST) throw new Refused("This draft is too long to be kept. Shorten what you typed.");
        if (!isObject(content)) throw new Refused("This is no draft of a form.");
        if (seen == 0 && store.find(user.id(), form).isEmpty()) {
            try {
                store.add(user.id(), form, content, clock.instant());
                return 1;
            } catch (DuplicateKeyException quicker) {
                throw otherWindow();
            }
        }
        if (!store.replace(user.id(), form, content, seen, clock.instant())) throw otherWindow();
        return seen + 1;
    }

    /** Begins a start form with these answers; a draft of that form which the person had is replaced. */
    public void begin(String processKey, Map<String, Object> answers) {
        var form = START + processKey;
        store.remove(user.id(), form);
        try {
            store.add(user.id(), form, json.writeValueAsString(answers), clock.instant());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void remove(String form) {
        store.remove(user.id(), form);
    }

    private static Refused otherWindow() {
        return new Refused("You saved this form in another window meanwhile. Copy what you typed here, open the step again, and go on from what is there.");
    }

    private Optional<Kept> described(FormDraft draft) {
        if (draft.form().startsWith(START)) {
            var definition = repository.createProcessDefinitionQuery().processDefinitionKey(draft.form().substring(START.length())).latestVersion().singleResult();
            return Optional.ofNullable(definition).map(it -> new Kept(draft, it.getName()));
        }
        var task = tasks.createTaskQuery().taskId(draft.form().substring(TASK.length())).singleResult();
        return Optional.ofNullable(task).map(it -> new Kept(draft, it.getName()));
    }

    /** Asked as this person: the engine shows nobody a task or a process that is not for them, but for administrators, who do none. */
    private boolean isOpen(String form) {
        if (!form.matches(FORM) || user.isIn(Groups.CAMUNDA_ADMIN)) return false;
        if (form.startsWith(START)) return repository.createProcessDefinitionQuery().processDefinitionKey(form.substring(START.length())).latestVersion().startablePermissionCheck().count() > 0;
        return tasks.createTaskQuery().taskId(form.substring(TASK.length())).count() > 0;
    }

    private boolean isObject(String content) {
        try {
            return json.readTree(content).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
