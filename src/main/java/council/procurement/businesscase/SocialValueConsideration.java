package council.procurement.businesscase;

import java.time.LocalDate;

/**
 * A consideration of social value, dated by the server: it must be there before the first advert or contact with a supplier.
 *
 * @param statutory whether the Act asks for it (services above the threshold); otherwise it is the council's policy
 */
public record SocialValueConsideration(String caseReference, SocialValue considered, LocalDate consideredOn, String person, boolean statutory) {
}
