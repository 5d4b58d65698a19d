package council.procurement.tender.engine;

import council.procurement.platform.FormText;
import council.procurement.tender.UnreadableBidService;
import org.springframework.stereotype.Component;

/** What the forms about something unreadable say: {@code ${unreadableFacts.brief(unreadablePart)}}. Nothing of what a bid says, and not whose it is. */
@Component("unreadableFacts")
public class UnreadableFacts {

    private final UnreadableBidService unreadable;

    UnreadableFacts(UnreadableBidService unreadable) {
        this.unreadable = unreadable;
    }

    public String brief(long number) {
        var it = unreadable.part(number);
        return FormText.shown("**%s cannot be read:** it is no longer what was sealed. %s\n\n[The bids and the record of the opening](/procurements/%s/bids)".formatted(
            FormText.plain(it.what()), FormText.plain(it.state()), it.caseReference()));
    }
}
