package council.procurement.contract;

import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One contract in the register. Its reference ({@code C-2026-0001}) is the business key of the process that looks after it.
 *
 * @param lotNumber        the lot of its case; 0 where the purchase was not divided
 * @param valueExVat       pounds, VAT not included, over the whole life
 * @param procuredHow      the route by which it was bought
 * @param onPublicRegister whether the Transparency Code asks for its publication
 */
@Table("contract")
public record Contract(
    @Id String reference,
    String caseReference,
    int lotNumber,
    String title,
    String description,
    @Embedded.Empty Supplier supplier,
    BigDecimal valueExVat,
    Category category,
    String service,
    Route procuredHow,
    @Embedded.Empty Period period,
    @Embedded.Nullable Care care,
    ContractState state,
    boolean onPublicRegister,
    @Embedded.Nullable PurchaseOrder order,
    @Version Integer version) {

    /** What the Local Government Transparency Code 2015 publishes: contracts exceeding this sum in pounds. */
    private static final BigDecimal PUBLIC_ABOVE = new BigDecimal("5000");

    /** @param sme null where nobody asked; {@code vcse} likewise */
    public record Supplier(@Column("supplier_name") String name, @Column("supplier_postcode") String postcode, Boolean sme, Boolean vcse) {
    }

    /** @param endsOn the last day, without extensions */
    public record Period(LocalDate signedOn, LocalDate startsOn, LocalDate endsOn, int extensionMonths) {
    }

    /**
     * @param manager           user id; null where nobody is named yet
     * @param reviewEveryMonths 0 for no reviews
     * @param endPlannedOn      when somebody said what follows; null before
     */
    public record Care(String manager, String tier, Integer reviewEveryMonths, LocalDate nextReviewOn, LocalDate endPlannedOn) {
    }

    public record PurchaseOrder(String orderNumber, LocalDate orderDate) {
    }

    static Contract entered(String reference, String caseReference, int lot, String title, String description, Supplier supplier, BigDecimal valueExVat,
                            Category category, String service, Route how, Period period, String manager, PurchaseOrder order) {
        return new Contract(reference, caseReference, lot, title, description, supplier, valueExVat, category, service, how, period,
            new Care(manager, null, null, null, null), ContractState.LIVE, valueExVat.compareTo(PUBLIC_ABOVE) > 0, order, null);
    }

    Contract caredFor(Care by) {
        return new Contract(reference, caseReference, lotNumber, title, description, supplier, valueExVat, category, service, procuredHow, period, by, state, onPublicRegister, order, version);
    }

    Contract in(ContractState reached) {
        return new Contract(reference, caseReference, lotNumber, title, description, supplier, valueExVat, category, service, procuredHow, period, care, reached, onPublicRegister, order, version);
    }

    Contract ordered(PurchaseOrder by) {
        return new Contract(reference, caseReference, lotNumber, title, description, supplier, valueExVat, category, service, procuredHow, period, care, state, onPublicRegister, by, version);
    }

    public String manager() {
        return care == null ? null : care.manager();
    }

    Schedule schedule() {
        return new Schedule(period.startsOn(), period.endsOn(), care.nextReviewOn(), care.endPlannedOn() != null, procuredHow == Route.ONE_QUOTE);
    }
}
