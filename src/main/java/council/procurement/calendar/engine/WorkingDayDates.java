package council.procurement.calendar.engine;

import council.procurement.calendar.Calendars;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/**
 * Due dates for the models: {@code camunda:dueDate="${workingDays.fromNow(5)}"}. The bean's name and its methods are
 * public API of every released model.
 */
@Component("workingDays")
public class WorkingDayDates {

    /** The council's clock on the wall, wherever the server stands. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private final Calendars calendars;
    private final Clock clock;

    WorkingDayDates(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * 17:00 in London on the {@code n}th of the council's working days after today.
     *
     * @throws IllegalArgumentException for n below 1
     */
    public Date fromNow(int n) {
        return closeOfBusiness(calendars.council().plus(LocalDate.now(clock.withZone(LONDON)), n));
    }

    /** 17:00 in London on the day: when a task for that day is due. */
    public static Date closeOfBusiness(LocalDate day) {
        return Date.from(day.atTime(CLOSE_OF_BUSINESS).atZone(LONDON).toInstant());
    }
}
