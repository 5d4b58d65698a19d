package council.procurement.contract;

/**
 * A line of the register.
 *
 * @param manager   user id; null where nobody is named
 * @param published whether the Transparency Code asks for its publication
 */
public record RegisterLine(PublicContract contract, ContractState state, String manager, boolean published) {
}
