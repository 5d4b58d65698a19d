package council.procurement.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of file that a case takes: what officers write, receive and scan, and what can still be read in ten years.
 * Not taken: archives such as ZIP, since nobody sees what is inside and no check reaches it; the old Office formats and those
 * with macros, since they run programs; web pages and drawings with scripts in them.
 */
public enum DocumentFormat {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    EML("message/rfc822", "eml"),
    MSG("application/vnd.ms-outlook", "msg");

    /** For the one who chose another. */
    public static final String IN_WORDS = "PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods, odp), CSV, plain text, JPEG, PNG or an e-mail (eml, msg)";

    private final String mediaType;
    private final List<String> extensions;

    DocumentFormat(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is text that a browser's download needs to know the alphabet of. */
    public boolean isText() {
        return this == CSV || this == TXT;
    }

    /** The one that files with this name's ending should be; empty where none is taken. */
    public static Optional<DocumentFormat> named(String fileName) {
        var ending = extension(fileName);
        return Arrays.stream(values()).filter(f -> f.extensions.contains(ending)).findFirst();
    }

    /** What stands behind the last full stop, in small letters; empty where there is none. */
    public static String extension(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** For the choice of files in a browser: {@code .pdf,.docx}. */
    public static String accepted() {
        return String.join(",", Arrays.stream(values()).flatMap(f -> f.extensions.stream()).map(e -> "." + e).toList());
    }
}
