package council.procurement.casefile;

/** What a stage does where somebody is kept from a case because of a conflict of interest, however late (domain reference 8, E13). */
public interface KeptOut {

    void keptOut(String reference, String person);
}
