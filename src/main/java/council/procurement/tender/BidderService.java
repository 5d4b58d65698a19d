package council.procurement.tender;

import council.procurement.casefile.ProcurementCaseService;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.supplier.SupplierAccount;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.TenderStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is behind an opened bid, where it came by our own pages, and how they are told something. */
@Service
@Transactional(readOnly = true)
public class BidderService {

    private final TenderStore tenders;
    private final BidStore bids;
    private final SealedBidService sealed;
    private final SupplierAccountService accounts;
    private final ProcurementCaseService cases;
    private final Outbox outbox;

    BidderService(TenderStore tenders, BidStore bids, SealedBidService sealed, SupplierAccountService accounts, ProcurementCaseService cases, Outbox outbox) {
        this.tenders = tenders;
        this.bids = bids;
        this.sealed = sealed;
        this.accounts = accounts;
        this.cases = cases;
        this.outbox = outbox;
    }

    /** The bidder's account; empty for a bid of no round of this case, and for one that officers wrote down. */
    public Optional<SupplierAccount> of(String reference, long bid) {
        return tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference).flatMap(tender -> bids.bids(tender.tenderNumber()).stream().filter(it -> it.number() == bid && it.sealedBid() != null).findFirst())
            .map(it -> accounts.get(sealed.accountOf(it.sealedBid())));
    }

    public boolean isOf(SupplierAccount account, String reference, long bid) {
        return of(reference, bid).filter(it -> it.number() == account.number()).isPresent();
    }

    /**
     * Mails the bidder.
     *
     * @param key  what is told, once for each bidder
     * @param page of the bidder's own pages of the tender, such as {@code /information}; empty for the bid itself
     */
    @Transactional
    public void tell(String reference, SupplierAccount account, String kind, Object key, String page, Map<String, String> words) {
        var said = new HashMap<>(words);
        said.put("name", account.greeted());
        said.put("case", "%s %s".formatted(reference, cases.get(reference).need().title()));
        outbox.tell(new Notice("%s/%s/%d".formatted(kind, key, account.number()), kind, account.person(), account.email(), "/supplier/bids/" + reference + page, said));
    }
}
