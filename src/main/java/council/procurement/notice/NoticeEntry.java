package council.procurement.notice;

import council.procurement.Refusals;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What an officer records of a notice that they published. */
public record NoticeEntry(String noticeNumber, LocalDate publishedOn, String evidenceLink) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /**
     * @param linkAsked  whether there must be a link
     * @param approvedOn the day on which publication was approved; null where nobody need approve it
     * @return what is missing or cannot be
     */
    Refusals refusals(LocalDate today, LocalDate approvedOn, boolean linkAsked) {
        var number = noticeNumber == null ? null : PlatformNumber.of(noticeNumber).orElse(null);
        return Refusals.none()
            .unless(noticeNumber != null, "Give the number of the notice as the platform shows it.")
            .unless(noticeNumber == null || number != null, "“%s” is not a number of the platform; copy it from the published notice, for example %d/S 000-012345.", noticeNumber, today.getYear())
            .unless(number == null || publishedOn == null || Math.abs(number.year() - publishedOn.getYear()) <= 1, "The number is of another year than the day of publication; check both.")
            .unless(publishedOn != null, "Give the day on which the notice was published.")
            .unless(publishedOn == null || !publishedOn.isAfter(today), "The day of publication lies in the future; record the notice once it stands on the platform.")
            .unless(publishedOn == null || approvedOn == null || !publishedOn.isBefore(approvedOn), "The notice cannot have been published before it was approved, on %s.", approvedOn == null ? "" : approvedOn.format(DAY))
            .unless(!linkAsked || evidenceLink != null, "Give the link to the published notice.")
            .unless(evidenceLink == null || evidenceLink.matches("https://\\S+"), "Give the link as it stands in the browser, beginning with https://.");
    }
}
