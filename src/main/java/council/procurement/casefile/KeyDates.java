package council.procurement.casefile;

import java.time.LocalDate;
import java.util.List;

/** The dates that a stage watches over in all cases: its own deadlines. Each stage that has some brings one of these. */
public interface KeyDates {

    /** Those still open from the first day to the last, both included. */
    List<KeyDate> between(LocalDate first, LocalDate last);
}
