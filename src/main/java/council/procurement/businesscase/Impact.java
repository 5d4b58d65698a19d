package council.procurement.businesscase;

/**
 * One impact that was looked at.
 *
 * @param present whether the purchase has it
 * @param action  what is done about it, or why there is none
 */
public record Impact(boolean present, String action) {
}
