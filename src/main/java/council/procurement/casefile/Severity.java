package council.procurement.casefile;

/**
 * How severe a risk is: green, yellow or red as the strategy's own risk table rates (seed, "Risk description … severity").
 * Likelihood times impact, each 1 to 5: red from 16, green up to 4. With green, yellow and red for 2, 3 and 4 the strategy's
 * six risks come out as the strategy has them, and an impact of 5 is never green.
 */
public enum Severity {
    LOW("Low", "green"),
    MEDIUM("Medium", "yellow"),
    HIGH("High", "red");

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    private final String label;
    private final String colour;

    Severity(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** @throws IllegalArgumentException where either is not 1 to 5 */
    public static Severity of(int likelihood, int impact) {
        if (!isOnScale(likelihood) || !isOnScale(impact)) throw new IllegalArgumentException("Likelihood and impact go from 1 to 5, not %d and %d".formatted(likelihood, impact));
        var score = likelihood * impact;
        if (score >= 16) return HIGH;
        return score <= 4 ? LOW : MEDIUM;
    }

    public static boolean isOnScale(int grade) {
        return grade >= LOWEST && grade <= HIGHEST;
    }

    public String label() {
        return label;
    }

    /** Of the tag on a page; the label says it too. */
    public String colour() {
        return colour;
    }
}
