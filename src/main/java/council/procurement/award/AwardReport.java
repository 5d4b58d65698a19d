package council.procurement.award;

import council.procurement.Refusals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Why this bid and no other, for those who decide. Ranking and price are not in it: they come from the evaluation.
 *
 * @param diligence        the six answers of earlier releases; null where each check is recorded by itself
 * @param diligenceNote    what the supplier explained and why the award is recommended all the same; needed where a check failed
 * @param baselineExVat    pounds that the same would have cost without this procurement: savings are counted from it
 * @param contractForm     {@code simple} or {@code deed}, the input of the decision table {@code contract-signing}
 * @param bidsHoldUntil    last day on which the bids hold, by the tender documents; null in reports of earlier releases
 */
public record AwardReport(String writtenBy, Instant writtenAt, String reasons, String risks, DueDiligence diligence, String diligenceNote,
                          BigDecimal baselineExVat, String contractForm, LocalDate bidsHoldUntil) {

    Refusals refusals() {
        return Refusals.none()
            .unless(reasons != null, "Give the reasons for the award.")
            .unless(risks != null, "Describe the risks and how they are managed; write “None” where there are none.")
            .unless(baselineExVat != null && baselineExVat.signum() >= 0, "Give the baseline from which savings are counted, £0 or more.")
            .unless("simple".equals(contractForm) || "deed".equals(contractForm), "Choose the form of contract: simple or deed.")
            .unless(diligence == null || diligence.failed().isEmpty() || diligenceNote != null,
                "These checks failed: %s. Ask the supplier to explain, and write what they said and why you recommend the award all the same.", diligence == null ? "" : String.join(", ", diligence.failed()));
    }
}
