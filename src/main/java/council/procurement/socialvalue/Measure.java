package council.procurement.socialvalue;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One kind of social value that bidders can offer, as it holds from a day on. Code and wording are the council's own.
 *
 * @param wording     what is counted
 * @param unit        of the quantity
 * @param proxy       pounds that one unit stands for; null where it is recorded and not counted in pounds
 * @param proxySource where the proxy comes from; null where there is none
 * @param externalRef the code of a licensed list that the council imported; null for none
 * @param offered     false: no longer to be chosen from that day on
 */
public record Measure(String code, Theme theme, String outcome, String wording, String unit, Counting counting, BigDecimal proxy, String proxySource,
                      LocalDate validFrom, String externalRef, boolean offered) {

    public Measure {
        proxy = proxy == null ? null : proxy.setScale(2);
    }

    /** Whether it is worth pounds, and not only recorded. */
    public boolean countsInPounds() {
        return proxy != null;
    }
}
