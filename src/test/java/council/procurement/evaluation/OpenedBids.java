package council.procurement.evaluation;

import council.procurement.tender.Criterion;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.TenderService;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a case where the tender stage leaves it: with criteria published and bids opened. */
@Component
class OpenedBids {

    private final TenderService tenders;

    OpenedBids(TenderService tenders) {
        this.tenders = tenders;
    }

    void are(String reference, List<Criterion> criteria, List<OpenedBid> opened) {
        tenders.feed(reference, criteria, opened);
    }

    List<OpenedBid> of(String reference) {
        return tenders.openedBids(reference);
    }
}
