package council.procurement.casefile;

import council.procurement.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One purchase. Its reference ({@code P-2026-0001}) is the business key of every process that runs for it.
 *
 * @param startedOn  the day that fixes regime and thresholds; provisional until the first notice or supplier contact
 * @param startFixed whether that day stands for good
 * @param routing    by which rules it runs; empty until the decision tables have answered
 */
@Table("procurement_case")
public record ProcurementCase(
    @Id String reference,
    @Embedded.Empty Need need,
    LocalDate startedOn,
    boolean startFixed,
    @Embedded.Nullable Routing routing,
    Stage stage,
    CaseStatus status,
    String statusReason,
    String raisedBy,
    Instant raisedAt,
    @Version Integer version) {

    public static ProcurementCase opened(String reference, Need need, String raisedBy, Instant at, LocalDate today) {
        return new ProcurementCase(reference, need, today, false, null, Stage.INITIATION, CaseStatus.OPEN, null, raisedBy, at, null);
    }

    public ProcurementCase routed(Routing by) {
        return new ProcurementCase(reference, need, startedOn, startFixed, by, stage, status, statusReason, raisedBy, raisedAt, version);
    }

    /** Until suppliers hear of it, a corrected need goes by the rules of the day of the correction. */
    public ProcurementCase corrected(Need corrected, LocalDate today) {
        return new ProcurementCase(reference, corrected, startFixed ? startedOn : today, startFixed, routing, stage, status, statusReason, raisedBy, raisedAt, version);
    }

    /** Suppliers have heard of it: the day stands for good. */
    public ProcurementCase begun(LocalDate day, Routing by) {
        return new ProcurementCase(reference, need, day, true, by, stage, status, statusReason, raisedBy, raisedAt, version);
    }

    public ProcurementCase at(Stage reached) {
        return new ProcurementCase(reference, need, startedOn, startFixed, routing, reached, status, statusReason, raisedBy, raisedAt, version);
    }

    public ProcurementCase ended(CaseStatus how, String why) {
        return new ProcurementCase(reference, need, startedOn, startFixed, routing, stage, how, why, raisedBy, raisedAt, version);
    }

    public ProcurementCase held(String why) {
        return new ProcurementCase(reference, need, startedOn, startFixed, routing, stage, CaseStatus.ON_HOLD, why, raisedBy, raisedAt, version);
    }

    public ProcurementCase resumed() {
        return new ProcurementCase(reference, need, startedOn, startFixed, routing, stage, CaseStatus.OPEN, null, raisedBy, raisedAt, version);
    }

    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }

    public boolean isOnHold() {
        return status == CaseStatus.ON_HOLD;
    }

    /** Whether it has not ended. */
    public boolean isRunning() {
        return isOpen() || isOnHold();
    }

    /** {@code £150,000.00 ex VAT (£180,000.00 with VAT at 20%)}. */
    public String valueInWords() {
        return "%s ex VAT (%s with VAT at %s%%)".formatted(Money.written(need.estimatedValueExVat()),
            Money.written(need.estimatedValueIncVat()), need.vatRate().stripTrailingZeros().toPlainString());
    }
}
