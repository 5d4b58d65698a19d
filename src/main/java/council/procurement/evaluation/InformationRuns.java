package council.procurement.evaluation;

/** The check of the bids while it waits for what bidders were asked. */
public interface InformationRuns {

    /** All have answered, so nothing more is waited for. */
    void allAnswered(String reference);
}
