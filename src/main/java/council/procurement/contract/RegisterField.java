package council.procurement.contract;

import java.util.List;
import java.util.Locale;

/** What a row of an old register (Local Government Transparency Code 2015) or of a Contracts Finder export may tell, with the names that columns of it are known to have. */
public enum RegisterField {
    KEY("Number of notice or contract", true, "id", "notice identifier", "notice id", "reference", "reference number", "contract reference", "contract number", "contract id", "ref"),
    TITLE("Title", true, "title", "contract title", "title of agreement", "name of contract"),
    DESCRIPTION("Description", false, "description", "description of the goods and/or services being provided", "contract description"),
    SUPPLIER("Supplier", true, "awarded_supplier", "supplier [name|address|ref type|ref number|is sme|is vcse]", "supplier", "supplier name", "supplier name and details", "contractor", "provider"),
    VALUE("Value without VAT", true, "awarded_value", "awarded value", "value ex vat", "contract value", "value of the contract", "total value", "value", "sum"),
    ESTIMATE_LOW("Estimate, lowest", false, "value_low", "value low", "estimated value"),
    ESTIMATE_HIGH("Estimate, highest", false, "value_high", "value high"),
    AWARDED("Award or signature", false, "awarded_date", "awarded date", "award date", "date awarded", "signed", "date signed"),
    STARTS("Start", false, "contract start date", "start date", "start", "start_date"),
    ENDS("End", false, "contract end date", "end date", "end", "end_date", "expiry date", "expires"),
    EXTENSION("Extension in months", false, "extension months", "extension", "extension option"),
    PUBLISHED("Publication of the notice", false, "published_date", "published date"),
    DEADLINE("Deadline for tenders", false, "deadline_date", "closing date", "deadline"),
    STATUS("State of the notice", false, "status"),
    KIND("Kind of notice", false, "notice_type", "notice type"),
    BUYER("Buyer", false, "organisation", "organisation name", "buyer"),
    DEPARTMENT("Department", false, "department", "service", "service area", "directorate"),
    CATEGORY("Kind of purchase", false, "category", "contract type"),
    CPV("CPV codes", false, "cpv_codes", "cpv codes", "cpv code", "cpv"),
    HOW("How it was bought", false, "how procured", "process type", "procurement process", "procedure", "route"),
    SME("SME", false, "awarded_to_sme", "sme", "is sme", "supplier is sme"),
    VCSE("VCSE", false, "vcse", "is vcse", "vcse and registration number", "supplier is vcse"),
    MANAGER("Contract manager", false, "contract manager", "responsible officer", "contract owner", "manager"),
    NOVATION("May be novated", false, "novation", "novation clause"),
    URL("Address of the notice", false, "url", "links", "link", "notice url");

    private final String label;
    private final boolean needed;
    private final List<String> names;

    RegisterField(String label, boolean needed, String... names) {
        this.label = label;
        this.needed = needed;
        this.names = List.of(names);
    }

    public String label() {
        return label;
    }

    /** Name of the field in a form, {@code column-ends}. */
    public String formName() {
        return "column-" + name().toLowerCase(Locale.UK).replace('_', '-');
    }

    /** Whether no row can be read without a column for it. */
    public boolean isNeeded() {
        return needed;
    }

    /** In the order in which they are looked for, all in lower case. */
    List<String> names() {
        return names;
    }
}
