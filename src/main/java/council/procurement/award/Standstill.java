package council.procurement.award;

import council.procurement.calendar.Calendars;
import java.time.LocalDate;

/**
 * The time between telling the bidders and signing, in which a bidder may challenge.
 *
 * @param lastDay the last day on which nothing may be signed; null where no standstill is owed
 */
public record Standstill(LocalDate lastDay) {

    /** Calendar days of PCR 2015 reg 87 where the notice is sent electronically. */
    private static final int REGULATIONS_DAYS = 10;
    /** Calendar days of PCR 2015 reg 87 where it is sent in any other way. */
    private static final int REGULATIONS_DAYS_BY_POST = 15;

    public static Standstill none() {
        return new Standstill(null);
    }

    /** Working days beginning with the day on which the contract award notice is published (Procurement Act 2023 s.51). */
    public static Standstill underAct(LocalDate published, int workingDays, Calendars calendars) {
        return new Standstill(calendars.act().nthBeginningWith(published, workingDays));
    }

    /**
     * Calendar days starting the day after the notice is sent; where the last of them is no working day, the next one
     * (Public Contracts Regulations 2015 reg 87, for procurements begun before 24 February 2025).
     */
    public static Standstill underRegulations(LocalDate sent, boolean electronically, Calendars calendars) {
        return new Standstill(calendars.act().onOrAfter(sent.plusDays(electronically ? REGULATIONS_DAYS : REGULATIONS_DAYS_BY_POST)));
    }

    public boolean isOver(LocalDate day) {
        return lastDay == null || day.isAfter(lastDay);
    }

    /** The first day on which the contract may be signed; null where every day is. */
    public LocalDate earliestSigning() {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
