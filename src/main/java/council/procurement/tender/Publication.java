package council.procurement.tender;

import java.time.LocalDate;

/**
 * How the tender became known to suppliers; every period counts from {@code publishedOn}.
 *
 * @param noticeNumber on the central platform; null where suppliers were invited by name
 */
public record Publication(LocalDate publishedOn, String publishedBy, String noticeNumber, String evidenceLink) {
}
