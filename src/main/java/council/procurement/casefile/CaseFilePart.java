package council.procurement.casefile;

import java.util.Optional;

/**
 * What a stage adds to the page and the file of a case. A stage implements it as a bean; this module knows no stage. The
 * part itself keeps back what this viewer may not read.
 */
public interface CaseFilePart {

    /** Place in the file: hundreds in the order of the cycle, initiation 100 to contract 700, decisions 800, changes of the case 900. */
    int order();

    /** Empty where the case has nothing of this part yet, or nothing that the viewer may read. */
    Optional<Section> section(String reference, Viewer viewer);
}
