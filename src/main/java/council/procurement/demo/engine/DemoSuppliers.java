package council.procurement.demo.engine;

import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.Measure;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.supplier.SupplierDraft;
import council.procurement.tender.Asked;
import council.procurement.tender.BidContent;
import council.procurement.tender.BidContent.Eligibility;
import council.procurement.tender.BidContent.Offer;
import council.procurement.tender.Condition;
import council.procurement.tender.Criterion;
import council.procurement.tender.Lot;
import council.procurement.tender.Promises;
import council.procurement.tender.Promises.Line;
import council.procurement.tender.SealedBidService;
import council.procurement.tender.Submission;
import council.procurement.tender.TenderMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The demo's suppliers: they follow their link, say who they are and bid, as they would on their pages. */
@Component
public class DemoSuppliers {

    private final SupplierAccountService accounts;
    private final SealedBidService bids;
    private final Clock clock;

    DemoSuppliers(SupplierAccountService accounts, SealedBidService bids, Clock clock) {
        this.accounts = accounts;
        this.bids = bids;
        this.clock = clock;
    }

    /**
     * Sends a whole bid, sealed.
     *
     * @param answer to every question; every condition is met
     */
    public Submission bid(String reference, String email, Bidder who, String answer) {
        var link = accounts.link(email, "/supplier", clock.instant().plus(Duration.ofMinutes(5)));
        var account = accounts.signIn(link.substring(link.lastIndexOf('/') + 1)).orElseThrow().account();
        if (!account.isIntroduced()) {
            accounts.introduce(account.number(), account.version(), new SupplierDraft(who.supplier(), null, null, who.postcode(), who.sme(), who.vcse(), "Sam Example", email, null, null, null, null));
            account = accounts.get(account.number());
        }
        var desk = bids.desk(account, reference);
        var answers = desk.asked().criteria().stream().filter(c -> c.kind().isScored()).collect(Collectors.toMap(Criterion::number, c -> answer));
        var offered = desk.asked().asksSocialValueAsOneSum() ? new BigDecimal(who.socialValue()) : null;
        var met = desk.asked().conditions().stream().collect(Collectors.toMap(Condition::number, c -> true));
        var said = desk.asked().reservations().isEmpty() ? new Eligibility(null, null) : new Eligibility(true, "A depot in the area with a dozen people.");
        bids.save(account, reference, desk.draftNumber(), BidContent.typed(Map.of(who.lot() == null ? Lot.NONE : who.lot(), new Offer(new BigDecimal(who.priceExVat()), offered, promises(desk.asked(), who))), answers, met).with(said));
        return bids.submit(account, reference, desk.draftNumber() + 1, clock.instant());
    }

    /** Whether a sealed bid of anybody waits for the opening. */
    public boolean haveBid(String reference) {
        return bids.count(reference).inTime() > 0;
    }

    /** Somebody taken on where the tender counts it and the sum reaches so far; the rest under the measure whose unit is worth the least, so that it comes out to the pound. */
    private static Promises promises(Asked asked, Bidder who) {
        var left = new BigDecimal(who.socialValue());
        var lines = new ArrayList<Line>();
        var hire = inPounds(asked, Counting.HIRE).filter(m -> m.proxy().compareTo(new BigDecimal(who.socialValue())) <= 0);
        if (hire.isPresent()) {
            lines.add(new Line(hire.get().code(), BigDecimal.ONE, 1, "The job centre sends us people, and a foreman trains them for half a year."));
            left = left.subtract(hire.get().proxy());
        }
        var rest = inPounds(asked, Counting.EACH_YEAR);
        if (rest.isPresent()) lines.add(new Line(rest.get().code(), left.divide(rest.get().proxy(), 2, RoundingMode.HALF_UP), 1, "We work with two charities of the district and report every quarter."));
        return new Promises(hire.isPresent() ? BigDecimal.ONE : null, lines);
    }

    private static Optional<Measure> inPounds(Asked asked, Counting counting) {
        return asked.measures().stream().map(TenderMeasure::measure).filter(m -> m.countsInPounds() && m.counting() == counting).min(Comparator.comparing(Measure::proxy));
    }
}
