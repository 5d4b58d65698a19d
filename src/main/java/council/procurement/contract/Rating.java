package council.procurement.contract;

import council.procurement.Coded;

/** A supplier's performance in the words of the contract performance notice (Procurement Act 2023 s.71; PR24 reg 39). */
public enum Rating implements Coded {
    GOOD("good", "Good", "green"),
    APPROACHING("approaching", "Approaching target", "turquoise"),
    IMPROVE("improve", "Requires improvement", "yellow"),
    INADEQUATE("inadequate", "Inadequate", "red"),
    OTHER("other", "Other", "grey");

    private final String code;
    private final String label;
    private final String colour;

    Rating(String code, String label, String colour) {
        this.code = code;
        this.label = label;
        this.colour = colour;
    }

    /** Of its tag on pages. */
    public String colour() {
        return colour;
    }

    public String label() {
        return label;
    }

    @Override
    public String code() {
        return code;
    }

    public static Rating of(String code) {
        return Coded.of(Rating.class, code, "Choose how the supplier performs.");
    }
}
