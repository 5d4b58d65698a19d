package council.procurement.supplier;

import java.util.Locale;

/** Numbers of Companies House. */
public final class CompanyNumbers {

    /** What to write where a number is wrong. */
    public static final String HOW = "Give the company number as Companies House writes it, such as 01234567 or SC123456.";

    private CompanyNumbers() {
    }

    /** In capitals, without spaces and with the leading zeros that spreadsheets eat; null stays null. */
    public static String spelt(String number) {
        if (number == null) return null;
        var upper = number.toUpperCase(Locale.UK).replaceAll("\\s+", "");
        return upper.matches("\\d{1,7}") ? "0".repeat(8 - upper.length()) + upper : upper;
    }

    /** @param number as {@link #spelt} writes it */
    public static boolean isSound(String number) {
        return number.matches("[A-Z]{2}\\d{6}|\\d{8}|[A-Z]{2}\\d{5}[A-Z]");
    }
}
