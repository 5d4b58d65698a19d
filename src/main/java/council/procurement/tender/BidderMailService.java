package council.procurement.tender;

import council.procurement.casefile.Hashes;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.tender.store.QuoteRequestStore;
import council.procurement.tender.store.SealedBidStore;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails what is new of a tender to everybody known to want to bid: who was asked by mail and did not decline, and who has begun a
 * bid at our pages. Each gets the same words, at the same time (Procurement Act 2023 s.12).
 */
@Service
@Transactional
public class BidderMailService implements BidderNews {

    private final TenderService tenders;
    private final QuoteRequestStore requests;
    private final SealedBidStore bids;
    private final SupplierAccountService accounts;
    private final ProcurementCaseService cases;
    private final Outbox outbox;

    BidderMailService(TenderService tenders, QuoteRequestStore requests, SealedBidStore bids, SupplierAccountService accounts, ProcurementCaseService cases, Outbox outbox) {
        this.tenders = tenders;
        this.requests = requests;
        this.bids = bids;
        this.accounts = accounts;
        this.cases = cases;
        this.outbox = outbox;
    }

    @Override
    public void tell(String reference, String what) {
        var tender = tenders.tender(reference).orElseThrow();
        var names = new TreeMap<String, String>();
        requests.of(tender.tenderNumber()).stream().filter(r -> r.email() != null && r.declinedAt() == null).forEach(r -> names.put(r.email(), r.name()));
        bids.accounts(tender.tenderNumber()).stream().map(accounts::get).forEach(a -> names.put(a.email(), a.name() == null ? a.email() : a.name()));
        var title = "%s %s".formatted(reference, cases.get(reference).need().title());
        names.forEach((email, name) -> outbox.tell(new Notice("tender-news/" + Hashes.of(tender.tenderNumber(), what, email), "tender-news", "", email, "/supplier/bids/" + reference,
            Map.of("name", name, "case", title, "news", what))));
    }
}
