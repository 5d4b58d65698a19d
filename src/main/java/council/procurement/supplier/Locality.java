package council.procurement.supplier;

import council.procurement.Coded;

/** Where a supplier stands, by its postcode; the code is what the decision table {@code locality} answers. */
public enum Locality implements Coded {
    LOCAL("local", "In the district"),
    PARTLY("partly", "Partly in the district"),
    OUTSIDE("outside", "Outside the district"),
    UNKNOWN("unknown", "Not known");

    private final String code;
    private final String label;

    Locality(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Locality of(String code) {
        return Coded.of(Locality.class, code, "“%s” is no place that the rules know.", code);
    }
}
