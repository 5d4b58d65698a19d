package council.procurement.tender;

import council.procurement.Refusals;
import java.util.Set;

/** What the stages after the opening have to say where a bid leaves the running. */
public interface BidsLeaving {

    /** What keeps a bid from being taken back now. */
    default Refusals refusals(String reference) {
        return Refusals.none();
    }

    /** A bid has left. @return what follows for those who work on the case, in a sentence; null where nothing does */
    default String left(String reference, Set<Long> bids) {
        return null;
    }
}
