package council.procurement.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The decision tables {@code regime}, {@code statutory-threshold} and {@code procurement-route}, asked for another day than that of the need. */
public interface StartRules {

    /**
     * @param valueExVat whole-life value in pounds; and with VAT
     * @return what they answer for this case had it begun on the day
     * @throws council.procurement.Refused where a table has no answer
     */
    Routing on(LocalDate day, ProcurementCase it, BigDecimal valueExVat, BigDecimal valueIncVat);
}
