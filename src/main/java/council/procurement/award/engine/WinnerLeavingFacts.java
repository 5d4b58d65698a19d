package council.procurement.award.engine;

import council.procurement.award.WinnerLeavingService;
import council.procurement.platform.FormText;
import council.procurement.tender.Lot;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form about a winner that leaves says: {@code ${winnerLeavingFacts.brief(leavingNumber)}}. Ranking and prices stand on the award's own page. */
@Component("winnerLeavingFacts")
public class WinnerLeavingFacts {

    private final WinnerLeavingService leavings;

    WinnerLeavingFacts(WinnerLeavingService leavings) {
        this.leavings = leavings;
    }

    public String brief(long number) {
        var it = leavings.get(number);
        var next = leavings.next(it).map(supplier -> "Ranked next: **%s**.".formatted(FormText.plain(supplier))).orElse("**No acceptable bid is left**, so it can only end or stand.");
        var waiting = leavings.othersWaiting(it);
        var others = waiting.isEmpty() ? "" : "\n\nLot %s is not signed yet. Where this one is offered to the next ranked, it waits until this one is decided again: have it signed first where you can.".formatted(waiting.stream().map(String::valueOf).collect(Collectors.joining(" and lot ")));
        return FormText.shown("**%s**%s: %s.\n\n%s%s\n\n[Read reason and evidence](/procurements/%s/winner-leaving) · [Ranking, prices and award report](/awards/%s)".formatted(FormText.plain(it.supplier()),
            it.lot() == Lot.NONE ? "" : ", lot " + it.lot(), it.kind().label().toLowerCase().replace("the winner ", ""), next, others, it.caseReference(), it.caseReference()));
    }
}
