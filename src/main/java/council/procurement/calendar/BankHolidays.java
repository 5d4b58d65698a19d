package council.procurement.calendar;

import java.time.LocalDate;
import java.util.Set;

/** Where bank holidays are known from. */
@FunctionalInterface
public interface BankHolidays {

    /** All bank holidays of one nation in one calendar year, substitute days and days proclaimed once included. */
    Set<LocalDate> of(Nation nation, int year);
}
