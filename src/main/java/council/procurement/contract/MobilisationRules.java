package council.procurement.contract;

import council.procurement.casefile.Category;
import java.util.List;

/** What the newest decision table {@code contract-mobilisation} asks of a contract. */
public interface MobilisationRules {

    /** Its lines, open all. */
    List<MobilisationItem> items(String tier, Category category);
}
