package council.procurement.contract;

import java.math.BigDecimal;
import java.util.List;

/** What the newest decision table {@code contract-reminders} says. */
public interface ReminderRules {

    /**
     * @param months   before the date, and {@code days} more
     * @param plan     whether it asks what follows: with a task the first time
     * @param alsoTell group besides the manager; null for nobody
     */
    record Row(DateKind kind, int months, int days, boolean plan, String alsoTell) {
    }

    /** @param termMonths whole months of the contract's term */
    List<Row> rows(BigDecimal valueExVat, int termMonths);
}
