package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.store.DocumentStore;
import java.time.Clock;
import java.util.Comparator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of a case: added, renewed by a further version, published and withdrawn; nothing is ever replaced or deleted.
 * The timeline names an internal document by its number alone, since everybody of the council reads it.
 */
@Service
@Transactional
public class DocumentService {

    private static final int MEGABYTE = 1_000_000;

    private final DocumentStore store;
    private final CaseFileService files;
    private final DocumentFormatService formats;
    private final TimelineService timeline;
    private final Clock clock;
    private final int largestMegabytes;

    DocumentService(DocumentStore store, CaseFileService files, DocumentFormatService formats, TimelineService timeline, Clock clock,
                    @Value("${council.documents.largest-megabytes}") int largestMegabytes) {
        this.store = store;
        this.files = files;
        this.formats = formats;
        this.timeline = timeline;
        this.clock = clock;
        this.largestMegabytes = largestMegabytes;
    }

    /**
     * Adds an internal document with its first version.
     *
     * @return its number in the case
     * @throws RefusedFields where something is left out, or the file is too large or of a kind that is not taken
     * @throws Refused       where the viewer does not keep this file
     */
    public int add(String reference, Viewer viewer, DocumentDraft draft, Upload upload) {
        var it = files.forWriting(reference, viewer);
        var refusals = FieldRefusals.none()
            .text(draft.title(), 200, "title", "Give the document a title.")
            .unless(draft.kind() != null, "kind", "Choose what the document is.")
            .unless(draft.stage() != null, "stage", "Choose the stage that the document belongs to.");
        var format = recognised(upload, refusals);
        var number = store.nextNumber(reference);
        var now = clock.instant();
        store.add(new CaseDocument(reference, number, draft.title().strip(), draft.kind(), draft.stage(), viewer.person(), now, List.of(), List.of()));
        store.add(reference, number, version(1, upload, format, null, viewer), upload.content());
        timeline.add(reference, it.stage(), viewer.person(), "Added document %d (%s), internal.".formatted(number, draft.kind().label().toLowerCase()));
        return number;
    }

    /**
     * Adds a further version, internal until it is published; the older ones stay readable.
     *
     * @param remark what is new in it
     */
    public int renew(String reference, Viewer viewer, int number, String remark, Upload upload) {
        var it = files.forWriting(reference, viewer);
        var document = get(reference, number);
        var format = recognised(upload, FieldRefusals.none().text(remark, 500, "remark", "Say what is new in this version."));
        var latest = document.latest();
        if (Hashes.of(upload.content()).equals(latest.sha256()))
            throw new RefusedFields(Map.of("file", "This file is the same as version %d, to the last character. Choose the changed file.".formatted(latest.number())));
        var next = latest.number() + 1;
        store.add(reference, number, version(next, upload, format, remark.strip(), viewer), upload.content());
        timeline.add(reference, it.stage(), viewer.person(), "Added version %d of document %d.".formatted(next, number));
        return next;
    }

    /** Opens one version to anybody, also outside the council. @param confirmed that the person read the warning */
    public void publish(String reference, Viewer viewer, int number, int version, boolean confirmed) {
        var it = files.forPublishing(reference, viewer);
        var document = get(reference, number);
        var wanted = document.version(version).orElseThrow(() -> new Refused("Document %d has no version %d. Open the document again.", number, version));
        if (document.published().filter(wanted::equals).isPresent()) throw new Refused("Version %d of document %d is published already.", version, number);
        FieldRefusals.none().unless(confirmed, "confirmed", "Confirm that it holds nothing confidential and nothing about a person that must not be public.").orThrow();
        store.add(reference, number, new Publication(version, true, null, viewer.person(), clock.instant()));
        timeline.add(reference, it.stage(), viewer.person(), "Published document %d, “%s”, version %d.".formatted(number, document.title(), version));
    }

