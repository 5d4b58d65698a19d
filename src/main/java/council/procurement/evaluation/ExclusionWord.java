package council.procurement.evaluation;

import java.time.LocalDate;

/**
 * What is written at a step; what a step does not ask is null.
 *
 * @param applies    whether the ground applies (Procurement Act 2023 s.57)
 * @param continuing whether the circumstances go on or are likely to occur again (s.57), after what the supplier showed (s.58)
 * @param outcome    code of an {@link ExclusionOutcome}
 * @param doneOn     when the report was sent
 * @param words      advice, reason, or where the report went
 */
public record ExclusionWord(Boolean applies, Boolean continuing, String outcome, LocalDate doneOn, String words) {
}
