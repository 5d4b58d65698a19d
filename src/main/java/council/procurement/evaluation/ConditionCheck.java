package council.procurement.evaluation;

/**
 * Whether a bid meets a condition of participation.
 *
 * @param condition its number in the tender
 * @param met       null as long as nobody has said
 * @param reason    why not; may be empty where it is met
 */
public record ConditionCheck(long bid, int condition, Boolean met, String reason) {
}
