package council.procurement.tender;

import java.time.LocalDate;

/** The tender documents as their preparer hands them in; {@code invited} is null where the tender is advertised. */
public record TenderDraft(String specification, String terms, String participationConditions, Invited invited, LocalDate deadline) {
}
