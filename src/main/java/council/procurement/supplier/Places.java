package council.procurement.supplier;

/** Says whether a postcode is local, by the decision table {@code locality} as it was deployed last. */
public interface Places {

    /** @param postcode as in {@code WS13 6YX}; null for none */
    Place of(String postcode);
}
