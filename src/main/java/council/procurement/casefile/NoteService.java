package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.store.NoteStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notes of a case, for those who read its file. */
@Service
@Transactional
public class NoteService {

    public static final int LONGEST = 4000;

    private final NoteStore store;
    private final CaseFileService files;
    private final TimelineService timeline;
    private final Clock clock;

    NoteService(NoteStore store, CaseFileService files, TimelineService timeline, Clock clock) {
        this.store = store;
        this.files = files;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @throws RefusedFields where nothing is written, or too much
     * @throws Refused       where the viewer does not keep this file
     */
    public void write(String reference, Viewer viewer, String text) {
        var it = files.forWriting(reference, viewer);
        FieldRefusals.none().text(text, LONGEST, "note", "Write the note.").orThrow();
        store.add(new Note(reference, it.stage(), text.strip(), viewer.person(), clock.instant()));
        timeline.add(reference, it.stage(), viewer.person(), "Wrote a note.");
    }

    /** Newest first; none for whoever does not read the file. */
    @Transactional(readOnly = true)
    public List<Note> readableBy(Viewer viewer, String reference) {
        return files.mayRead(reference, viewer) ? store.of(reference) : List.of();
    }
}
