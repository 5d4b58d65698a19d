package council.procurement.casefile;

import council.procurement.Refused;
import council.procurement.casefile.store.ListChangeStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of the lists that pages and imports keep: who changed which line, old and new. */
@Service
@Transactional
public class ListChangeService {

    private static final int SHOWN = 20;

    private final ListChangeStore store;
    private final Clock clock;

    ListChangeService(ListChangeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a form of the list must bring back, so that nobody writes over a colleague's change unseen. */
    @Transactional(readOnly = true)
    public long seen(String list) {
        return store.last(list);
    }

    /** The last changes of the list, newest first. */
    @Transactional(readOnly = true)
    public List<ListChange> newest(String list) {
        return store.newest(list, SHOWN);
    }

    /** @throws Refused where the list changed since the form was opened */
    void requireSeen(String list, Long seen) {
        if (!Objects.equals(seen, store.last(list))) throw new Refused("The list changed while you typed. Look at what changed below the list; what you typed stands here still, to be sent again.");
    }

    void record(String list, String line, Viewer viewer, String what) {
        store.add(new ListChange(list, line, clock.instant(), viewer.person(), what));
    }

    void imported(String list, String title, Viewer viewer, ImportReport report) {
        record(list, title, viewer, "Brought in as a file: %d new, %d changed, %d unchanged, %d removed.".formatted(report.added(), report.changed(), report.unchanged(), report.removed()));
    }

    /** Old and new of every field that differs, in sentences; empty where none does. */
    static String differences(Map<String, String> before, Map<String, String> after) {
        var sentences = new ArrayList<String>();
        after.forEach((field, now) -> {
            if (!Objects.equals(before.get(field), now)) sentences.add("%s: “%s” became “%s”.".formatted(field, before.get(field) == null ? "" : before.get(field), now == null ? "" : now));
        });
        return String.join(" ", sentences);
    }
}
