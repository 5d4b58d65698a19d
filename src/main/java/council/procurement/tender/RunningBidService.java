package council.procurement.tender;

import council.procurement.Refusals;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.LateWithdrawalStore;
import council.procurement.tender.store.TenderStore;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the opened bids of the newest round are in the running, and whether they may be assessed now. All of them stay in the record of the opening. */
@Service
@Transactional(readOnly = true)
public class RunningBidService {

    private final TenderStore tenders;
    private final BidStore bids;
    private final LateWithdrawalStore withdrawals;
    private final UnreadableBidService unreadable;
    private final ConfidentialityBreachService breaches;
    private final ObjectProvider<BidsLeft> later;

    RunningBidService(TenderStore tenders, BidStore bids, LateWithdrawalStore withdrawals, UnreadableBidService unreadable, ConfidentialityBreachService breaches, ObjectProvider<BidsLeft> later) {
        this.tenders = tenders;
        this.bids = bids;
        this.withdrawals = withdrawals;
        this.unreadable = unreadable;
        this.breaches = breaches;
        this.later = later;
    }

    /** Why a bid that was opened is out, by its number; the others are in the running as far as the opening knows. */
    public Map<Long, String> out(String reference) {
        var tender = tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference);
        if (tender.isEmpty()) return Map.of();
        var opened = bids.bids(tender.get().tenderNumber());
        var out = new TreeMap<Long, String>();
        var parts = unreadable.of(reference).stream().filter(p -> p.ruling() != null && !p.ruling().admitted()).toList();
        opened.forEach(bid -> parts.stream().filter(p -> bid.sealedBid() != null && p.bid() == bid.sealedBid()).findFirst()
            .ifPresent(p -> out.put(bid.number(), "Not admitted, because part of it cannot be read: " + p.ruling().reason())));
        withdrawals.of(tender.get().tenderNumber()).forEach(w -> opened.stream().filter(w::isOf).forEach(bid -> out.put(bid.number(), "Withdrawn by its bidder after the deadline.")));
        var left = new TreeMap<Long, String>();
        later.forEach(one -> left.putAll(one.left(reference)));
        opened.stream().filter(bid -> left.containsKey(bid.number())).forEach(bid -> out.put(bid.number(), left.get(bid.number())));
        if (breaches.isStopped(reference)) opened.forEach(bid -> out.put(bid.number(), "Not assessed: the round was stopped because of a breach of confidentiality."));
        return out;
    }

    /** What keeps a person from assessing, scoring, moderating and recommending now; whoever was excluded from the round never may. */
    public Refusals refusalsToAssess(String reference, String person) {
        breaches.refusals(reference, person).orThrow();
        return breaches.isStopped(reference) ? Refusals.none() : unreadable.refusalsToAssess(reference);
    }
}
