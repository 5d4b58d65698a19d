package council.procurement.businesscase;

import java.math.BigDecimal;

/** What the business case changes in the inputs of the decision {@code procurement-route}; values in pounds over the whole life. */
public record RuleInputs(BigDecimal valueExVat, BigDecimal valueIncVat, boolean exempt, boolean frameworkAvailable) {
}
