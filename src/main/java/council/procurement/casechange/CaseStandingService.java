package council.procurement.casechange;

import council.procurement.award.Award;
import council.procurement.award.AwardService;
import council.procurement.casechange.store.CaseRequestStore;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.tender.TenderService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a case stands to the ways out, and what was asked for it. */
@Service
@Transactional(readOnly = true)
public class CaseStandingService {

    private final ProcurementCaseService cases;
    private final TenderService tenders;
    private final AwardService awards;
    private final CaseRequestStore requests;
    private final CaseStages stages;

    CaseStandingService(ProcurementCaseService cases, TenderService tenders, AwardService awards, CaseRequestStore requests, CaseStages stages) {
        this.cases = cases;
        this.tenders = tenders;
        this.awards = awards;
        this.requests = requests;
        this.stages = stages;
    }

    /** @throws council.procurement.Refused where there is no such case */
    public CaseStanding of(String reference) {
        var it = cases.get(reference);
        var pending = it.isRunning() ? requests.of(reference).stream().filter(AnsweredRequest::isPending).toList() : List.<AnsweredRequest>of();
        return new CaseStanding(it, cases.leadOfficer(reference), tenders.suppliersKnow(reference), it.isRunning() && tenders.isWaitingForBids(reference),
            it.status() == CaseStatus.CONTRACT_SIGNED || awards.find(reference).stream().anyMatch(Award::isSigned), it.isRunning() && stages.listen(reference),
            pending.stream().anyMatch(r -> r.request().way().ends()), pending.stream().anyMatch(r -> !r.request().way().ends()));
    }

    /** What was asked for the case, oldest first. */
    public List<AnsweredRequest> asked(String reference) {
        return requests.of(reference);
    }

    /** @throws IllegalArgumentException where there is no such request: only a model that was given a wrong number asks so */
    public AnsweredRequest request(long number) {
        return requests.find(number).orElseThrow(() -> new IllegalArgumentException("There is no request " + number));
    }

    public Optional<BiddersTold> biddersTold(String reference) {
        return requests.biddersTold(reference);
    }

    /**
     * Whether a cancellation now would owe a procurement termination notice: after a tender notice under the Act, above the
     * threshold (Procurement Act 2023 s.55; domain reference 2, notice UK12).
     */
    public boolean owesTerminationNotice(String reference) {
        var routing = cases.get(reference).routing();
        return routing != null && routing.aboveThreshold() && routing.regime().equals("PA2023") && TenderService.isAdvertised(routing.route()) && tenders.suppliersKnow(reference);
    }
}
