package council.procurement.platform.pdf;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF of ours as a page answers with it: shown in the browser, saved under its own name. */
public final class Pdf {

    private Pdf() {
    }

    /** @param fileName with its ending */
    public static ResponseEntity<byte[]> answer(String fileName, byte[] content) {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header("Content-Disposition", ContentDisposition.inline().filename(fileName, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .cacheControl(CacheControl.noStore())
            .body(content);
    }
}
