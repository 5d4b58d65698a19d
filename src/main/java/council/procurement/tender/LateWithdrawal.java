package council.procurement.tender;

import java.time.Instant;

/**
 * A bid that was taken back after the deadline.
 *
 * @param sealedBid its number; null where officers wrote the bid down
 * @param supplier  null where the bid is sealed still, so that nobody learns whose it is
 * @param reason    null where the bidder gave none
 * @param evidence  how the council was told, where an officer recorded it; else null
 */
public record LateWithdrawal(String caseReference, long tender, Long sealedBid, String supplier, String reason, String evidence, String recordedBy, Instant at) {

    boolean isOfSealed(long bid) {
        return sealedBid != null && sealedBid == bid;
    }

    boolean isOf(Bid bid) {
        return sealedBid != null ? sealedBid.equals(bid.sealedBid()) : bid.sealedBid() == null && bid.supplier().equalsIgnoreCase(supplier);
    }
}
