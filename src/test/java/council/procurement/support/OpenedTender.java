package council.procurement.support;

import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.tender.AwardCriteria;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.Condition;
import council.procurement.tender.Lot;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.WrittenCriteria;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A tender in the pipeline, from the need to the opened bids. */
public final class OpenedTender {

    /** Offices and depots, each with a question of its own; for depots a minimum. */
    public static final AwardCriteria TWO_LOTS = new AwardCriteria(PriceFormula.LINEAR, new BigDecimal("60"), List.of(new Question("How will you clean the offices?", new BigDecimal("30"), null, 1),
        new Question("How will you reach the depots?", new BigDecimal("30"), 3, 2)), BigDecimal.valueOf(5), BigDecimal.valueOf(5),
        List.of(new Condition(1, "All products are free of chlorine.", null)), List.of(new Lot(1, "Offices", new BigDecimal("90000")), new Lot(2, "Depots", new BigDecimal("50000"))), null, WrittenCriteria.measures());

    private OpenedTender() {
    }

    /** Above the threshold and checked; who scores is to be appointed. */
    public static String checked(PurchaseWalk walk, List<Bidder> bidders) {
        var reference = approved(walk, new Purchase("Vehicle hire", "The present arrangement ends.", "people", "henry", "services", "79620000", "480000", 36, "PP-7100"));
        var deadline = LocalDate.of(2027, 3, 2);
        walk.advertise(reference, deadline);
        opened(walk, reference, deadline, bidders);
        walk.checkCompliance(reference);
        return reference;
    }

    /** Below the threshold, with the bids still to be checked. */
    public static String inTwoLots(PurchaseWalk walk, List<Bidder> bidders) {
        var reference = approved(walk, new Purchase("Cleaning by lots", "The present arrangement ends.", "people", "henry", "services", "79620000", "150000", 36, "PP-7100"));
        var deadline = LocalDate.of(2027, 2, 2);
        walk.prepareTender(reference, deadline, TWO_LOTS);
        walk.reviewTender(reference);
        walk.advise(reference, "harriet", "leila");
        walk.approve(reference, "marcus", "simon");
        walk.publishTender(reference, deadline);
        opened(walk, reference, deadline, bidders);
        return reference;
    }

    /** Below the threshold and not divided, with the bids still to be checked. */
    public static String undivided(PurchaseWalk walk, List<Bidder> bidders) {
        var reference = approved(walk, new Purchase("Cleaning", "The present arrangement ends.", "people", "henry", "services", "79620000", "150000", 36, "PP-7100"));
        var deadline = LocalDate.of(2027, 2, 2);
        walk.advertise(reference, deadline);
        opened(walk, reference, deadline, bidders);
        return reference;
    }

    /** From the need, in the pipeline, to the approved business case. */
    public static String approved(PurchaseWalk walk, Purchase purchase) {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(purchase);
        walk.officers().start("colin", "pipeline-approval", Map.of("minute", "CAB 7 of " + reference, "meetingDate", "2026-11-03", "purchases", reference + " £" + purchase.valueExVat()));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        return reference;
    }

    /** Opened and witnessed on the day after the deadline. */
    public static void opened(PurchaseWalk walk, String reference, LocalDate deadline, List<Bidder> bidders) {
        walk.officers().at(deadline.plusDays(1));
        walk.openBids(reference, bidders);
        walk.witnessOpening(reference);
    }

    /** From checked bids, all scored alike, to the award that a member decided and nobody called in. */
    public static void decided(PurchaseWalk walk, String reference) {
        walk.appointPanel(reference);
        for (var member : List.of("eva", "edward", "esther")) walk.score(reference, member, 4);
        walk.moderate(reference, 4);
        walk.rank(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
        walk.announce(reference);
        walk.approve(reference, "clara");
        walk.release(reference);
    }
}
