package council.procurement.exclusion;

import council.procurement.FieldRefusals;
import council.procurement.supplier.CompanyNumbers;
import java.time.LocalDate;

/** An entry of the debarment list as somebody types it; see {@link Debarment}. {@code ground} is null where none was chosen or no ground has the code. */
public record DebarmentDraft(String name, String companyNumber, ExclusionGround ground, LocalDate from, LocalDate until) {

    public DebarmentDraft {
        name = stripped(name);
        companyNumber = CompanyNumbers.spelt(stripped(companyNumber));
    }

    /** What is wrong with it, by field. */
    public FieldRefusals refusals() {
        return FieldRefusals.none()
            .text(name, 200, "name", "Give the name of the supplier as the list has it.")
            .unless(companyNumber == null || CompanyNumbers.isSound(companyNumber), "companyNumber", CompanyNumbers.HOW)
            .unless(ground != null, "ground", "Choose the ground.")
            .unless(from != null, "from", "Give the first day on the list.")
            .unless(until != null, "until", "Give the last day on the list.")
            .unless(from == null || until == null || !until.isBefore(from), "until", "Give a last day that is not before the first.");
    }

    /** Only of a draft without refusals. */
    Debarment as(String reference) {
        return new Debarment(reference, name, companyNumber, ground.code(), ground.kind(), ground.wording(), from, until);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
