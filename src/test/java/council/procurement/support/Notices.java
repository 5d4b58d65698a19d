package council.procurement.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What an officer records of a notice; as on the platform, no two have the same number. */
public final class Notices {

    private static final AtomicInteger LAST = new AtomicInteger(500_000);

    private Notices() {
    }

    public static String number(int year) {
        return "%d/S 000-%06d".formatted(year, LAST.incrementAndGet());
    }

    /** The fields of the form {@code publish-notice}. */
    public static Map<String, Object> published(LocalDate on) {
        return published(on, Map.of());
    }

    public static Map<String, Object> published(LocalDate on, Map<String, Object> changes) {
        var number = number(on.getYear());
        var answers = new HashMap<String, Object>(Map.of("noticeNumber", number, "publishedOn", on.toString(), "evidenceLink", "https://www.find-tender.service.gov.uk/Notice/%s-%d".formatted(number.substring(11), on.getYear())));
        answers.putAll(changes);
        return answers;
    }
}
