package council.procurement.demo.engine;

import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.people.People;
import council.procurement.waiver.BreachService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's waivers, one in every state, its breaches, and its awards without competition: the demo people complete real tasks at past dates. */
@Component
@Profile("demo")
class DemoWaivers {

    private final PurchaseWalk walk;
    private final DemoOfficers officers;
    private final BreachService breaches;
    private final People people;

    DemoWaivers(PurchaseWalk walk, BreachService breaches, People people) {
        this.walk = walk;
        this.officers = walk.officers();
        this.breaches = breaches;
        this.people = people;
    }

    /** What the requester writes; everything else in the form follows. */
    private record Wish(String title, String service, String supplier, String cpvCode, String valueExVat, String ground, String why, int months) {
    }

    /** @param today the Monday on which the demo begins */
    void build(LocalDate today) {
        approved(new Wish("Committee papers software", "ict", "Example Agenda Systems", "48450000", "38000", "sole-supplier", "The maker alone holds the rights to the present system; members’ papers are kept in it.", 24), today.minusWeeks(58), "henry", "simon");
        approved(new Wish("Payroll system, last months", "people", "Example Payroll", "72250000", "21500", "continuation", "The new system goes live in autumn; salaries must be paid until then.", 6), today.minusWeeks(37), "henry", "simon");
        approved(new Wish("Committee papers software, link to the website", "ict", "Example Agenda Systems", "48450000", "14200", "compatibility", "The link must work with the software that is there.", 12), today.minusWeeks(22), "henry", "simon");
        refused(today.minusWeeks(16));
        emergency(today.minusWeeks(11));
        breach(today.minusWeeks(19), "A marquee for the summer fair was hired by telephone, without quotes and without an order.", "parks-and-open-spaces", "The events team", "Example Marquees", "6900", "The invoice came without an order number.", "The team was trained; the next fair is in the forward plan.");
        breach(today.minusWeeks(7), "Agency cover was extended three times and passed £10,000 without quotes.", "revenues-and-benefits", "A team manager", "Example Staffing", "12400", "Finance saw it when it checked the spend of the quarter.", "The last extension was ended; a purchase was begun.");
        amended(today.minusWeeks(5));
        var above = new Wish("Housing register software", "people", "Example Housing Systems", "48450000", "120000", "compatibility", "It must exchange data with the register of the county, which nothing else does.", 36);
        beforeTheMember(above, today.minusWeeks(3));
        returned(today.minusWeeks(2));
        beforeTheHead(today.minusWeeks(1));
        officers.at(today);
        asks(new Wish("Chairs of the meeting rooms", "property", "Example Seating", "39112000", "11800", "special-price", "A maker sells what an exhibition left over, at half the price, until the end of the month.", 0));
        directAwards(today);
    }

    private String asks(Wish it) {
        return asks(it, false, walk.today().plusWeeks(4));
    }

    private String asks(Wish it, boolean retrospective, LocalDate start) {
        return officers.start("olivia", "waiver", answers(it, retrospective, start));
    }

    private static Map<String, Object> answers(Wish it, boolean retrospective, LocalDate start) {
        return new HashMap<>(Map.ofEntries(Map.entry("title", it.title()), Map.entry("service", it.service()), Map.entry("supplier", it.supplier()), Map.entry("category", it.months() == 0 ? "goods" : "services"),
            Map.entry("cpvCode", it.cpvCode()), Map.entry("valueExVat", it.valueExVat()), Map.entry("vatRate", "20"), Map.entry("budgetCode", "WV-1000"), Map.entry("ruleWaived", new BigDecimal(it.valueExVat()).compareTo(new BigDecimal("50000")) < 0 ? "quotations" : "advertised-tender"),
            Map.entry("ground", it.ground()), Map.entry("justification", it.why()), Map.entry("marketEvidence", "Three resellers and two neighbouring councils were asked; none knows another supplier."),
            Map.entry("valueForMoney", "The price is that of last year, checked against what two other councils pay."), Map.entry("challengeRisk", "Low: nobody asked to be considered in the last three years."),
            Map.entry("exitPlan", "The need is described without reference to the product, and a tender begins six months before the end."), Map.entry("startDate", start.toString()), Map.entry("termMonths", it.months()),
            Map.entry("retrospective", String.valueOf(retrospective)), Map.entry("interestsDeclared", "none")));
    }

    private void advised(String reference) {
        officers.complete("priya", reference, "Task_Advise", Map.of("supports", "true", "advice", "The ground holds; we looked for others and found none."));
        officers.complete("leila", reference, "Task_Advise", Map.of("supports", "true", "advice", "Below the threshold; the risk of a challenge is low."));
    }

    private void decides(String decider, String reference, String outcome, String reason) {
        officers.complete(decider, reference, "Task_Decide", Map.of("outcome", outcome, "reason", reason));
    }

    private void approved(Wish it, LocalDate day, String... deciders) {
        officers.at(day);
        var reference = asks(it);
        approve(reference, day, deciders);
    }

    private void approve(String reference, LocalDate day, String... deciders) {
        officers.at(day.plusDays(2));
        advised(reference);
        officers.at(day.plusDays(4));
        for (var decider : deciders) decides(decider, reference, "approved", "");
    }

    /** Approved afterwards: the purchase was made four days before it was logged. */
    private void emergency(LocalDate monday) {
        officers.at(monday.plusDays(2));
        var reference = asks(new Wish("Making the depot’s roof safe", "property", "Example Roofing", "45261900", "14600", "emergency", "A storm tore off part of the roof on Monday; rain came in above the switchgear.", 1), true, monday);
        approve(reference, monday.plusDays(2), "henry", "simon");
    }

