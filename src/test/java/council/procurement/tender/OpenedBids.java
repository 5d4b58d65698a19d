package council.procurement.tender;

import council.procurement.socialvalue.MeasureService;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.CriteriaStore;
import council.procurement.tender.store.TenderStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a case where the tender stage leaves it: with criteria published and bids opened, in a new round each time. */
@Component
public class OpenedBids {

    private final TenderStore tenders;
    private final BidStore store;
    private final CriteriaStore criteriaStore;
    private final TenderService service;
    private final MeasureService catalogue;

    OpenedBids(TenderStore tenders, BidStore store, CriteriaStore criteriaStore, TenderService service, MeasureService catalogue) {
        this.catalogue = catalogue;
        this.tenders = tenders;
        this.store = store;
        this.criteriaStore = criteriaStore;
        this.service = service;
    }

    /** The numbers that the bids were given, in order. */
    public List<Long> are(String reference, boolean shortPath, List<Criterion> criteria, List<OpenedBid> bids) {
        return are(reference, shortPath, criteria, bids, List.of());
    }

    /** The same with what each bid promises, under the measures of {@link WrittenCriteria}; none where each offers one sum. */
    public List<Long> are(String reference, boolean shortPath, List<Criterion> criteria, List<OpenedBid> bids, List<Promises> promises) {
        return are(reference, shortPath, criteria, bids, promises, Map.of());
    }

    /** The same with the company numbers that bidders gave, by their names. */
    public List<Long> are(String reference, boolean shortPath, List<Criterion> criteria, List<OpenedBid> bids, List<Promises> promises, Map<String, String> companyNumbers) {
        var at = Instant.EPOCH;
        int round = service.tender(reference).map(t -> t.roundNumber() + 1).orElse(1);
        var rules = new TenderRules(shortPath, 3, 0, 0, 20, 85, true, 0, 2);
        var documents = new Documents("priya", "What is needed.", "Our terms.", null, null, null, null, null, null, at);
        var tender = tenders.save(Tender.begun(reference, round, rules, at).prepared(documents).published(new Publication(LocalDate.EPOCH, "priya", "N-1", "https://example.org"), at));
        criteriaStore.replace(tender.tenderNumber(), criteria);
        if (!promises.isEmpty()) criteriaStore.replace(tender.tenderNumber(), WrittenCriteria.measures().stream().map(m -> new TenderMeasure(catalogue.on(LocalDate.of(2026, 11, 23), m.code()).orElseThrow(), m.mostAYear())).toList(), new CountingFigures(2, 1, null));
        for (int i = 0; i < bids.size(); i++) {
            var bid = bids.get(i);
            store.add(tender.tenderNumber(), new Bid(0, bid.supplier(), bid.postcode(), bid.sme(), bid.vcse(), companyNumbers.get(bid.supplier()), bid.priceExVat(), bid.socialValueOffered(), at, false,
                "We at " + bid.supplier() + " will do it well.", "By e-mail.", null, false, Lot.NONE, null, promises.isEmpty() ? Promises.NONE : promises.get(i), Map.of()), "priya", at);
        }
        var written = store.bids(tender.tenderNumber());
        for (var step : Opening.Step.values()) store.add(tender.tenderNumber(), new Opening(step, step == Opening.Step.OPENED ? "priya" : "fiona", at, written.size(), 0, Bid.hash(written)));
        return written.stream().map(Bid::number).toList();
    }

    public List<OpenedBid> of(String reference) {
        return service.openedBids(reference);
    }
}
