package council.procurement.casechange.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** When a task for a day is due. */
final class ReviewDay {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private ReviewDay() {
    }

    static Date end(LocalDate day) {
        return Date.from(day.atTime(CLOSE_OF_BUSINESS).atZone(LONDON).toInstant());
    }
}