    private void refused(LocalDate day) {
        officers.at(day);
        var asked = new Wish("Furniture of the reception", "property", "Example Interiors", "39112000", "18300", "special-price", "The supplier offers twenty per cent off its list if we order this month.", 0);
        var reference = asks(asked);
        officers.at(day.plusDays(2));
        advised(reference);
        decides("henry", reference, "rejected", "A discount that every customer gets is no special price. Ask for three quotes.");
        officers.at(day.plusDays(5));
        officers.complete("olivia", reference, "Task_AmendRequest", amendment(asked, false));
    }

    /** Refused once, asked again, and before the section 151 officer. */
    private void amended(LocalDate day) {
        officers.at(day);
        var first = new Wish("Grounds maintenance, start of the season", "parks-and-open-spaces", "Example Greens", "77310000", "46000", "continuation", "The tender is not ready.", 6);
        var reference = asks(first);
        officers.at(day.plusDays(3));
        advised(reference);
        decides("harriet", reference, "rejected", "Six months are more than the tender needs, and late planning is no ground. Say what it needs and why.");
        officers.at(day.plusWeeks(2));
        officers.complete("olivia", reference, "Task_AmendRequest", amendment(new Wish(first.title(), first.service(), first.supplier(), first.cpvCode(), "24500", first.ground(),
            "The tender closes in February and the season begins in March; three months bridge the time until the new contract runs.", 3), true));
        officers.at(day.plusWeeks(3));
        advised(reference);
        decides("harriet", reference, "approved", "");
    }

    private Map<String, Object> amendment(Wish it, boolean again) {
        var answers = answers(it, false, walk.today().plusWeeks(8));
        answers.put("askAgain", String.valueOf(again));
        return answers;
    }

    private void beforeTheMember(Wish it, LocalDate day) {
        officers.at(day);
        var reference = asks(it);
        officers.at(day.plusDays(2));
        advised(reference);
        walk.announce(reference);
        officers.at(day.plusDays(4));
        for (var decider : new String[] {"simon", "monica"}) decides(decider, reference, "approved", "");
    }

    private void returned(LocalDate day) {
        officers.at(day);
        var reference = asks(new Wish("Survey of listed buildings", "property", "Example Heritage", "71315300", "16400", "sole-supplier", "Nobody else has surveyed them before.", 6));
        officers.at(day.plusDays(2));
        advised(reference);
        decides("henry", reference, "returned", "Say whom you asked, and why another surveyor could not do it.");
    }

    private void beforeTheHead(LocalDate day) {
        officers.at(day);
        var reference = asks(new Wish("Payroll system, year-end run", "people", "Example Payroll", "72250000", "31000", "continuation", "The old system must make the year-end returns; the new one holds no data of this year.", 6));
        officers.at(day.plusDays(1));
        advised(reference);
    }

    private void breach(LocalDate day, String what, String service, String who, String supplier, String value, String howFound, String remedy) {
        officers.at(day);
        breaches.record(new Viewer("priya", people.groupsOf("priya")), what, service, who, supplier, new BigDecimal(value), day.minusDays(9), howFound, remedy);
    }

    private void directAwards(LocalDate today) {
        agreed(new Purchase("Pest control by our own company", "Treatment of council buildings by the company that the council owns.", "property", "henry", "services", "90922000", "64000", 24, "PR-3500"), true, today.minusWeeks(4));
        var toConfirm = agreed(new Purchase("Street cleaning by our own company", "Sweeping of the town centre by the company that the council owns.", "waste-and-fleet", "harriet", "services", "90610000", "88000", 24, "WF-2600"), true, today.minusWeeks(3));
        justified(toConfirm, Map.of("ground", "vertical", "publicShare", "94", "justification", "The council owns the company whole and decides its plan; nobody else holds a share.", "priceExVat", "88000", "supplier", "Example District Services"));
        var toDecide = agreed(new Purchase("Meters of the car parks", "Spare parts and care of the ticket machines.", "property", "henry", "services", "50300000", "260000", 36, "PR-3310"), false, today.minusWeeks(5));
        officers.start("colin", "pipeline-approval", Map.of("minute", "CAB 27", "meetingDate", walk.today().toString(), "purchases", toDecide + " 260000"));
        justified(toDecide, Map.of("ground", "technical-reasons", "noAlternatives", "The machines answer only to their maker’s software.", "justification", "Nobody but the maker can read and mend them; replacing all of them costs nine times as much.", "priceExVat", "252000", "supplier", "Example Parking Systems"));
        officers.at(today.minusWeeks(1));
        walk.advise(toDecide, "simon", "monica", "leila", "fiona");
        walk.announce(toDecide);
        officers.at(today);
    }

    private String agreed(Purchase purchase, boolean exempt, LocalDate day) {
        officers.at(day);
        var answers = walk.need(purchase);
        answers.put("exempt", String.valueOf(exempt));
        var reference = officers.start("olivia", "procurement", answers);
        walk.accept(reference, purchase.head());
        officers.at(day.plusDays(3));
        officers.complete("priya", reference, "Task_AgreeRoute", Map.of("outcome", "approved", "plannedStart", day.plusWeeks(2).toString(), "publishInPlan", "true", "marketEngagement", "false", "procedure", "direct-award"));
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        return reference;
    }

    private void justified(String reference, Map<String, Object> answers) {
        var all = new HashMap<>(answers);
        all.putAll(Map.of("supplierPostcode", "WS13 6YX", "supplierExcluded", "false", "contractForm", "simple", "voluntaryStandstill", "false"));
        officers.complete("priya", reference, "Task_JustifyDirectAward", all);
    }
}
