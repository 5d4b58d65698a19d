package council.procurement.casefile;

/** What runs beside the cycle of a case and has no sense without it: a question, a bid that cannot be read. */
public interface CaseRuns {

    /** Ends all of it with its open tasks; the record stays. */
    void end(String reference);
}
