package council.procurement.award;

import council.procurement.Refusals;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.tender.BidsLeaving;
import org.springframework.stereotype.Service;

/** Once the award is decided no bid is simply taken back (domain reference 8, exception E11). */
@Service
class AwardLeavingService implements BidsLeaving {

    private final AwardService awards;
    private final ApprovalService approvals;

    AwardLeavingService(AwardService awards, ApprovalService approvals) {
        this.awards = awards;
        this.approvals = approvals;
    }

    @Override
    public Refusals refusals(String reference) {
        return Refusals.none().unless(awards.find(reference).isEmpty() && !approvals.isApproved(reference, DecisionType.AWARD),
            "The award in case %s is decided, so no bid can be withdrawn here any more. Where the winner no longer wants the contract, procurement records it on the page of the case, under “Winner leaves”; legal or the procurement manager then decides whether the next ranked is asked.", reference);
    }
}
