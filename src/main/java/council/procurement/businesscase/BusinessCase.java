package council.procurement.businesscase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The business case of one purchase as it stands; earlier texts are kept with the answers to its form. */
public record BusinessCase(@Id String caseReference, @Embedded.Empty Proposal proposal, BusinessCaseStatus status,
                           String writtenBy, Instant writtenAt, @Version Integer version) {

    BusinessCase rewritten(Proposal changed, String person, Instant at) {
        return new BusinessCase(caseReference, changed, BusinessCaseStatus.WRITTEN, person, at, version);
    }

    BusinessCase now(BusinessCaseStatus changed) {
        return new BusinessCase(caseReference, proposal, changed, writtenBy, writtenAt, version);
    }

    /** Pounds, VAT not included. */
    public BigDecimal wholeLifeCost() {
        return proposal.wholeLifeCost();
    }

    /**
     * What is to be saved over the term against today's cost, in pounds; negative where it costs more.
     * Empty where there is nothing to compare: a new need, or a single delivery.
     *
     * @param months the first term and every extension
     */
    public Optional<BigDecimal> plannedSaving(int months) {
        if (months <= 0 || proposal.annualCostNow().signum() == 0) return Optional.empty();
        var today = proposal.annualCostNow().multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
        return Optional.of(today.subtract(wholeLifeCost()));
    }
}
