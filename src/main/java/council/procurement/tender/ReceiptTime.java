package council.procurement.tender;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of a receipt to the millisecond, by the clock in London: near a deadline it is what counts. */
public final class ReceiptTime {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss.SSS 'on' d MMMM yyyy", Locale.UK).withZone(Deadline.LONDON);

    private ReceiptTime() {
    }

    /** {@code 11:59:59.250 on 7 December 2026}. */
    public static String written(Instant at) {
        return EXACT.format(at);
    }
}
