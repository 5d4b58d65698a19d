package council.procurement.casefile;

import java.time.LocalDate;
import java.util.List;

/** A register that knows what is charged to a budget code: cases, contracts. Whoever keeps one implements this as a bean. */
public interface BudgetCharges {

    /** What runs between the days and is charged to the code, however it is written in upper and lower case. */
    List<BudgetCharge> on(String budgetCode, LocalDate first, LocalDate last);
}
