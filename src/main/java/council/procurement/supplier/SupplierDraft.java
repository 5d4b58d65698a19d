package council.procurement.supplier;

import council.procurement.FieldRefusals;
import council.procurement.Postcode;
import java.util.Arrays;
import java.util.List;

/**
 * A supplier as somebody types it.
 *
 * @param companyNumber Companies House, eight characters; leading zeros may be left out
 * @param categories    CPV codes, or their first figures from two, one a line or with commas between
 */
public record SupplierDraft(String name, String companyNumber, String charityNumber, String postcode, Boolean sme, Boolean vcse,
                            String contactName, String email, String phone, String website, String notes, String categories) {

    private static final String POSTCODE = "[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}";

    public SupplierDraft {
        name = stripped(name);
        companyNumber = CompanyNumbers.spelt(stripped(companyNumber));
        charityNumber = stripped(charityNumber);
        postcode = Postcode.spaced(stripped(postcode));
        contactName = stripped(contactName);
        email = stripped(email);
        phone = stripped(phone);
        website = stripped(website);
        notes = stripped(notes);
        categories = stripped(categories);
    }

    /** What is wrong with it, by field. */
    public FieldRefusals refusals() {
        return FieldRefusals.none()
            .text(name, 200, "name", "Give the name of the supplier.")
            .unless(companyNumber == null || CompanyNumbers.isSound(companyNumber), "companyNumber", CompanyNumbers.HOW)
            .unless(charityNumber == null || charityNumber.matches("(SC)?\\d{5,8}(-\\d{1,3})?"), "charityNumber", "Give the charity number in figures, such as 1234567.")
            .unless(postcode == null || postcode.matches(POSTCODE), "postcode", "Give the postcode as in WS13 6YX, or leave it empty for a supplier outside the United Kingdom.")
            .unless(fits(contactName, 120), "contactName", "Shorten this to 120 characters.")
            .unless(email == null || email.length() <= 200 && email.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[A-Za-z]{2,}"), "email", "Give the e-mail address as in name@example.org.")
            .unless(phone == null || phone.matches("[+()\\d ]{5,40}"), "phone", "Give the telephone number in figures.")
            .unless(website == null || website.length() <= 200 && website.matches("https?://\\S+"), "website", "Give the address as it stands in the browser, beginning with https://.")
            .unless(fits(notes, 2000), "notes", "Shorten this to 2,000 characters.")
            .unless(cpv().stream().allMatch(code -> code.matches("\\d{2,8}")), "categories", "Give CPV codes of two to eight figures, one on each line, such as 90511 or 77310000.")
            .unless(cpv().size() <= 50, "categories", "Give at most 50 CPV codes; a shorter one stands for all that begin with it.");
    }

    /** What the register holds of a supplier, as somebody would type it. */
    static SupplierDraft of(Supplier it) {
        return new SupplierDraft(it.name(), it.companyNumber(), it.charityNumber(), it.postcode(), it.sme(), it.vcse(), it.contactName(), it.email(), it.phone(), it.website(), it.notes(),
            String.join("\n", it.categories()));
    }

    /** This, and from the other what is empty here. */
    SupplierDraft over(SupplierDraft other) {
        return new SupplierDraft(or(name, other.name), or(companyNumber, other.companyNumber), or(charityNumber, other.charityNumber), or(postcode, other.postcode), or(sme, other.sme), or(vcse, other.vcse),
            or(contactName, other.contactName), or(email, other.email), or(phone, other.phone), or(website, other.website), or(notes, other.notes),
            cpv().isEmpty() ? other.categories : String.join("\n", cpv()));
    }

    private static <T> T or(T ours, T others) {
        return ours == null ? others : ours;
    }

    /** The CPV codes, each once and in order. */
    public List<String> cpv() {
        return categories == null ? List.of() : Arrays.stream(categories.split("[\\s,;]+")).filter(code -> !code.isBlank()).distinct().sorted().toList();
    }

    private static boolean fits(String text, int longest) {
        return text == null || text.length() <= longest;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
