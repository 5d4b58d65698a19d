package council.procurement.platform.mail;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a person wants to be written to.
 *
 * @param teamTasks whether also about tasks that wait for anybody of their team
 */
public record MailPreference(Delivery delivery, boolean teamTasks) {

    /** Of somebody who has chosen nothing. */
    public static final MailPreference DEFAULT = new MailPreference(Delivery.AT_ONCE, true);

    /** When mails come. */
    public enum Delivery {
        AT_ONCE("at-once", "At once", "A mail for each task, decision and date as it comes."),
        DAILY("daily", "One digest a day", "One mail on the morning of a working day, and only if there is news."),
        LATE_ONLY("late-only", "Only what is overdue", "Nothing but one mail for each task that becomes overdue.");

        private final String code;
        private final String label;
        private final String hint;

        Delivery(String code, String label, String hint) {
            this.code = code;
            this.label = label;
            this.hint = hint;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public String hint() {
            return hint;
        }

        public static Optional<Delivery> of(String code) {
            return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
        }
    }
}
