package council.procurement.support;

import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A tender above the threshold and in the pipeline, from the need to the opened and checked bids; who scores is to be appointed. */
public final class OpenedTender {

    private OpenedTender() {
    }

    public static String checked(PurchaseWalk walk, List<Bidder> bidders) {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(new Purchase("Vehicle hire", "The present arrangement ends.", "people", "henry", "services", "79620000", "480000", 36, "PP-7100"));
        walk.officers().start("colin", "pipeline-approval", Map.of("minute", "CAB 7 of " + reference, "meetingDate", "2026-11-03", "purchases", reference + " £480,000"));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        var deadline = LocalDate.of(2027, 3, 2);
        walk.advertise(reference, deadline);
        walk.officers().at(deadline.plusDays(1));
        walk.openBids(reference, bidders);
        walk.witnessOpening(reference);
        walk.checkCompliance(reference);
        return reference;
    }
}
