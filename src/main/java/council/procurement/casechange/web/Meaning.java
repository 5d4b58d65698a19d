package council.procurement.casechange.web;

import council.procurement.casechange.CaseStanding;
import council.procurement.casechange.WayOut;
import java.util.ArrayList;
import java.util.List;

/** What a way out means for approvals, bidders, notices and the register, said before it is asked for. */
final class Meaning {

    private Meaning() {
    }

    /** @param startsAgain whether the case starts again after a correction; false for every other way */
    static List<String> of(WayOut way, CaseStanding standing, boolean noticeDue, boolean startsAgain) {
        return switch (way) {
            case WITHDRAW -> List.of("The case ends at once, and all its tasks and dates with it.", "Approvals that were given end with it. To buy it after all, start a new purchase.",
                "No supplier was asked, so nobody outside has to be told and no notice is due.", "The register and the forward plan say “Withdrawn” with your reason.");
            case CANCEL -> cancel(standing, noticeDue);
            case MERGE -> List.of("The lead officer of the other case is asked to accept. Until then this case goes on.",
                "Accepted, this case ends. Its value is added to the other case once a second person has checked it, and that case starts again at initiation.",
                "No supplier was asked, so nobody outside has to be told and no notice is due.", "The register and the forward plan say “Merged” and name the other case.");
            case HOLD -> List.of("All tasks and dates of the case stand still until it is resumed. What fell due meanwhile happens then.", "You, the lead officer and procurement get a task to resume it, due on the day that you give.",
                "Statutory dates, such as the end of a standstill, are not moved by it.", "The register says “On hold” with your reason. Nobody outside is told and no notice is due.");
            case HAND_OVER -> List.of("Your colleague is asked to accept. Until then the lead officer stays the lead officer.", "Accepted, the lead officer’s open tasks on this case go to them, and so do later ones.",
                "They then count as somebody who asked for this purchase and cannot decide on it. The requester stays on record.", "Approvals stay. Nobody outside is told and no notice is due.");
            case CORRECT -> correct(startsAgain);
        };
    }

    private static List<String> cancel(CaseStanding standing, boolean noticeDue) {
        var all = new ArrayList<String>();
        if (standing.suppliersKnow()) {
            all.add("Suppliers were asked already, so a procurement manager must agree. Until then the case goes on.");
            all.add("Agreed, everything stops at once. Bids that were not opened stay sealed and are kept.");
            all.add(noticeDue ? "The procurement team tells every bidder and publishes a procurement termination notice, which is due above the threshold (Procurement Act 2023 section 55)."
                : "The procurement team tells every bidder. No procurement termination notice is due.");
        } else {
            all.add("The case ends at once, and all its tasks and dates with it.");
            all.add("No supplier was asked for a bid, so nobody outside has to be told and no notice is due.");
        }
        all.add("Approvals that were given end with it. To buy it after all, start a new purchase.");
        all.add("The register and the forward plan say “Cancelled” with your reason.");
        return List.copyOf(all);
    }

    private static List<String> correct(boolean startsAgain) {
        return startsAgain
            ? List.of("A second person of the procurement team checks the correction. Until then the case goes on.",
                "Decisions rest on this answer. Accepted, the case starts again at initiation: earlier approvals lapse and are asked for again.",
                "What was typed in each form is kept and offered again.", "The old answer stays on record. Nobody outside is told and no notice is due.")
            : List.of("A second person of the procurement team checks the correction.", "No decision rests on this answer: the case goes on where it is and approvals stay.",
                "The old answer stays on record. Nobody outside is told and no notice is due.");
    }
}
