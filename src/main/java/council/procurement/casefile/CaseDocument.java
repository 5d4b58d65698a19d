package council.procurement.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document of a case with all its versions. Publishing concerns one version: a later one is internal until it is
 * published itself.
 *
 * @param number       counts within the case
 * @param stage        the one that it belongs to
 * @param versions     newest first; at least one
 * @param publications newest first
 */
public record CaseDocument(String caseReference, int number, String title, DocumentKind kind, Stage stage, String addedBy, Instant addedAt,
                           List<DocumentVersion> versions, List<Publication> publications) {

    public DocumentVersion latest() {
        return versions.get(0);
    }

    public Optional<DocumentVersion> version(int wanted) {
        return versions.stream().filter(v -> v.number() == wanted).findFirst();
    }

    /** The version that anybody may read now. */
    public Optional<DocumentVersion> published() {
        return publications.stream().findFirst().filter(Publication::published).flatMap(p -> version(p.version()));
    }

    public boolean isPublished() {
        return published().isPresent();
    }

    /** As those see it who read only what is published; empty where that is nothing. */
    public Optional<CaseDocument> asPublished() {
        return published().map(v -> new CaseDocument(caseReference, number, title, kind, stage, addedBy, addedAt, List.of(v), List.of(publications.get(0))));
    }
}
