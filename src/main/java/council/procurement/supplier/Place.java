package council.procurement.supplier;

/**
 * What the decision table {@code locality} says of a postcode.
 *
 * @param countsAsLocal whether whoever is there counts as a local supplier
 */
public record Place(Locality locality, boolean countsAsLocal) {

    public static final Place UNKNOWN = new Place(Locality.UNKNOWN, false);
}
