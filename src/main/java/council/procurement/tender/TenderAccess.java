package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who may take part in a tender, and what was considered so that small firms can (Procurement Act 2023 s.86). It is decided before
 * tenders are invited and may be unfinished until then.
 *
 * @param place       by where suppliers are; null where they may be anywhere
 * @param firms       by what they are; null where they may be anything
 * @param reason      why it is reserved; null where it is not, or nobody said yet
 * @param smeBarriers what keeps small and medium-sized firms away, and whether it can be removed; null where nobody wrote it yet
 */
public record TenderAccess(Reservation place, Reservation firms, String reason, String smeBarriers) {

    public static final TenderAccess OPEN = new TenderAccess(null, null, null, null);
    static final int LONGEST_BARRIERS = 2000;
    static final String BARRIERS_MISSING = "Say what keeps small and medium-sized firms from tendering for this, and whether it can be removed (Procurement Act 2023 s.86).";

    public TenderAccess {
        reason = place == null && firms == null ? null : reason;
    }

    /** An open tender, with what was considered for small firms. */
    public static TenderAccess open(String smeBarriers) {
        return new TenderAccess(null, null, null, smeBarriers);
    }

    TenderAccess considering(String barriers) {
        return new TenderAccess(place, firms, reason, barriers);
    }

    /** That by place, then that by kind of firm, where there are any. */
    public List<Reservation> reservations() {
        return Stream.of(place, firms).filter(Objects::nonNull).toList();
    }

    /** What cannot be kept even unfinished, by the field of the page. */
    FieldRefusals draftRefusals(FieldRefusals so) {
        return so.unless(reason == null || reason.length() <= 1000, "reservationReason", "Shorten the reason to 1,000 characters.")
            .unless(smeBarriers == null || smeBarriers.length() <= LONGEST_BARRIERS, "smeBarriers", "Shorten this to 2,000 characters.");
    }

    /** What is wrong with it before tenders are invited. */
    Refusals refusals(BelowThresholdDuties duties) {
        return Refusals.none()
            .unless(reservations().isEmpty() || duties.reservationAllowed(), "Take the reservation out: the law allows it only below the threshold (Procurement Regulations 2024 reg 24).")
            .unless(reservations().isEmpty() || reason != null, "Say why the tender is reserved.")
            .unless(!duties.smeBarriersOwed() || smeBarriers != null, BARRIERS_MISSING);
    }
}
