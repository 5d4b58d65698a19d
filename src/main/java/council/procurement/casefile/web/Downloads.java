package council.procurement.casefile.web;

import council.procurement.casefile.DocumentFormat;
import council.procurement.casefile.DocumentVersion;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it leaves us: to be saved under its own name, never to be shown or run as a page of ours. */
public final class Downloads {

    private Downloads() {
    }

    static ResponseEntity<byte[]> of(DocumentVersion version, byte[] content) {
        return of(version.fileName(), version.format(), content);
    }

    public static ResponseEntity<byte[]> of(String fileName, DocumentFormat format, byte[] content) {
        var type = MediaType.parseMediaType(format.mediaType());
        return ResponseEntity.ok()
            .contentType(format.isText() ? new MediaType(type, StandardCharsets.UTF_8) : type)
            .header("Content-Disposition", ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString())
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header("X-Content-Type-Options", "nosniff")
            .cacheControl(CacheControl.noStore())
            .body(content);
    }
}
