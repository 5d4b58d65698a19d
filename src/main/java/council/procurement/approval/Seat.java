package council.procurement.approval;

/**
 * Who takes one step of a chain: a group, or of that group the one person whom the rules name.
 *
 * @param person  user id; null where anybody of the group decides
 * @param because the rule that named them, in words; null where none did
 */
public record Seat(String group, String person, String because) {
}
