package council.procurement.socialvalue;

/** For how long a promise counts (domain reference 3.3). */
public enum Counting {
    /** The quantity of a year, for each year. */
    EACH_YEAR("each-year", "Each year"),
    /** Somebody who finds it hard to get work is taken on: for the first years alone, and under one such measure alone. */
    HIRE("hire", "A person taken on: the first year, and under one measure of this kind");

    private final String code;
    private final String label;

    Counting(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
