package council.procurement.casefile;

import council.procurement.Refused;
import council.procurement.platform.scan.VirusScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.Tika;
import org.springframework.stereotype.Service;

/**
 * What a file is by its content. Its name's ending says what it should be; the content must be just that, so that nobody is
 * handed a program as a letter. The first bytes tell most formats; Office documents and e-mails of Outlook share theirs with
 * others and are looked into.
 */
@Service
public class DocumentFormatService {

    private static final Set<String> PLAIN = Set.of("text/plain", "text/csv", "message/rfc822");
    private static final int MOST_OF_A_LIST = 1_000_000;

    private final Tika tika = new Tika();
    private final VirusScanner scanner;

    DocumentFormatService(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** @throws Refused where the file is empty, of a kind that is not taken, not what its name says, or not found clean by the virus scanner */
    public DocumentFormat recognise(Upload upload) {
        if (upload.content().length == 0) throw new Refused("The file is empty. Choose the file again.");
        var claimed = DocumentFormat.named(upload.fileName()).orElseThrow(() -> new Refused("Files like “%s” are not taken. Choose a %s.", upload.fileName(), DocumentFormat.IN_WORDS));
        if (!is(claimed, upload.content()))
            throw new Refused("The content of “%s” is not what its ending “.%s” says. Open it, save it as that kind of file, and choose it again.", upload.fileName(), DocumentFormat.extension(upload.fileName()));
        scanner.check(upload.fileName(), upload.content());
        return claimed;
    }

    private boolean is(DocumentFormat claimed, byte[] content) {
        var found = tika.detect(content);
        return switch (claimed) {
            case PDF, JPEG, PNG, ODT, ODS, ODP -> found.equals(claimed.mediaType());
            case CSV, TXT -> PLAIN.contains(found);
            case EML -> found.equals("message/rfc822");
            case DOCX -> holdsOffice(content, "wordprocessingml.document.main+xml");
            case XLSX -> holdsOffice(content, "spreadsheetml.sheet.main+xml");
            case PPTX -> holdsOffice(content, "presentationml.presentation.main+xml");
            case MSG -> found.equals("application/x-tika-msoffice") && contains(content, "__substg1.0_".getBytes(StandardCharsets.UTF_16LE));
        };
    }

    /** The list of contents names the main part; documents with macros name another, or hold a project of Visual Basic. In memory: a sealed bid never lies on the disk. */
    private static boolean holdsOffice(byte[] content, String mainPart) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {   // by its directory, so that nothing but the list is unpacked
            var list = zip.getEntry("[Content_Types].xml");
            if (list == null || Collections.list(zip.getEntries()).stream().anyMatch(e -> e.getName().endsWith("vbaProject.bin"))) return false;
            try (var in = zip.getInputStream(list)) {
                return new String(in.readNBytes(MOST_OF_A_LIST), StandardCharsets.UTF_8).contains(mainPart);
            }
        } catch (IOException notAZip) {
            return false;
        }
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at <= content.length - wanted.length; at++)
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) return true;
        return false;
    }
}
