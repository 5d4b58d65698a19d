package council.procurement.casechange;

import council.procurement.Refusals;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.Viewer;
import java.util.Set;

/**
 * How a case stands to the ways out, and what keeps somebody from one (domain reference 8, exceptions E7, E12 and E14).
 *
 * @param suppliersKnow  whether suppliers were asked for bids in any round
 * @param waitingForBids whether they may be bidding now, or bids lie sealed
 * @param listens        whether the release by which the case runs knows these ways
 * @param pendingEnd     whether an end is asked for and not yet decided
 * @param pendingChange  whether a change is asked for and not yet answered
 */
public record CaseStanding(ProcurementCase it, String leadOfficer, boolean suppliersKnow, boolean waitingForBids, boolean signed, boolean listens,
                           boolean pendingEnd, boolean pendingChange) {

    private static final Set<String> ANSWER_FOR_CASES = Set.of("procurement-team", "procurement-managers", "heads-of-service");
    private static final Set<String> MANAGERS = Set.of("procurement-managers", "heads-of-service");

    /** What keeps this viewer from asking for it now. */
    public Refusals refusals(WayOut way, Viewer viewer) {
        if (!it.isRunning()) return no("Case %s has ended (%s).", it.reference(), it.status().label());
        if (signed) return no("The contract of %s is signed: what follows is done with the contract.", it.reference());
        if (!mayAsk(way, viewer)) return no(who(way));
        if (!listens) return no("%s began before this way was there. Ask the process owner to move it to the newest release of the models.", it.reference());
        if (pendingEnd) return no("The end of %s is already asked for; that is decided first. Its task stands on the page of the case.", it.reference());
        var unhurried = way == WayOut.WITHDRAW || way == WayOut.CANCEL;
        if (!unhurried && it.isOnHold()) return no("%s is on hold. Resume it first.", it.reference());
        if (!unhurried && pendingChange) return no("A change of %s is already asked for; that is answered first. Its task stands on the page of the case.", it.reference());
        return switch (way) {
            case WITHDRAW -> Refusals.none().unless(!suppliersKnow, "Suppliers were asked already, so %s can no longer be withdrawn. Cancel it instead.", it.reference());
            case MERGE -> Refusals.none().unless(!suppliersKnow, "Suppliers were asked already, so %s can no longer be merged into another case.", it.reference());
            case HOLD -> Refusals.none().unless(!waitingForBids, "Bidders rely on the deadline of %s, so it cannot be put on hold before the bids are opened. Wait for the opening, or cancel it.", it.reference());
            case CANCEL, HAND_OVER, CORRECT -> Refusals.none();
        };
    }

    /** Whether the viewer is one of those who may ask for this way at all. */
    public boolean mayAsk(WayOut way, Viewer viewer) {
        var leads = viewer.person().equals(leadOfficer);
        var service = leads || viewer.person().equals(it.raisedBy());
        return switch (way) {
            case WITHDRAW -> service;
            case HAND_OVER -> leads || viewer.isInAnyOf(MANAGERS);
            case CANCEL, MERGE, HOLD, CORRECT -> service || viewer.isInAnyOf(ANSWER_FOR_CASES);
        };
    }

    private static String who(WayOut way) {
        return switch (way) {
            case WITHDRAW -> "Only the requester or the lead officer withdraws a case.";
            case HAND_OVER -> "Only the lead officer, a procurement manager or a head of service hands a case over.";
            case CANCEL, MERGE, HOLD, CORRECT -> "Only the requester, the lead officer, procurement or a head of service may ask for this.";
        };
    }

    private static Refusals no(String reason, Object... facts) {
        return Refusals.none().unless(false, reason, facts);
    }
}
