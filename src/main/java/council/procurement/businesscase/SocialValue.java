package council.procurement.businesscase;

import council.procurement.Refusals;

/**
 * What the Public Services (Social Value) Act 2012 s.1 has a council consider.
 *
 * @param improvement  what the purchase could improve in the area
 * @param securing     how the procurement could secure it
 * @param consult      whether anybody is consulted about it
 * @param consultation whom and how, or why nobody
 */
public record SocialValue(String improvement, String securing, boolean consult, String consultation) {

    Refusals refusals() {
        return Refusals.none()
            .unless(improvement != null, "Say what this purchase could improve in the area.")
            .unless(securing != null, "Say how the procurement could secure it.")
            .unless(consultation != null, "Say whom you consult and how, or why nobody.");
    }
}
