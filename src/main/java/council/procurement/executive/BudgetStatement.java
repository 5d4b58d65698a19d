package council.procurement.executive;

import java.time.LocalDate;

/**
 * What finance said about the money of a case, and Council's answer.
 *
 * @param outside the budget and policy framework
 * @param minute  null where Council has not decided, or need not
 */
public record BudgetStatement(long number, boolean outside, String saidBy, Minute minute) {

    public record Minute(boolean agreed, String number, LocalDate meetingDate, String note) {
    }

    /** Whether Council must decide first and has not. */
    public boolean waitsForCouncil() {
        return outside && minute == null;
    }

    public boolean isRefusedByCouncil() {
        return outside && minute != null && !minute.agreed();
    }
}
