package council.procurement.contract;

import council.procurement.Coded;

/** A supplier's performance in the words of the contract performance notice (Procurement Act 2023 s.71; PR24 reg 39). */
public enum Rating implements Coded {
    GOOD("good", "Good"),
    APPROACHING("approaching", "Approaching target"),
    IMPROVE("improve", "Requires improvement"),
    INADEQUATE("inadequate", "Inadequate"),
    OTHER("other", "Other");

    private final String code;
    private final String label;

    Rating(String code, String label) {
        this.code = code;
        this.label = label;
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
