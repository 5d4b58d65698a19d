package council.procurement.tender;

import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.CriteriaStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tenders as the opening leaves them, for the tests of the stages behind it. */
@Component
public class OpenedTenders {

    private final JdbcClient jdbc;
    private final BidStore bids;
    private final CriteriaStore criteriaStore;
    private final TenderService tenders;
    private final Clock clock;

    OpenedTenders(JdbcClient jdbc, BidStore bids, CriteriaStore criteriaStore, TenderService tenders, Clock clock) {
        this.jdbc = jdbc;
        this.bids = bids;
        this.criteriaStore = criteriaStore;
        this.tenders = tenders;
        this.clock = clock;
    }

    /** A bid of this supplier, received now. */
    public Bid bid(String supplier, String priceExVat) {
        return new Bid(0, supplier, "WS13 6YU", true, false, null, new BigDecimal(priceExVat), new BigDecimal("5000.00"), clock.instant(), false, null, "By e-mail.", null, false);
    }

    /** Puts the case where its bids are opened, on the full path also witnessed; answers with them in order. */
    public List<OpenedBid> opened(String reference, boolean shortPath, List<Criterion> criteria, List<Bid> received) {
        jdbc.sql("""
                insert into tender (case_reference, round_number, short_path, minimum_invited, minimum_days, minimum_working_days, min_price_weight, max_price_weight,
                    price_only_allowed, min_social_value_weight, begun_at, version)
                values (?, 1, ?, 3, 0, 5, 0, 100, true, 0, ?, 0)""").params(reference, shortPath, utc(clock.instant())).update();
        long tender = jdbc.sql("select tender_number from tender where case_reference = ?").param(reference).query(Long.class).single();
        criteriaStore.replace(tender, criteria);
        received.forEach(bid -> bids.add(tender, bid, "priya", clock.instant()));
        var hash = Bid.hash(bids.bids(tender));
        bids.add(tender, new Opening(Opening.Step.OPENED, "an-opener", clock.instant(), received.size(), 0, hash));
        if (!shortPath) bids.add(tender, new Opening(Opening.Step.WITNESSED, "a-witness", clock.instant(), received.size(), 0, hash));
        return tenders.openedBids(reference);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
