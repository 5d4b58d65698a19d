package council.procurement.tender;

import council.procurement.casefile.ProcurementCase;
import java.time.LocalDate;
import java.util.List;

/** The rules of who may take part, from the newest decision tables {@code below-threshold-duties} and {@code tender-reservation}. */
public interface AccessRules {

    /** @throws council.procurement.Refused where the table has no answer */
    BelowThresholdDuties duties(ProcurementCase it);

    /**
     * For whom the tender may be reserved.
     *
     * @param options none where the law does not allow it
     * @param refusal why not; null where it does
     */
    record Choice(List<Option> options, String refusal) {
    }

    /** @param label as the officer chooses it */
    record Option(String label, Reservation reservation) {

        public boolean byPlace() {
            return reservation.shows().byPlace();
        }
    }

    Choice reservations(LocalDate decidedOn, BelowThresholdDuties duties);
}
