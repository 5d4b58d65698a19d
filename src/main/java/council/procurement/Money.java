package council.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sums in pounds with two decimals, rounded half up. */
public final class Money {

    private Money() {
    }

    public static BigDecimal pounds(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** The sum with VAT at a rate in percent added. */
    public static BigDecimal withVat(BigDecimal exVat, BigDecimal vatRatePercent) {
        return pounds(exVat.multiply(BigDecimal.ONE.add(vatRatePercent.movePointLeft(2))));
    }

    /** What somebody typed as a sum: {@code £38,000.50}, {@code 38 000}; null where it is none. */
    public static BigDecimal typed(String text) {
        var sum = text == null ? "" : text.strip().replaceFirst("^£\\s*", "");
        return sum.matches("(\\d{1,11}|\\d{1,3}([, ]\\d{3}){1,3})(\\.\\d{1,2})?") ? pounds(new BigDecimal(sum.replaceAll("[, ]", ""))) : null;
    }

    /** As officers write it: {@code £150,000.00}. */
    public static String written(BigDecimal amount) {
        return new DecimalFormat("£#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(pounds(amount));
    }
}
