package council.procurement.approval;

import council.procurement.Refusals;
import java.time.LocalDate;

/** The record of a decision that Cabinet or Council took and committee services write down (SI 2012/2089 regs 12–13). */
public record CommitteeMinute(String body, String minute, LocalDate meetingDate, String present, String interests) {

    Refusals refusals(LocalDate today) {
        return Refusals.none()
            .unless(body != null, "Say which body decided: Cabinet or Council.")
            .unless(minute != null, "Give the number of the minute.")
            .unless(meetingDate != null, "Give the date of the meeting.")
            .unless(meetingDate == null || !meetingDate.isAfter(today), "The meeting cannot lie in the future; record the decision after it.")
            .unless(present != null, "Say who was present.");
    }
}
