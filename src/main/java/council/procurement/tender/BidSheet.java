package council.procurement.tender;

import java.time.Instant;
import java.util.List;

/** What lies on the table at an opening. */
public record BidSheet(String caseReference, String title, int round, Instant deadline, Asked asked, List<Bid> bids, SealedBidService.Count sealed, boolean mayChange) {
}
