package council.procurement.award;

/**
 * What the decision table {@code direct-award-grounds} says of one ground.
 *
 * @param basis           {@code act}, {@code exempt} or {@code framework}
 * @param shareAbove      percent of its activity that the body does for the council must be more; null where none is asked
 * @param shareAtLeast    percent, at least; null where none is asked
 * @param confirmedBy     the group that confirms it; null where nobody does
 * @param voluntaryDays   working days of a voluntary standstill (Procurement Act 2023 s.51)
 * @param refusal         the table's sentence where it knows no such ground; otherwise null
 */
public record GroundRule(String ground, String basis, String title, boolean noAlternatives, boolean transparencyNotice, boolean standstill, boolean awardNotice,
                         String confirmedBy, Long shareAbove, Long shareAtLeast, boolean excludedAllowed, int voluntaryDays, String refusal) {

    boolean isCallOff() {
        return "framework".equals(basis);
    }
}
