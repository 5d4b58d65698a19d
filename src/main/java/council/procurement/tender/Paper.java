package council.procurement.tender;

import council.procurement.casefile.DocumentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The papers that suppliers get with a tender or a request for quotes (domain reference 8, stage 6). */
public enum Paper {
    INVITATION("invitation", "Invitation to tender", DocumentKind.OTHER, false),
    SPECIFICATION("specification", "Specification", DocumentKind.SPECIFICATION, false),
    PRICING_SCHEDULE("pricing-schedule", "Pricing schedule", DocumentKind.OTHER, false),
    CONDITIONS("conditions", "Conditions of tendering", DocumentKind.OTHER, false),
    DRAFT_CONTRACT("draft-contract", "Draft contract", DocumentKind.CONTRACT, false),
    SOCIAL_VALUE_SCHEDULE("social-value-schedule", "Social value schedule", DocumentKind.OTHER, false),
    REQUEST_FOR_QUOTATION("request-for-quotation", "Request for quotation", DocumentKind.OTHER, true);

    private final String id;
    private final String title;
    private final DocumentKind kind;
    private final boolean forQuotes;

    Paper(String id, String title, DocumentKind kind, boolean forQuotes) {
        this.id = id;
        this.title = title;
        this.kind = kind;
        this.forQuotes = forQuotes;
    }

    /** As it stands in addresses and names of files. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public DocumentKind kind() {
        return kind;
    }

    public static Optional<Paper> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    /** Those that a round needs; social value has a schedule only where it counts. */
    static List<Paper> of(boolean shortPath, boolean socialValueCounts) {
        return Arrays.stream(values()).filter(p -> p.forQuotes == shortPath).filter(p -> socialValueCounts || p != SOCIAL_VALUE_SCHEDULE).toList();
    }
}
