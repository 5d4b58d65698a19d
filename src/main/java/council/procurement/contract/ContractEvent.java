package council.procurement.contract;

import java.time.Instant;

/** Something that happened to a contract without a case. */
public record ContractEvent(Instant at, String person, String sentence) {
}
