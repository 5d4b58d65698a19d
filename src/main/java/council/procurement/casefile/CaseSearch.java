package council.procurement.casefile;

/**
 * What the register of cases is asked for; null filters nothing.
 *
 * @param text   words that must all occur in the reference, title, description or name of the service
 * @param person who raised the case or has another part in it
 */
public record CaseSearch(String text, String service, Stage stage, CaseStatus status, Route route, Category category,
                         String person, Order order, boolean descending) {

    public enum Order { REFERENCE, TITLE, SERVICE, VALUE, STAGE, STATUS, NEEDED_BY, RAISED }

    /** All cases in which a person has a part, newest first. */
    public static CaseSearch of(String person) {
        return new CaseSearch(null, null, null, null, null, null, person, Order.RAISED, true);
    }

    public CaseSearch with(CaseStatus only) {
        return new CaseSearch(text, service, stage, only, route, category, person, order, descending);
    }
}
