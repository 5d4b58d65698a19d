package council.procurement.tender;

/** What the price of a bid is made of (domain reference 3.5; seed: proposals are assessed on the basis of whole life costs). */
public enum PriceBasis {
    ONE_SUM("One sum", "Bidders give one price for the whole.", "The price, VAT not included.", ""),
    WHOLE_LIFE_COST("Whole-life cost", "Bidders give a rate for each line; what is paid at the start, each year and at the end is added, and what it can still be sold for is taken off.",
        "The whole-life cost, VAT not included, as your rates make it.",
        "The price is the whole-life cost. On each line your rate is multiplied by the quantity, and by the years where it is paid each year, and rounded once to whole pence, half upwards. The lines are added, a resale value is taken off, and nothing is rounded again."),
    BASKET("Basket of rates", "Bidders give a rate for each line; each is multiplied by its quantity, and the lines are added.",
        "The price of the basket, VAT not included, as your rates make it.",
        "The price is that of the basket. On each line your rate is multiplied by the quantity and rounded once to whole pence, half upwards. The lines are added, and nothing is rounded again.");

    private final String label;
    private final String inWords;
    private final String question;
    private final String forBidders;

    PriceBasis(String label, String inWords, String question, String forBidders) {
        this.label = label;
        this.inWords = inWords;
        this.question = question;
        this.forBidders = forBidders;
    }

    public String label() {
        return label;
    }

    /** For officers. */
    public String inWords() {
        return inWords;
    }

    /** How the criterion of the price asks for it. */
    String question() {
        return question;
    }

    /** How the price is worked out, as the documents state it; empty where it is one sum. */
    public String forBidders() {
        return forBidders;
    }
}
