package council.procurement.exclusion;

/**
 * What is looked for in the debarment list; null stands for everything.
 *
 * @param text words of name, company number, reference or ground
 */
public record DebarmentSearch(String text, ExclusionKind kind, DebarmentState state, Order order, boolean descending) {

    /** By what the list sorts. */
    public enum Order { NAME, REFERENCE, GROUND, FROM, UNTIL }
}
