package council.procurement.supplier;

import java.util.Locale;

/** Tells one firm from another however its name is written: {@code Acme Ltd.}, {@code ACME LIMITED} and {@code The Acme} are one. */
public final class SupplierNames {

    private SupplierNames() {
    }

    /** Lower case, without punctuation, article and legal form; the same for every spelling of one name. */
    public static String key(String name) {
        var words = name.toLowerCase(Locale.UK).replace("&", " and ").replaceAll("['’.]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        var plain = words.replaceFirst("^the ", "").replaceAll("( (ltd|limited|plc|llp|cic|inc|t/?a .*))+$", "").strip();
        return plain.isEmpty() ? words : plain;
    }
}
