package council.procurement.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One change of a contract, from being asked for to being carried out. Its reference ({@code C-2026-0001-V1}) is the business key of its process.
 *
 * @param valueChange    pounds ex VAT by which the contract's value changes
 * @param originalValue  the value as signed
 * @param changesTotal   all changes carried out before and this one, without their signs
 * @param covered        whether the contract reaches the statutory threshold, as signed or as changed (a convertible contract counts too)
 * @param belowThreshold whether all changes together stay below the threshold
 * @param daysBeyond     by how many days the last day moves, as far as the contract does not provide for it
 * @param decidedValue   pounds ex VAT by which the table names who decides
 * @param ruling         what the tables said; null before they were asked
 */
public record Variation(String reference, String contractReference, int number, VariationDraft asked, BigDecimal valueChange, BigDecimal originalValue, BigDecimal changesTotal, BigDecimal valuePercent,
                        BigDecimal termPercent, boolean covered, boolean belowThreshold, long daysBeyond, BigDecimal decidedValue, String askedBy, Instant askedAt, Ruling ruling, List<Step> steps) {

    /**
     * @param sentence       what it rests on; where it is not allowed, what must happen instead
     * @param copyAboveValue pounds above which a copy is published; null for never
     */
    public record Ruling(boolean allowed, String sentence, boolean noticeNeeded, BigDecimal copyAboveValue, Integer copyDays) {
    }

    public enum StepName { APPROVED, REJECTED, RETURNED, SIGNED, NOT_SIGNED, CARRIED_OUT }

    /** @param day on which it was signed; otherwise null */
    public record Step(StepName name, String person, Instant at, String note, LocalDate day) {
    }

    public Optional<Step> step(StepName name) {
        return steps.stream().filter(it -> it.name() == name).findFirst();
    }

    /** Whether it is still on its way. */
    public boolean isPending() {
        return (ruling == null || ruling.allowed()) && steps.stream().allMatch(it -> it.name() == StepName.APPROVED || it.name() == StepName.SIGNED);
    }

    public boolean isCarriedOut() {
        return step(StepName.CARRIED_OUT).isPresent();
    }
}
