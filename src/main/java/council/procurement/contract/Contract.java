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
 * @param caseReference    null where it was not bought here: an import brought it
 * @param lotNumber        the lot of its case; 0 where the purchase was not divided
 * @param valueExVat       pounds, VAT not included, over the whole life
 * @param procuredHow      the route by which it was bought; null where that was never told
 * @param regime           the law under which it was bought, which governs it for life (domain reference 2.21); null for neither
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
    String regime,
    @Embedded.Nullable Origin origin,
    @Version Integer version) {

    /** What the Local Government Transparency Code 2015 publishes: contracts exceeding this sum in pounds. */
    private static final BigDecimal PUBLIC_ABOVE = new BigDecimal("5000");

    /** @param sme null where nobody asked; {@code vcse} likewise */
    public record Supplier(@Column("supplier_name") String name, @Column("supplier_postcode") String postcode, Boolean sme, Boolean vcse) {
    }

    /** @param endsOn the last day, without extensions; null where an import does not tell it */
    public record Period(LocalDate signedOn, LocalDate startsOn, LocalDate endsOn, int extensionMonths) {
    }

    /**
     * @param manager           user id; null where nobody is named yet
     * @param reviewEveryMonths 0 for no reviews
     * @param endPlannedOn      when somebody said what follows; null before
     */
    public record Care(String manager, String tier, Integer reviewEveryMonths, LocalDate nextReviewOn, LocalDate endPlannedOn) {

        Care reviewedNext(LocalDate day) {
            return new Care(manager, tier, reviewEveryMonths, day, endPlannedOn);
        }
    }

    public record PurchaseOrder(String orderNumber, LocalDate orderDate) {
    }

    /**
     * Where a contract comes from that was not bought here.
     *
     * @param key      tells it again within its source
     * @param url      of its notice; null for none
     * @param novation whether it may pass to a successor of the council; null where it is not known
     */
    public record Origin(@Column("origin_source") String source, @Column("origin_key") String key, @Column("origin_url") String url, @Column("origin_cpv") String cpvCode, Boolean novation) {
    }

    static Contract entered(String reference, String caseReference, int lot, String title, String description, Supplier supplier, BigDecimal valueExVat,
                            Category category, String service, Route how, Period period, String manager, PurchaseOrder order, String regime) {
        return new Contract(reference, caseReference, lot, title, description, supplier, valueExVat, category, service, how, period,
            new Care(manager, null, null, null, null), ContractState.LIVE, valueExVat.compareTo(PUBLIC_ABOVE) > 0, order, regime, null, null);
    }

    /** One that an import brings: live or ended by its last day, or unconfirmed without one. */
    static Contract brought(String reference, String title, String description, Supplier supplier, BigDecimal valueExVat, Category category, String service, Route how,
                            Period period, String manager, String regime, Origin origin, LocalDate today) {
        return new Contract(reference, null, 0, title, description, supplier, valueExVat, category, service, how, period, new Care(manager, null, null, null, null),
            ContractState.on(today, period.endsOn()), valueExVat.compareTo(PUBLIC_ABOVE) > 0, null, regime, origin, null);
    }

    /** With what a later import tells of it. Law and reference stay. */
    Contract told(String newTitle, String newDescription, Supplier by, BigDecimal value, Category kind, String department, Route how, Period newPeriod, Origin newOrigin) {
        return new Contract(reference, caseReference, lotNumber, newTitle, newDescription, by, value, kind, department, how, newPeriod, care, state,
            value.compareTo(PUBLIC_ABOVE) > 0, order, regime, newOrigin, version);
    }

    Contract caredFor(Care by) {
        return new Contract(reference, caseReference, lotNumber, title, description, supplier, valueExVat, category, service, procuredHow, period, by, state, onPublicRegister, order, regime, origin, version);
    }

    Contract in(ContractState reached) {
        return new Contract(reference, caseReference, lotNumber, title, description, supplier, valueExVat, category, service, procuredHow, period, care, reached, onPublicRegister, order, regime, origin, version);
    }

    Contract ordered(PurchaseOrder by) {
        return new Contract(reference, caseReference, lotNumber, title, description, supplier, valueExVat, category, service, procuredHow, period, care, state, onPublicRegister, by, regime, origin, version);
    }

    Contract endingOn(LocalDate day) {
        return told(title, description, supplier, valueExVat, category, service, procuredHow, new Period(period.signedOn(), period.startsOn(), day, period.extensionMonths()), origin);
    }

    /** As a change of it leaves it. */
    Contract changed(Supplier by, BigDecimal value, Period newPeriod) {
        return told(title, description, by, value, category, service, procuredHow, newPeriod, origin);
    }

    /** Under which its deeds and duties are kept: its case, or itself where it has none. */
    public String fileReference() {
        return caseReference == null ? reference : caseReference;
    }

    public String manager() {
        return care == null ? null : care.manager();
    }

    /** Whether it ends without anybody's doing (domain reference 1.4). */
    boolean isUnattended() {
        return procuredHow == Route.ONE_QUOTE;
    }
}