    /** Ends a publication; that it was published stays on record. */
    public void withdraw(String reference, Viewer viewer, int number, String reason) {
        var it = files.forPublishing(reference, viewer);
        var document = get(reference, number);
        var version = document.published().orElseThrow(() -> new Refused("Document %d is not published.", number)).number();
        FieldRefusals.none().text(reason, 1000, "reason", "Say why it is withdrawn.").orThrow();
        store.add(reference, number, new Publication(version, false, reason.strip(), viewer.person(), clock.instant()));
        timeline.add(reference, it.stage(), viewer.person(), "Withdrew document %d, “%s”, from publication.".formatted(number, document.title()));
    }

    /** Every version with its SHA-256, a line each: what the file held at this moment, for the record of a decision. */
    @Transactional(readOnly = true)
    public String inventory(String reference) {
        return store.of(reference).stream().sorted(Comparator.comparingInt(CaseDocument::number))
            .flatMap(d -> d.versions().stream().sorted(Comparator.comparingInt(DocumentVersion::number))
                .map(v -> "Document %d, version %d, “%s”, %s: SHA-256 %s".formatted(d.number(), v.number(), d.title(), v.fileName(), v.sha256())))
            .collect(Collectors.joining("\n"));
    }

    /** Newest document first; whoever does not read the file sees what is published, as it is published. */
    @Transactional(readOnly = true)
    public List<CaseDocument> readableBy(Viewer viewer, String reference) {
        var all = store.of(reference);
        return files.mayRead(reference, viewer) ? all : all.stream().flatMap(d -> d.asPublished().stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<CaseDocument> readableBy(Viewer viewer, String reference, int number) {
        return readableBy(viewer, reference).stream().filter(d -> d.number() == number).findFirst();
    }

    /**
     * The bytes of a version that the caller was shown by {@code readableBy} or {@code published}.
     *
     * @throws Refused where they are not what was uploaded
     */
    @Transactional(readOnly = true)
    public byte[] content(CaseDocument document, DocumentVersion version) {
        var content = store.content(document.caseReference(), document.number(), version.number());
        if (!Hashes.of(content).equals(version.sha256()))
            throw new Refused("This file is not the one that was uploaded: it was changed outside the application. Tell internal audit before you rely on it.");
        return content;
    }

    /** What anybody may read of a document; empty where it is not published. */
    @Transactional(readOnly = true)
    public Optional<CaseDocument> published(String reference, int number) {
        return store.of(reference).stream().filter(d -> d.number() == number).findFirst().flatMap(CaseDocument::asPublished);
    }

    /** What anybody may read of the case's documents, in order. */
    @Transactional(readOnly = true)
    public List<CaseDocument> published(String reference) {
        return store.of(reference).stream().flatMap(d -> d.asPublished().stream()).sorted(Comparator.comparingInt(CaseDocument::number)).toList();
    }

    /** For the page that asks for a file, and for whatever stops a larger one before it is read. */
    public String tooLarge() {
        return "The file is larger than %d MB. Make it smaller, or split it into parts, and choose it again.".formatted(largestMegabytes);
    }

    public int largestMegabytes() {
        return largestMegabytes;
    }

    private DocumentFormat recognised(Upload upload, FieldRefusals refusals) {
        var all = refusals.unless(!upload.isMissing(), "file", "Choose a file.").unless(upload.content().length <= largestMegabytes * MEGABYTE, "file", tooLarge());
        DocumentFormat format = null;
        if (!all.sentences().containsKey("file")) {
            try {
                format = formats.recognise(upload);
            } catch (Refused e) {
                all = all.unless(false, "file", "%s", e.getMessage());
            }
        }
        all.orThrow();
        return format;
    }

    private DocumentVersion version(int number, Upload upload, DocumentFormat format, String remark, Viewer viewer) {
        return new DocumentVersion(number, upload.fileName(), format, upload.content().length, Hashes.of(upload.content()), remark, viewer.person(), clock.instant());
    }

    private CaseDocument get(String reference, int number) {
        return store.of(reference).stream().filter(d -> d.number() == number).findFirst()
            .orElseThrow(() -> new Refused("Case %s has no document %d. Open its list of documents.", reference, number));
    }
}
