package council.procurement.tender;

/**
 * What a bid meets or not; no points are given for it.
 *
 * @param number place in the list, from 1
 * @param lot    for which lot alone; null for all
 */
public record Condition(int number, String requirement, Integer lot) {

    public boolean isFor(int lotNumber) {
        return lot == null || lot == lotNumber;
    }
}
