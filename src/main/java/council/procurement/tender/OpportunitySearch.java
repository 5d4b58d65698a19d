package council.procurement.tender;

import council.procurement.casefile.Category;

/**
 * What the public list of opportunities is asked for; null filters nothing.
 *
 * @param text     words that must all occur in reference, title or description
 * @param open     those that still take bids, or those that do no more
 */
public record OpportunitySearch(String text, Category category, Boolean open, Order order, boolean descending) {

    public enum Order { DEADLINE, TITLE, PUBLISHED }
}
