package council.procurement.contract;

import council.procurement.Refused;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.Need;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The purchase that follows a contract: begun with what the contract tells, so that nothing is typed twice, and at most one (domain reference 8, stages 20 to 22). */
@Service
@Transactional(readOnly = true)
public class SuccessorService {

    private final ContractService contracts;
    private final ProcurementCaseService cases;
    private final LinkService links;
    private final Clock clock;

    SuccessorService(ContractService contracts, ProcurementCaseService cases, LinkService links, Clock clock) {
        this.contracts = contracts;
        this.cases = cases;
        this.links = links;
        this.clock = clock;
    }

    /** The case that replaces the contract: one that runs or has signed; what was cancelled replaces nothing. */
    public Optional<String> successor(String reference) {
        return links.of(reference).stream().map(LinkService.Shown::link).filter(link -> link.kind() == LinkKind.REPLACES_CONTRACT && link.otherReference().equals(reference))
            .flatMap(link -> cases.find(link.caseReference()).stream()).filter(it -> it.isRunning() || it.status() == CaseStatus.CONTRACT_SIGNED).map(ProcurementCase::reference).findFirst();
    }

    /**
     * What the start form of the next purchase already knows, by its fields. Interests are declared anew, and what no case of ours told is asked.
     *
     * @throws Refused where a purchase follows the contract already
     */
    public Map<String, Object> answers(String reference) {
        var it = contracts.get(reference);
        successor(reference).ifPresent(there -> {
            throw new Refused("Case %s is to replace %s already; go on there.", there, reference);
        });
        var answers = new LinkedHashMap<>(Optional.ofNullable(it.caseReference()).flatMap(cases::find).map(ProcurementCase::need).map(Need::answers).orElseGet(LinkedHashMap::new));
        answers.keySet().removeAll(Set.of("neededBy", "interestsDeclared"));
        answers.put("title", it.title());
        answers.put("description", it.description());
        answers.put("service", it.service());
        answers.put("category", it.category().code());
        answers.put("estimatedValueExVat", it.valueExVat().toPlainString());
        answers.put("replacesContract", reference);
        answers.put("extensionMonths", it.period().extensionMonths());
        if (it.caseReference() == null && it.origin() != null && it.origin().cpvCode() != null) answers.put("cpvCode", it.origin().cpvCode());
        var ends = it.period().endsOn();
        if (ends != null) {
            answers.put("initialTermMonths", (int) Math.max(1, ChronoUnit.MONTHS.between(it.period().startsOn(), ends.plusDays(1))));
            if (!ends.plusDays(1).isBefore(LocalDate.now(clock))) answers.put("neededBy", ends.plusDays(1).toString());
        }
        return answers;
    }
}
