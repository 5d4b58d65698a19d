package council.procurement.casefile;

import java.util.Optional;

/** Knows what can be linked beside cases: a module above implements it as a bean, since this one knows no stage. */
public interface LinkEnds {

    /** Empty where it has nothing of this reference. */
    Optional<LinkEnd> find(String reference);
}
