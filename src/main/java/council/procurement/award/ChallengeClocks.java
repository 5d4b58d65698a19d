package council.procurement.award;

import java.time.LocalDate;
import java.util.Optional;

/** How long an award can be challenged, by the newest {@code bpmn/challenge-times.dmn}. */
public interface ChallengeClocks {

    /** Empty where the table names no times for purchases under this law. */
    Optional<Times> times(String regime);

    /**
     * Calendar days and months from the day on which the challenger knew or ought to have known.
     *
     * @param claimDays        for a claim
     * @param claimMonths      the longest to which a court can extend that
     * @param setAsideDays     for a claim to set a signed contract aside
     * @param setAsideMonths   from the signature, the last on which one can be made
     */
    record Times(int claimDays, int claimMonths, int setAsideDays, int setAsideMonths) {

        public LocalDate lastClaim(LocalDate knownOn) {
            return knownOn.plusDays(claimDays);
        }

        public LocalDate lastExtendedClaim(LocalDate knownOn) {
            return knownOn.plusMonths(claimMonths);
        }

        public LocalDate lastSettingAside(LocalDate signedOn) {
            return signedOn.plusMonths(setAsideMonths);
        }
    }
}
