package council.procurement.award;

import council.procurement.Refused;

/**
 * What the decision table {@code contract-signing} answered.
 *
 * @param signedBy   the group that signs or seals
 * @param attestedBy the group that attests the seal; null where there is none
 * @param refusal    the table's sentence where it had no answer; otherwise null
 */
public record SigningRule(String signedBy, boolean sealed, String attestedBy, String refusal) {

    void orThrow() {
        if (refusal != null && !refusal.isBlank()) throw new Refused(refusal);
    }
}
