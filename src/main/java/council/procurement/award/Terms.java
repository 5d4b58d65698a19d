package council.procurement.award;

import council.procurement.Refusals;
import council.procurement.people.People;
import java.time.LocalDate;

/**
 * From when to when a contract runs and who looks after it.
 *
 * @param contractManager user id of a member of {@code contract-managers}
 */
public record Terms(LocalDate startsOn, LocalDate endsOn, int extensionMonths, String contractManager) {

    private static final String MANAGERS = "contract-managers";

    Refusals refusals(People people) {
        return Refusals.none()
            .unless(startsOn != null, "Give the day on which the contract starts.")
            .unless(endsOn != null, "Give the day on which the contract ends.")
            .unless(startsOn == null || endsOn == null || !endsOn.isBefore(startsOn), "The contract cannot end before it starts; check the two dates.")
            .unless(endsOn == null || startsOn == null || endsOn.isBefore(startsOn.plusYears(100)), "The contract cannot run for 100 years; check its end.")
            .unless(extensionMonths >= 0 && extensionMonths <= 600, "The extensions must be between 0 and 600 months.")
            .unless(contractManager != null && people.isIn(contractManager, MANAGERS), "Choose one of the council's contract managers.");
    }
}
