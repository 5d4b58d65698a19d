package council.procurement.supplier;

/**
 * What the register of suppliers is asked for; null filters nothing.
 *
 * @param text  words that must all occur in name, reference, numbers, contact or e-mail
 * @param strategic whether procurement says so; null for all
 * @param cpv   the first figures of a CPV code: suppliers of it, of something in it, or of the class above it
 */
public record SupplierSearch(String text, String cpv, Boolean local, Boolean sme, Boolean vcse, SupplierState state, Boolean strategic, Order order, boolean descending) {

    /** Whether strategic or not. */
    public SupplierSearch(String text, String cpv, Boolean local, Boolean sme, Boolean vcse, SupplierState state, Order order, boolean descending) {
        this(text, cpv, local, sme, vcse, state, null, order, descending);
    }

    public enum Order { NAME, REFERENCE, POSTCODE, ADDED }
}
