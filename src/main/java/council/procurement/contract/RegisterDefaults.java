package council.procurement.contract;

/**
 * What counts for rows that do not tell it.
 *
 * @param service id of the department; null until it is chosen
 * @param manager user id of the contract manager; null where the procurement manager shall name one for each
 */
public record RegisterDefaults(String service, String manager) {
}
