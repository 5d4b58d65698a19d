package council.procurement.casefile;

/** What an officer says of a document; null where nothing, or nothing that exists, was chosen. */
public record DocumentDraft(String title, DocumentKind kind, Stage stage) {
}
