package council.procurement.casefile;

import java.time.Instant;

/**
 * A document as it was uploaded at one time.
 *
 * @param sizeBytes size of the file
 * @param sha256    of the file, 64 hexadecimal figures
 * @param remark    what is new in it; null for the first version
 */
public record DocumentVersion(int number, String fileName, DocumentFormat format, long sizeBytes, String sha256, String remark, String uploadedBy, Instant uploadedAt) {

    /** {@code 1.4 MB}; thousands and not 1,024s, as file managers show it. */
    public String sizeInWords() {
        if (sizeBytes < 1_000) return sizeBytes == 1 ? "1 byte" : sizeBytes + " bytes";
        if (sizeBytes < 999_500) return "%d KB".formatted(Math.round(sizeBytes / 1_000.0));
        return "%.1f MB".formatted(sizeBytes / 1_000_000.0);
    }
}
