package council.procurement.exclusion;

import council.procurement.supplier.SupplierNames;
import java.time.LocalDate;

/**
 * One entry of the debarment list (Procurement Act 2023 s.62).
 *
 * @param reference     {@code D-2026-0001}; null until it is kept
 * @param companyNumber Companies House; null where the list names none
 * @param ground        code of the ground
 * @param wording       of the ground, as the table had it when the entry was made
 * @param from          the first day on the list
 * @param until         the last
 */
public record Debarment(String reference, String name, String companyNumber, String ground, ExclusionKind kind, String wording, LocalDate from, LocalDate until) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public DebarmentState stateOn(LocalDate day) {
        if (day.isBefore(from)) return DebarmentState.COMING;
        return day.isAfter(until) ? DebarmentState.ENDED : DebarmentState.IN_FORCE;
    }

    /** @param number as Companies House writes it; null for none */
    public boolean isOf(String number) {
        return companyNumber != null && companyNumber.equals(number);
    }

    /** However the name is written. */
    public boolean isNamed(String firm) {
        return SupplierNames.key(name).equals(SupplierNames.key(firm));
    }

    /** What tells two entries apart: the firm, the ground and when it began. */
    String key() {
        return "%s, %s from %s".formatted(companyNumber == null ? SupplierNames.key(name) : companyNumber, ground, from);
    }

    Debarment withReference(String given) {
        return new Debarment(given, name, companyNumber, ground, kind, wording, from, until);
    }
}
