package council.procurement.tender;

/** Who sits at the opening: the person who holds the open task of the case, as the engine knows it. */
public interface OpeningDesk {

    boolean isOpener(String reference, String person);

    boolean isWitness(String reference, String person);
}
