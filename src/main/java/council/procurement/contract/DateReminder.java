package council.procurement.contract;

import java.time.LocalDate;

/**
 * One reminder of one date of a contract.
 *
 * @param about  the date itself
 * @param plan   whether it asks what follows
 * @param on     the day of the reminder: a working day
 */
public record DateReminder(DateKind kind, LocalDate about, int months, int days, boolean plan, String alsoTell, LocalDate on) {

    boolean isOf(DateKind ofKind, LocalDate date) {
        return kind == ofKind && about.equals(date);
    }
}
