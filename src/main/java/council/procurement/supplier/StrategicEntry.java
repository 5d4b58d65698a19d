package council.procurement.supplier;

import java.time.Instant;

/** Whether a supplier is strategic for the council, by whom, why and since when. */
public record StrategicEntry(boolean strategic, String why, String person, Instant at) {
}
