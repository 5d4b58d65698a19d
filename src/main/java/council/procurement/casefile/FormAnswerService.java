package council.procurement.casefile;

import council.procurement.casefile.store.FormAnswerStore;
import council.procurement.platform.forms.FormSubmitted;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Keeps what was answered in each form, whole at every submission: a later answer never overwrites an earlier one. */
@Service
public class FormAnswerService {

    private final FormAnswerStore store;
    private final Clock clock;

    FormAnswerService(FormAnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void keep(FormSubmitted submitted) {
        store.add(submitted.businessKey(), submitted.form(), submitted.task(), submitted.person(), clock.instant(), submitted.answers());
    }

    /** Keeps a corrected answer beside the earlier ones, under the form where it was first given. */
    public void correct(String reference, String form, String task, String person, Map<String, Object> answers) {
        store.add(reference, form, task, person, clock.instant(), answers);
    }

    /** The newest answers to a form in a case; empty before the first. */
    public Map<String, Object> latest(String reference, String form) {
        return store.latest(reference, form);
    }
}
