package council.procurement;

import java.util.Locale;

/** British postcodes in their written form. */
public final class Postcode {

    private Postcode() {
    }

    /** {@code ws136yx} is how people type {@code WS13 6YX}; null stays null. */
    public static String spaced(String postcode) {
        if (postcode == null) return null;
        var letters = postcode.toUpperCase(Locale.UK).replaceAll("\\s+", "");
        return letters.length() < 5 ? letters : letters.substring(0, letters.length() - 3) + " " + letters.substring(letters.length() - 3);
    }
}
