package council.procurement.casechange;

import council.procurement.Refusals;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That bidders and suppliers know of a cancellation (domain reference 8, exception E7).
 *
 * @param noticeDue    whether a procurement termination notice had to be given with it (Procurement Act 2023 s.55): only in a case of an
 *                     earlier release, now it is published in the next step
 */
public record BiddersTold(String caseReference, LocalDate toldOn, String howTold, boolean noticeDue, String noticeNumber, LocalDate noticeOn,
                          String toldBy, Instant recordedAt) {

    Refusals refusals(LocalDate cancelledOn, LocalDate today) {
        return Refusals.none()
            .unless(toldOn != null, "Give the day on which bidders and suppliers were told.")
            .unless(toldOn == null || !toldOn.isAfter(today), "The day on which they were told lies in the future; record it once it has happened.")
            .unless(toldOn == null || !toldOn.isBefore(cancelledOn), "They cannot have been told before the purchase was cancelled.")
            .unless(howTold != null, "Say whom you told, and how.")
            .unless(!noticeDue || noticeNumber != null, "Give the number of the procurement termination notice; above the threshold it is due (Procurement Act 2023 s.55).")
            .unless(!noticeDue || noticeOn != null, "Give the day on which the procurement termination notice was published.")
            .unless(noticeOn == null || !noticeOn.isAfter(today), "The day of the notice lies in the future; record it once it is published.")
            .unless(noticeOn == null || !noticeOn.isBefore(cancelledOn), "The notice cannot have been published before the purchase was cancelled.");
    }
}
