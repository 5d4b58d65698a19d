package council.procurement.approval;

import council.procurement.SearchWords;
import council.procurement.approval.store.AttemptStore;
import council.procurement.platform.forms.AttemptRefused;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The log of what the rules refused. What was tried is rolled back; that it was tried stays, for internal audit and the monitoring officer. */
@Service
public class AttemptService {

    private final AttemptStore store;
    private final Clock clock;

    AttemptService(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK, fallbackExecution = true)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(AttemptRefused attempt) {
        store.add(clock.instant(), attempt.person(), attempt.reference(), cut(attempt.task(), 255), cut(attempt.sentence(), 1000));
    }

    @Transactional(readOnly = true)
    public long count(String text) {
        return store.count(SearchWords.of(text));
    }

    /** @param sort one of {@code at}, {@code person} and {@code reference} */
    @Transactional(readOnly = true)
    public List<Attempt> page(String text, String sort, boolean descending, long offset, int size) {
        return store.page(SearchWords.of(text), sort, descending, offset, size);
    }

    @Transactional(readOnly = true)
    public void each(String text, String sort, boolean descending, Consumer<Attempt> taker) {
        store.each(SearchWords.of(text), sort, descending, taker);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
