package council.procurement.tender;

/**
 * What the decision tables {@code timescales}, {@code evaluation-weights} and {@code social-value-weight} answered when a round
 * began; a round keeps the rules that it began under. Weights in percent of the total.
 *
 * @param shortPath          quotations below £50,000 (domain reference 1.4)
 * @param minimumInvited     how many suppliers must be asked; fewer needs a waiver
 * @param minimumDays        calendar days from the day after publication (Procurement Act 2023 s.54); 0 for none
 * @param minimumWorkingDays the council's working days after publication; 0 for none
 * @param questionDays       calendar days before the deadline after which no more questions are taken
 */
public record TenderRules(boolean shortPath, int minimumInvited, int minimumDays, int minimumWorkingDays,
                          int minPriceWeight, int maxPriceWeight, boolean priceOnlyAllowed, int minSocialValueWeight, int questionDays) {

    /** The limits of the weights, in words. */
    public String weightsInWords() {
        var price = "Price weighs from %d to %d of 100%s.".formatted(minPriceWeight, maxPriceWeight, priceOnlyAllowed ? ", or 100 where it decides alone" : "");
        return shortPath || minSocialValueWeight == 0 ? price : price + " Social value weighs at least %d.".formatted(minSocialValueWeight);
    }
}
