package council.procurement.approval;

/**
 * What a decider gives besides outcome and reason, and what the form showed them (SI 2012/2089 regs 12–13).
 *
 * @param alternatives considered and rejected
 * @param interests    declared by the decider
 * @param dispensation for a declared interest
 * @param shown        exactly what stood on the form
 */
public record DecisionGrounds(String alternatives, String interests, String dispensation, String shown) {
}
