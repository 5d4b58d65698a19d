package council.procurement.supplier;

/**
 * A firm as it signs in at the supplier pages and says who it is.
 *
 * @param email    proved by a link; in small letters
 * @param name     null until it has introduced itself
 * @param supplier its entry in the register; null where nobody has tied the two yet
 */
public record SupplierAccount(long number, String email, String name, String companyNumber, String charityNumber, String postcode, Boolean sme, Boolean vcse,
                              String contactName, String phone, String supplier, int version) {

    /** Whether it has said what every bid must say of its bidder. */
    public boolean isIntroduced() {
        return name != null && sme != null && vcse != null;
    }

    /** Who a mail greets: the contact, or the firm where it names none. */
    public String greeted() {
        return contactName == null ? name : contactName;
    }

    /** Who stands in the records as having done something. */
    public String person() {
        return "supplier-" + number;
    }
}
