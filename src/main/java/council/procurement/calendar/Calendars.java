package council.procurement.calendar;

import java.util.EnumSet;
import java.util.Set;

/**
 * The two working-day calendars; a rule names the one it counts by.
 *
 * @param act     for times in the Procurement Act 2023: a bank holiday anywhere in the United Kingdom stops it (s.123)
 * @param council for the council's own times: only England's bank holidays stop it
 */
public record Calendars(WorkingDays act, WorkingDays council) {

    public static Calendars of(BankHolidays holidays) {
        return new Calendars(
            WorkingDays.without(holidays, EnumSet.allOf(Nation.class)),
            WorkingDays.without(holidays, Set.of(Nation.ENGLAND)));
    }
}
