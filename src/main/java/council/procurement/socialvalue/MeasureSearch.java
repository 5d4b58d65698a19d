package council.procurement.socialvalue;

/**
 * What is looked for in the catalogue; null stands for everything.
 *
 * @param text     words of code, outcome, wording or reference
 * @param inPounds whether it counts in pounds, or is only recorded
 * @param offered  whether it may be chosen
 */
public record MeasureSearch(String text, Theme theme, Boolean inPounds, Boolean offered, Order order, boolean descending) {

    /** By what the catalogue sorts. */
    public enum Order { CODE, THEME, OUTCOME, WORDING, PROXY, VALID_FROM }
}
