package council.procurement.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was awarded to whom, and how it became a contract.
 *
 * @param lotNumber  {@link council.procurement.tender.Lot#NONE} where the purchase is not divided
 * @param attempt    1, and one more each time the winner of the lot left
 * @param sme        whether the supplier is a small or medium-sized enterprise; null where nobody asked (one quote)
 * @param vcse       whether it is a voluntary, community or social enterprise; null where nobody asked
 * @param priceExVat pounds, VAT not included, over the whole life
 * @param notice     the award notice and the standstill that it began; empty where none is owed
 * @param signature  empty until the contract is signed or ordered
 */
@Table("award")
public record Award(
    @Id Long awardNumber,
    String caseReference,
    int lotNumber,
    int attempt,
    String supplier,
    String supplierPostcode,
    Boolean sme,
    Boolean vcse,
    BigDecimal priceExVat,
    LocalDate decidedOn,
    @Embedded.Nullable Notice notice,
    @Embedded.Empty Signature signature,
    @Version Integer version) {

    /** @param standstillEndsOn the last day of the standstill; null where the notice began none */
    public record Notice(String noticeNumber, LocalDate noticePublishedOn, LocalDate standstillEndsOn) {
    }

    /**
     * @param signatories     who signed for both sides
     * @param attestedBy      the officer who attested the seal; with {@code sealNumber} only where {@code sealed}
     * @param extensionMonths by how many months the contract may be extended
     * @param contractManager who looks after the contract; null where nobody is named yet
     */
    public record Signature(LocalDate signedOn, String signatories, boolean sealed, String sealNumber, String attestedBy,
                            String orderNumber, LocalDate orderDate, LocalDate startsOn, LocalDate endsOn, int extensionMonths, String contractManager) {

        static final Signature NONE = new Signature(null, null, false, null, null, null, null, null, null, 0, null);
    }

    static Award decided(String reference, int lot, String supplier, String postcode, Boolean sme, Boolean vcse, BigDecimal priceExVat, LocalDate on) {
        return decided(reference, lot, 1, supplier, postcode, sme, vcse, priceExVat, on);
    }

    static Award decided(String reference, int lot, int attempt, String supplier, String postcode, Boolean sme, Boolean vcse, BigDecimal priceExVat, LocalDate on) {
        return new Award(null, reference, lot, attempt, supplier, postcode, sme, vcse, priceExVat, on, null, Signature.NONE, null);
    }

    Award noticed(Notice published) {
        return new Award(awardNumber, caseReference, lotNumber, attempt, supplier, supplierPostcode, sme, vcse, priceExVat, decidedOn, published, signature, version);
    }

    Award signed(Signature by) {
        return new Award(awardNumber, caseReference, lotNumber, attempt, supplier, supplierPostcode, sme, vcse, priceExVat, decidedOn, notice, by, version);
    }

    public boolean isSigned() {
        return signature.signedOn() != null;
    }

    public Standstill standstill() {
        return new Standstill(notice == null ? null : notice.standstillEndsOn());
    }
}
