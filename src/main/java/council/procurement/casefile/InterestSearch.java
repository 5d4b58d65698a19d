package council.procurement.casefile;

/**
 * What the register of interests is asked for; null filters nothing.
 *
 * @param text words that must all occur in the case's reference or title, or in what was declared
 */
public record InterestSearch(String text, String person, DeclarationPoint point, InterestState state, Order order, boolean descending) {

    public enum Order { CASE, PERSON, POINT, DECLARED, STATE }
}
