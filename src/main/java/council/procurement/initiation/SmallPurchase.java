package council.procurement.initiation;

import java.math.BigDecimal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What a purchase below £50,000 says of itself instead of a business case and tender documents (domain reference 1.4).
 *
 * @param quotedValueExVat pounds, VAT not included; with {@code quotedSupplier} only where one quote is enough
 */
public record SmallPurchase(@Id String caseReference, String specification, String proposedSuppliers, String quotedSupplier,
                            BigDecimal quotedValueExVat, String valueForMoney, @Version Integer version) {
}
