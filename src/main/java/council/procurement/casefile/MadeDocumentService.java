package council.procurement.casefile;

import council.procurement.casefile.store.CaseLock;
import council.procurement.casefile.store.DocumentStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents that the application itself makes for a case. The use case that makes them decided who may, and says on the timeline
 * what it did; here they get their number, version and hash like any other document.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MadeDocumentService {

    private final DocumentStore store;
    private final CaseLock lock;
    private final Clock clock;

    MadeDocumentService(DocumentStore store, CaseLock lock, Clock clock) {
        this.store = store;
        this.lock = lock;
        this.clock = clock;
    }

    /** @return the number of the new document, which is internal */
    public int add(String reference, String person, DocumentDraft draft, Upload file) {
        lock.hold(reference);
        var number = store.nextNumber(reference);
        store.add(new CaseDocument(reference, number, draft.title(), draft.kind(), draft.stage(), person, clock.instant(), List.of(), List.of()));
        store.add(reference, number, version(1, file, null, person), file.content());
        return number;
    }

    /** Adds a further version, internal until it is published. */
    public void renew(String reference, String person, int number, String remark, Upload file) {
        lock.hold(reference);
        store.add(reference, number, version(document(reference, number).latest().number() + 1, file, remark, person), file.content());
    }

    /** Opens the latest version to anybody; does nothing where it is open. */
    public void publish(String reference, String person, int number) {
        lock.hold(reference);
        var document = document(reference, number);
        if (document.published().filter(document.latest()::equals).isEmpty())
            store.add(reference, number, new Publication(document.latest().number(), true, null, person, clock.instant()));
    }

    /** Newest document first. */
    public List<CaseDocument> of(String reference) {
        return store.of(reference);
    }

    private CaseDocument document(String reference, int number) {
        return store.of(reference).stream().filter(d -> d.number() == number).findFirst().orElseThrow();
    }

    private DocumentVersion version(int number, Upload file, String remark, String person) {
        return new DocumentVersion(number, file.fileName(), DocumentFormat.named(file.fileName()).orElseThrow(), file.content().length, Hashes.of(file.content()), remark, person, clock.instant());
    }
}
