package council.procurement.initiation;

import java.time.LocalDate;
import java.util.Optional;

/** Key-decision notices that are on record; whoever keeps them tells the timetable. */
public interface Announcements {

    /** First day on which the notice of the case lets it be decided; empty while none is published. */
    Optional<LocalDate> decisionFrom(String reference);
}
