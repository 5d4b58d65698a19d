package council.procurement.approval;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import java.util.Optional;

/** What modules above keep around the decisions of a file, for whichever page shows that file: notice, publication, call-in. */
public interface DecisionPart {

    /** Empty where there is nothing for this viewer. */
    Optional<Section> section(String reference, Viewer viewer);
}
