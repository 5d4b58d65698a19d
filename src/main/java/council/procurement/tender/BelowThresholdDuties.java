package council.procurement.tender;

/**
 * What the decision table {@code below-threshold-duties} says of a case (Procurement Act 2023 Part 6).
 *
 * @param conditionsAllowed  whether suppliers may be kept out for what they can or cannot do (s.85)
 * @param smeBarriersOwed    whether barriers to small and medium-sized firms must be considered first (s.86)
 * @param reservationAllowed whether the tender may be reserved (Procurement Regulations 2024 reg 24(2)(k) and (l))
 */
public record BelowThresholdDuties(boolean conditionsAllowed, boolean smeBarriersOwed, boolean reservationAllowed) {
}
