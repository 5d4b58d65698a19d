package council.procurement.contract;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import java.util.Optional;

/**
 * What a module adds to the page of one contract, for the council's own people. A module implements it as a bean; this module
 * knows none of them. The part itself keeps back what this viewer may not read.
 */
public interface ContractFilePart {

    /** Place on the page, by hundreds. */
    int order();

    /** Empty where there is nothing to say of this contract, or nothing that the viewer may read. */
    Optional<Section> section(Contract it, Viewer viewer);
}
