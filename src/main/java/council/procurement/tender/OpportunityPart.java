package council.procurement.tender;

import council.procurement.casefile.Section;
import java.util.Optional;

/** A part of an opportunity's public page that another part of the tender brings, such as the questions and all answers to them. */
public interface OpportunityPart {

    /** Empty where there is nothing to show. */
    Optional<Section> section(String reference);
}
