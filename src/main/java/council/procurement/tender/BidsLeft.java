package council.procurement.tender;

import java.util.Map;

/** What a stage after the evaluation has put out of the running. */
public interface BidsLeft {

    /** Why each bid is out, by its number; in words that bidders may read. */
    Map<Long, String> left(String reference);
}
