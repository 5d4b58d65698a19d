package council.procurement.exclusion;

import java.time.LocalDate;

/**
 * A ground of Schedule 6 or 7 of the Procurement Act 2023, as the decision table {@code exclusion-grounds} has it.
 *
 * @param paragraph     where it stands in the Act
 * @param wording       in our own words
 * @param remark        for officers alone, never told to a supplier; null where there is none
 * @param lookBackYears for how many years an event counts
 * @param notBefore     no event before this day counts; null where the years alone decide
 * @param decidedBy     the group whose member decides
 */
public record ExclusionGround(String code, ExclusionKind kind, String paragraph, String wording, String remark, int lookBackYears, LocalDate notBefore, String decidedBy) {

    /** The first day whose events count when the supplier is considered on this day: one exactly so many years back still does. */
    public LocalDate countsFrom(LocalDate day) {
        var years = day.minusYears(lookBackYears);
        return notBefore != null && notBefore.isAfter(years) ? notBefore : years;
    }
}
