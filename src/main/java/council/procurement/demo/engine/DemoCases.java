package council.procurement.demo.engine;

import council.procurement.calendar.Calendars;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.platform.mail.Outbox;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's cases, one at every stage, from the needs that the strategy names. The demo people complete real tasks at past
 * dates, before the application takes its first request; an application that has cases already gets none.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "council.demo-cases", havingValue = "true", matchIfMissing = true)
class DemoCases implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final List<Bidder> BIDDERS = List.of(
        new Bidder("Example Works", "WS13 6YX", true, false, "0.93", "40000"),
        new Bidder("Northgate Example Services", "B77 1AA", false, false, "0.97", "55000"),
        new Bidder("Further Example Supplies", "ST16 2AA", true, true, "1.01", "30000"));

    private final PurchaseWalk walk;
    private final DemoFiles files;
    private final DemoWaivers waivers;
    private final DemoLists lists;
    private final DemoSuppliers suppliers;
    private final ProcurementCaseService cases;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    DemoCases(PurchaseWalk walk, DemoFiles files, DemoWaivers waivers, DemoLists lists, DemoSuppliers suppliers, ProcurementCaseService cases, Calendars calendars, Outbox outbox, Clock clock) {
        this.walk = walk;
        this.files = files;
        this.waivers = waivers;
        this.lists = lists;
        this.suppliers = suppliers;
        this.cases = cases;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!cases.isEmpty()) return;
        var today = LocalDate.now(clock);
        try {
            outbox.silently(() -> build(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        } finally {
            walk.officers().now();
        }
        lists.bring(today);
        walk.officers().morning(); // of the past nothing is told by mail; of what waits now, all that a working morning tells
        LOG.info("The demo's cases stand at every stage of the cycle");
    }

    private void build(LocalDate today) {
        itLicences(today.minusWeeks(40));
        agencyStaff(today.minusWeeks(26));
        var hire = vehicleHire(today.minusWeeks(20));
        recyclingDisposal(today.minusWeeks(14));
        coachPark(today.minusWeeks(9));
        files.related(wasteFleet(today.minusWeeks(6)), hire, "Hired vehicles bridge the gap until the new ones come.");
        smallPurchases(today.minusWeeks(10));
        refusedAndReturned(today.minusWeeks(3));
        fresh(today.minusDays(3));
        waivers.build(today);
    }

    /** Signed, in the register, managed. */
    private void itLicences(LocalDate start) {
        var reference = published(new Purchase("IT licences", "Office and back-office licences for all services.", "ict", "henry", "services", "72000000", "120000", 36, "ICT-4410"), start, true);
        evaluated(reference, start.plusWeeks(15));
        reported(reference, start.plusWeeks(17));
        walk.announce(reference);
        walk.approve(reference, "clara");
        walk.publishDecision(reference);
        walk.officers().at(start.plusWeeks(19));
        walk.sendLetters(reference);
        walk.sign(reference, "leila", Map.of());
    }

    /** The cabinet member is asked to award. */
    private void agencyStaff(LocalDate start) {
        var reference = published(new Purchase("Agency staff", "Cover for vacancies and peaks in all services.", "people", "henry", "services", "79620000", "150000", 24, "PP-7100"), start, true);
        sealedBids(reference, BIDDERS.size());
        evaluated(reference, start.plusWeeks(16));
        reported(reference, start.plusWeeks(25));
        walk.announce(reference);
    }

    /** The evaluators score. */
    private String vehicleHire(LocalDate start) {
        var reference = published(new Purchase("Vehicle hire", "Hired vehicles for streets and parks.", "waste-and-fleet", "harriet", "services", "60170000", "480000", 36, "WF-2300"), start, false);
        files.specification(reference, "Vehicle hire");
        files.risk(reference, "Vehicles are not delivered before the growing season", "Long lead times of makers", "Parks are not mown; complaints", 4, 4, "Delivery dates in the contract, with a deduction for each late day.", start.plusWeeks(30));
        files.note(reference, "priya", "Rang the present hirer: vehicles can stay until the end of March at the present price, if we say so by February.");
        sealedBids(reference, BIDDERS.size());
        walk.officers().at(start.plusWeeks(18));
        open(reference);
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        walk.score(reference, "eva", 4);
        return reference;
    }

    /** Live: suppliers write their bids, and two lie sealed already. */
    private void recyclingDisposal(LocalDate start) {
        var reference = published(new Purchase("Recycling disposal", "Sorting and disposal of dry recycling.", "waste-and-fleet", "harriet", "services", "90513000", "900000", 48, "WF-2410"), start, false);
        sealedBids(reference, 2);
    }

    private void sealedBids(String reference, int many) {
        for (var bidder : bidders(reference).subList(0, many))
            suppliers.bid(reference, "bids@%s.example".formatted(bidder.supplier().toLowerCase(Locale.UK).replace(' ', '-')), bidder, "We report each quarter what we did, and what we do better in the next.");
    }

    /** The market is asked. */
    private void coachPark(LocalDate start) {
        var reference = approvedCase(new Purchase("Coach park works", "Resurfacing, drainage and lighting of the coach park.", "property", "henry", "works", "45233120", "650000", 12, "PR-3150"), start, true);
        walk.officers().at(start.plusWeeks(7));
        walk.engageMarket(reference);
    }

    /** The leadership team is asked to approve the business case. */
    private String wasteFleet(LocalDate start) {
        var reference = agreed(new Purchase("Replacement waste fleet", "Fourteen refuse vehicles that reach the end of their life.", "waste-and-fleet", "harriet", "goods", "34144512", "2400000", 84, "WF-1000"), start, false);
        walk.officers().at(start.plusWeeks(3));
        files.letter(reference, "What the workshop says of the old vehicles", "Ten of fourteen vehicles are past their planned life; repairs cost £9,000 a month.");
        files.risk(reference, "Prices rise before the award", "Makers pass on the price of batteries", "The budget of £2.4 million does not suffice", 4, 5, "A fixed price for twelve months is asked for; finance looks at the index each month.", start.plusWeeks(12));
        files.risk(reference, "The depot has too little power for electric vehicles", "The grid connection dates from 1998", "Vehicles stand idle", 2, 4, "The network operator is asked for an offer.", start.plusWeeks(5));
        files.note(reference, "olivia", "The portfolio holder wants to see electric and diesel side by side.");
        files.collaborator(reference, "grace", "Looks at what local workshops can maintain.");
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        return reference;
    }

    private void smallPurchases(LocalDate start) {
        var rooms = new Purchase("Training rooms", "Rooms for staff training through the year.", "people", "henry", "services", "80500000", "15000", 12, "PP-7200");
        var done = shortPath(rooms, start);
        walk.approveQuotation(done, "henry");
        walk.placeOrder(done);
        shortPath(new Purchase("Tree survey", "A survey of trees on council land.", "parks-and-open-spaces", "harriet", "services", "77211500", "22000", 6, "PK-5120"), start.plusWeeks(5));
        walk.officers().at(start.plusWeeks(8));
        var funds = walk.raise(new Purchase("Car park machines' repair", "Repairs of payment machines.", "property", "henry", "services", "50300000", "28000", 12, "PR-3300"));
        walk.specify(funds);
        var oneQuote = walk.raise(new Purchase("First aid courses", "Courses for forty members of staff.", "people", "henry", "services", "80560000", "8500", 6, "PP-7210"));
        walk.recordQuote(oneQuote, "Example Works", "8350");
        walk.approveSmallPurchase(oneQuote);
        var waits = walk.raise(new Purchase("Litter picking tools", "Tools for volunteers.", "waste-and-fleet", "harriet", "goods", "39224000", "4200", 0, "WF-2500"));
        walk.recordQuote(waits, "Further Example Supplies", "4100");
    }

    private void refusedAndReturned(LocalDate start) {
        walk.officers().at(start);
        var refused = walk.raise(new Purchase("Branded umbrellas", "Umbrellas for visitors.", "property", "henry", "goods", "18424300", "60000", 12, "PR-3400"));
        walk.officers().complete("henry", refused, "Task_AcceptNeed", Map.of("outcome", "rejected", "reason", "Nobody asked for these.", "businessCaseAsked", "false"));
        var returned = walk.raise(new Purchase("Playground inspection", "Yearly inspection of all playgrounds.", "parks-and-open-spaces", "harriet", "services", "71631000", "70000", 36, "PK-5200"));
        walk.officers().complete("harriet", returned, "Task_AcceptNeed", Map.of("outcome", "returned", "reason", "Add the two new sites.", "businessCaseAsked", "false"));
        walk.raise(new Purchase("Payroll software support", "Support of the payroll system.", "people", "henry", "services", "72250000", "95000", 36, "PP-7300"));
    }

    /** What came last and is not late yet: procurement agrees a route, a colleague is asked to take over, finance confirms a budget, legal and the head of service advise on a tender. */
    private void fresh(LocalDate start) {
        var cleaning = approvedCase(new Purchase("Office cleaning", "Cleaning of the council offices and the depot.", "property", "henry", "services", "90919200", "130000", 36, "PR-3200"), start.minusWeeks(4), false);
        var mowers = agreed(new Purchase("Mowers and trimmers", "Battery mowers and trimmers for the parks' teams.", "parks-and-open-spaces", "harriet", "goods", "16311000", "140000", 60, "PK-5100"), start, false);
        walk.writeBusinessCase(mowers);
        walk.prepareTender(cleaning, calendars.act().onOrAfter(start.plusWeeks(8)));
        walk.reviewTender(cleaning);
        var bills = walk.raise(new Purchase("Printing and posting of tax bills", "Yearly bills, reminders and their postage.", "revenues-and-benefits", "henry", "services", "79800000", "110000", 36, "RB-8100"));
        walk.accept(bills, "henry");
        files.handOver(bills, "oscar", "Oscar looks after revenues from this month.");
    }

    private String shortPath(Purchase purchase, LocalDate start) {
        walk.officers().at(start);
        var reference = walk.raise(purchase);
        walk.specify(reference);
        walk.confirmFunds(reference);
        var deadline = calendars.council().plus(start, 10);
        walk.sendRequests(reference, deadline);
        walk.officers().at(deadline.plusDays(1));
        walk.openQuotes(reference, bidders(purchase.valueExVat(), 0));
        walk.recommendQuote(reference);
        return reference;
    }

    private String agreed(Purchase purchase, LocalDate start, boolean marketEngagement) {
        walk.officers().at(start);
        var reference = walk.raise(purchase);
        walk.accept(reference, purchase.head());
        walk.agreeRoute(reference, marketEngagement);
        return reference;
    }

    private String approvedCase(Purchase purchase, LocalDate start, boolean marketEngagement) {
        var reference = agreed(purchase, start, marketEngagement);
        walk.officers().at(start.plusWeeks(3));
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        return reference;
    }

    /** On the market, with a deadline four to six weeks after publication. */
    private String published(Purchase purchase, LocalDate start, boolean inPipeline) {
        var reference = approvedCase(purchase, start, false);
        if (inPipeline) walk.officers().start("colin", "pipeline-approval", Map.of("minute", "CAB 12", "meetingDate", start.toString(), "purchases", reference + " " + purchase.valueExVat()));
        var publication = start.plusWeeks(10);
        var deadline = calendars.act().onOrAfter(publication.plusWeeks(5));
        walk.officers().at(publication);
        walk.advertise(reference, deadline);
        return reference;
    }

    /** Those who sent no sealed bid are written down by the opener. */
    private void open(String reference) {
        walk.openBids(reference, suppliers.haveBid(reference) ? List.of() : bidders(reference));
        walk.witnessOpening(reference);
    }

    private void evaluated(String reference, LocalDate day) {
        walk.officers().at(day.plusDays(2));
        open(reference);
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        for (var evaluator : List.of("eva", "edward", "esther")) walk.score(reference, evaluator, 4);
        walk.moderate(reference, 4);
        walk.rank(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
    }

    private void reported(String reference, LocalDate day) {
        walk.officers().at(day);
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
    }

    private List<Bidder> bidders(String reference) {
        return bidders(cases.get(reference).need().estimatedValueExVat().toPlainString(), 1);
    }

    /** The bidders with prices as a share of the estimate. */
    private static List<Bidder> bidders(String estimate, int socialValue) {
        return BIDDERS.stream().map(b -> new Bidder(b.supplier(), b.postcode(), b.sme(), b.vcse(),
            new BigDecimal(estimate).multiply(new BigDecimal(b.priceExVat())).setScale(2, RoundingMode.HALF_UP).toPlainString(),
            socialValue == 0 ? "0" : b.socialValue())).toList();
    }
}
