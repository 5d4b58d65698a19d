package council.procurement.tender;

import council.procurement.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The award criteria of a tender as its preparer wrote them (Procurement Act 2023 s.23: method and relative importance are
 * stated beforehand).
 *
 * @param price               points of 100
 * @param questions           those that bidders answer in words
 * @param socialValueQuantity points for what is offered in pounds
 * @param socialValueQuality  points for how it will be done
 */
public record AwardCriteria(BigDecimal price, List<Question> questions, BigDecimal socialValueQuantity, BigDecimal socialValueQuality) {

    static final BigDecimal TOTAL = new BigDecimal("100");

    /** A question about quality; both parts null where the line of the form was left empty. */
    public record Question(String text, BigDecimal weight) {

        private boolean isEmpty() {
            return text == null && (weight == null || weight.signum() == 0);
        }

        private boolean isWhole() {
            return text != null && weight != null && weight.signum() > 0;
        }
    }

    public AwardCriteria {
        price = orZero(price);
        questions = questions.stream().filter(q -> !q.isEmpty()).toList();
        socialValueQuantity = orZero(socialValueQuantity);
        socialValueQuality = orZero(socialValueQuality);
    }

    /** The cheapest wins: for quotations where nothing else matters. */
    public static AwardCriteria priceOnly() {
        return new AwardCriteria(TOTAL, List.of(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public BigDecimal total() {
        return questions.stream().map(q -> orZero(q.weight())).reduce(price.add(socialValue()), BigDecimal::add);
    }

    private BigDecimal socialValue() {
        return socialValueQuantity.add(socialValueQuality);
    }

    private boolean priceAloneDecides() {
        return price.compareTo(TOTAL) == 0;
    }

    /** What is wrong with them under the rules of the round. */
    public Refusals refusals(TenderRules rules) {
        var priceMayStand = priceAloneDecides() && rules.priceOnlyAllowed()
            || price.compareTo(BigDecimal.valueOf(rules.minPriceWeight())) >= 0 && price.compareTo(BigDecimal.valueOf(rules.maxPriceWeight())) <= 0;
        var social = rules.shortPath() ? 0 : rules.minSocialValueWeight();
        return Refusals.none()
            .unless(questions.stream().allMatch(Question::isWhole), "Give each quality question both its text and a weight of more than 0, or leave both empty.")
            .unless(noneNegative(), "No weight may be less than 0.")
            .unless(total().compareTo(TOTAL) == 0, "The weights must total 100; they total %s.", total().stripTrailingZeros().toPlainString())
            .unless(priceMayStand, "The weight of price must be from %d to %d.", rules.minPriceWeight(), rules.maxPriceWeight())
            .unless(socialValue().compareTo(BigDecimal.valueOf(social)) >= 0, "Social value must have at least %d of the 100 points.", social);
    }

    private boolean noneNegative() {
        return price.signum() >= 0 && socialValueQuantity.signum() >= 0 && socialValueQuality.signum() >= 0
            && questions.stream().allMatch(q -> orZero(q.weight()).signum() >= 0);
    }

    /** Numbered from 1, without those that weigh nothing. */
    public List<Criterion> numbered() {
        var list = new ArrayList<Criterion>();
        add(list, CriterionKind.PRICE, "The price, VAT not included.", price);
        questions.forEach(q -> add(list, CriterionKind.QUALITY, q.text(), q.weight()));
        add(list, CriterionKind.SOCIAL_VALUE_QUANTITY, "The social value that you offer, in pounds.", socialValueQuantity);
        add(list, CriterionKind.SOCIAL_VALUE_QUALITY, "How you will bring about the social value that you offer.", socialValueQuality);
        return List.copyOf(list);
    }

    private static void add(List<Criterion> list, CriterionKind kind, String question, BigDecimal weight) {
        if (weight.signum() > 0) list.add(new Criterion(list.size() + 1, kind, question, weight));
    }

    private static BigDecimal orZero(BigDecimal weight) {
        return weight == null ? BigDecimal.ZERO : weight;
    }
}
