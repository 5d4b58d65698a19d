package council.procurement.evaluation;

import council.procurement.exclusion.Debarment;
import council.procurement.exclusion.ExclusionKind;

/**
 * A bidder that may be a firm on the debarment list (Procurement Act 2023 s.57; domain reference 2.9).
 *
 * @param words       what the entry says, with its days, and which number the bid gives
 * @param mustExclude number and name agree, the ground is mandatory and the Act covers the procurement: s.26 leaves no choice
 */
public record DebarmentMatch(String entry, String words, boolean mustExclude) {

    /**
     * @param companyNumber what the bid gives; null for none
     * @param covered       whether the Act covers the procurement: it began under it and reaches the threshold
     */
    static DebarmentMatch of(Debarment it, String supplier, String companyNumber, String days, boolean covered) {
        var words = "%s, %s%s: %s (%s), %s; the bid gives %s".formatted(it.reference(), it.name(), it.companyNumber() == null ? "" : " (company " + it.companyNumber() + ")", it.wording(),
            it.kind().label().toLowerCase(), days, companyNumber == null ? "no number" : "the number " + companyNumber);
        return new DebarmentMatch(it.reference(), words,
            covered && it.kind() == ExclusionKind.MANDATORY && it.isOf(companyNumber) && it.isNamed(supplier));
    }
}
