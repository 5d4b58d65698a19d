package council.procurement.tender;

import council.procurement.Refused;

/** Bids are for the people at their opening alone. */
public class NotAtTheOpening extends Refused {

    NotAtTheOpening(String sentence) {
        super(sentence);
    }
}
