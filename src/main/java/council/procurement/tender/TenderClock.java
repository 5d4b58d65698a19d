package council.procurement.tender;

import java.time.Instant;

/** The engine's timer of an open tender, and the steps that change it. */
public interface TenderClock {

    /** Begins the steps of a change. */
    void begin(TenderChange change);

    /** The timer fires at this moment. */
    void moveTo(String reference, Instant deadline);

    /** The timer does not fire until it is moved again. */
    void stop(String reference);
}
