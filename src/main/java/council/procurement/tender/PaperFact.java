package council.procurement.tender;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a tender paper may speak of, from the case and its tender. */
public enum PaperFact {
    TITLE("title", "The title of the purchase", "Grounds maintenance"),
    REFERENCE("reference", "The reference of the case", "P-2026-0001"),
    COUNCIL("council", "The name of the council", "Exampleshire District Council"),
    DESCRIPTION("description", "What is needed and why, from the need", "The parks need regular care."),
    SERVICE("service", "The service of the council that buys", "Parks and open spaces"),
    CATEGORY("category", "Goods, services, works", "Services"),
    CPV("cpv", "The CPV code", "77310000"),
    TERM("term", "The term, with extensions", "36 months, with extensions of up to 12 months"),
    NEEDED_BY("neededBy", "When it is needed", "1 April 2027"),
    OFFICER("officer", "Who prepared the tender", "Priya Example-Procurement"),
    AUDIENCE("audience", "Who may tender: any supplier, or those invited", "any supplier"),
    DEADLINE("deadline", "When tenders are due", "12:00 on 12 January 2027"),
    QUESTIONS_BY("questionsBy", "When questions close", "12:00 on 5 January 2027"),
    SPECIFICATION("specification", "The specification, as the officer wrote it", "Cut the grass of all parks every two weeks from March to October."),
    TERMS("terms", "The terms of the contract, as the officer wrote them", "The council's standard conditions for services."),
    PARTICIPATION("participation", "For whom it is reserved, and conditions of participation; nothing where there are neither", ""),
    PRICE_METHOD("priceMethod", "How price is scored, where it counts", "The lowest price gets all points for price."),
    NO_LOTS("noLots", "Why the tender is not divided into lots; nothing where it is", "The work is one round that one team does."),
    LOTS("lots", "Table of the lots, where there are any", null),
    REQUIREMENTS("requirements", "Table of what every bid must meet, where there is any", null),
    CRITERIA("criteria", "Table of the award criteria with their weights", null),
    SCALE("scale", "Table of the scale for answers", null),
    DATES("dates", "Table of the dates", null),
    PRICES("prices", "Table for the prices, to be filled in", null),
    COMMITMENTS("commitments", "Table for social value commitments, to be filled in", null);

    private final String placeholder;
    private final String meaning;
    private final String sample;

    PaperFact(String placeholder, String meaning, String sample) {
        this.placeholder = placeholder;
        this.meaning = meaning;
        this.sample = sample;
    }

    /** As it stands between the braces. */
    public String placeholder() {
        return placeholder;
    }

    public String meaning() {
        return meaning;
    }

    /** Null for a table. */
    public String sample() {
        return sample;
    }

    public boolean isTable() {
        return sample == null;
    }

    static Optional<PaperFact> of(String placeholder) {
        return Arrays.stream(values()).filter(f -> f.placeholder.equals(placeholder)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(PaperFact::placeholder).toList();
    }
}
