package council.procurement.executive;

import council.procurement.FieldRefusals;
import council.procurement.calendar.CalendarDays;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * The notice of a key decision as it was published (SI 2012/2089 reg 9), or what stands in its place.
 *
 * @param matter        what is to be decided
 * @param decisionMaker name or title, or the body
 * @param decisionDue   the date on which, or the period within which, it is to be decided
 * @param link          where the notice can be read
 * @param reason        why the full notice was impracticable; null with full notice
 * @param scrutinyChair whom a general exception was told, or who agreed to special urgency; null with full notice
 * @param scrutinyOn    when they were told, or agreed; null with full notice
 * @param clearDays     that must lie between notice and decision
 * @param decisionFrom  first day on which it may be decided
 */
public record KeyNotice(String matter, String decisionMaker, String decisionDue, String link, LocalDate publishedOn, NoticeBasis basis, String reason, String scrutinyChair,
                        LocalDate scrutinyOn, int clearDays, LocalDate decisionFrom, String recordedBy) {

    private static final int LONG = 4000;

    /** What committee services enter. */
    public record Entry(String matter, String decisionMaker, String decisionDue, String link, LocalDate publishedOn, String basis, String reason, String scrutinyChair, LocalDate scrutinyOn) {

        /** Everything that is wrong with it, by field. */
        FieldRefusals refusals(LocalDate today) {
            var known = Arrays.stream(NoticeBasis.values()).anyMatch(it -> it.code().equals(basis));
            var refusals = FieldRefusals.none()
                .text(matter, 1000, "matter", "Say what is to be decided.")
                .text(decisionMaker, 200, "decisionMaker", "Say who decides: the member's name and title, or the body.")
                .text(decisionDue, 200, "decisionDue", "Say when it is to be decided: a date or a period.")
                .unless(isAddress(link), "link", "Give the address at which the notice can be read, beginning with https://.")
                .unless(publishedOn != null, "publishedOn", "Give the day on which the notice was published.")
                .unless(publishedOn == null || !publishedOn.isAfter(today), "publishedOn", "The notice cannot have been published in the future; record it when it stands.")
                .unless(known, "basis", "Choose full notice, general exception or special urgency.");
            if (!known || basis.equals(NoticeBasis.FULL.code())) return refusals;
            var urgent = basis.equals(NoticeBasis.SPECIAL_URGENCY.code());
            return refusals
                .text(reason, LONG, "reason", urgent ? "Say why the decision is urgent and cannot reasonably be deferred." : "Say why 28 clear days' notice is impracticable.")
                .text(scrutinyChair, 200, "scrutinyChair", urgent ? "Say who agreed: the chair of scrutiny, or else the chair or vice-chair of the council." : "Say who was told: the chair of scrutiny.")
                .unless(scrutinyOn != null, "scrutinyOn", urgent ? "Give the day on which they agreed." : "Give the day on which they were told.")
                .unless(scrutinyOn == null || !scrutinyOn.isAfter(today), "scrutinyOn", "This day cannot lie in the future.");
        }

        private static boolean isAddress(String link) {
            try {
                return link != null && link.length() <= 500 && link.strip().matches("https?://.+") && URI.create(link.strip()).getHost() != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /**
         * @param fullDays      clear days of a full notice
         * @param exceptionDays clear days of a general exception
         */
        KeyNotice noticed(int fullDays, int exceptionDays, String person) {
            var on = NoticeBasis.valueOf(basis.toUpperCase(Locale.ROOT).replace('-', '_'));
            boolean full = on == NoticeBasis.FULL;
            int days = switch (on) {
                case FULL -> fullDays;
                case GENERAL_EXCEPTION -> exceptionDays;
                case SPECIAL_URGENCY -> 0;
            };
            return new KeyNotice(matter.strip(), decisionMaker.strip(), decisionDue.strip(), link.strip(), publishedOn, on, full ? null : reason.strip(), full ? null : scrutinyChair.strip(),
                full ? null : scrutinyOn, days, decisionFrom(on, publishedOn, scrutinyOn, days), person);
        }
    }

    /** Clear days leave out the day of the notice and the day of the decision; a general exception counts from the later of notice and telling. Special urgency needs the agreement alone. */
    static LocalDate decisionFrom(NoticeBasis basis, LocalDate publishedOn, LocalDate scrutinyOn, int clearDays) {
        if (basis == NoticeBasis.FULL) return CalendarDays.earliestAfterClearDays(publishedOn, clearDays);
        var since = scrutinyOn.isAfter(publishedOn) ? scrutinyOn : publishedOn;
        return basis == NoticeBasis.SPECIAL_URGENCY ? since : CalendarDays.earliestAfterClearDays(since, clearDays);
    }
}
