package council.procurement.tender;

/** The steps that answer a question, one run for each. */
public interface Clarifications {

    void begin(String reference, long question);
}
