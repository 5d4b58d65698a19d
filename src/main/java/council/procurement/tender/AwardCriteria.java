package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the bids of a tender are judged, as its preparer wrote it (Procurement Act 2023 s.23: method and relative importance are
 * stated beforehand; s.18: lots, or the reason for none). It may be unfinished until the documents are handed in.
 *
 * @param formula              how prices become points
 * @param price                points of 100, the same for each lot
 * @param questions            those that bidders answer in words
 * @param socialValueQuantity  points for what is offered in pounds
 * @param socialValueQuality   points for how it will be done
 * @param lots                 empty where the tender is not divided
 * @param noLotsReason         why it is not; null where it is
 * @param measures             under which social value is offered; where there are none, bidders give one sum
 * @param schedule             what the price is made of
 */
public record AwardCriteria(PriceFormula formula, BigDecimal price, List<Question> questions, BigDecimal socialValueQuantity, BigDecimal socialValueQuality,
                            List<Condition> conditions, List<Lot> lots, String noLotsReason, List<MeasureChoice> measures, PriceSchedule schedule) {

    public static final int MOST_LINES = 40;
    static final BigDecimal TOTAL = new BigDecimal("100");
    static final BigDecimal MOST = new BigDecimal("1000000000");

    /**
     * A question about quality; text and weight are null where the line of the form was left empty.
     *
     * @param minimumScore null where none is asked
     * @param lot          null for all
     * @param scale        code of the scale of its answers; null for the usual one
     */
    public record Question(String text, BigDecimal weight, Integer minimumScore, Integer lot, String scale) {

        public Question(String text, BigDecimal weight) {
            this(text, weight, null, null);
        }

        public Question(String text, BigDecimal weight, Integer minimumScore, Integer lot) {
            this(text, weight, minimumScore, lot, null);
        }

        Optional<Scale> on(List<Scale> scales) {
            return scale == null ? Optional.of(scales.get(0)) : scales.stream().filter(s -> s.code().equals(scale)).findFirst();
        }

        private boolean isEmpty() {
            return text == null && (weight == null || weight.signum() == 0) && minimumScore == null;
        }

        private boolean isWhole() {
            return text != null && weight != null && weight.signum() > 0;
        }

        private boolean isFor(int lotNumber) {
            return lot == null || lot == lotNumber;
        }
    }

    public AwardCriteria {
        formula = formula == null ? PriceFormula.LOWEST_RATIO : formula;
        price = orZero(price);
        questions = questions.stream().filter(q -> !q.isEmpty()).toList();
        socialValueQuantity = orZero(socialValueQuantity);
        socialValueQuality = orZero(socialValueQuality);
        conditions = List.copyOf(conditions);
        lots = List.copyOf(lots);
        measures = List.copyOf(measures);
    }

    /** Criteria whose price is one sum. */
    public AwardCriteria(PriceFormula formula, BigDecimal price, List<Question> questions, BigDecimal socialValueQuantity, BigDecimal socialValueQuality, List<Condition> conditions, List<Lot> lots, String noLotsReason, List<MeasureChoice> measures) {
        this(formula, price, questions, socialValueQuantity, socialValueQuality, conditions, lots, noLotsReason, measures, PriceSchedule.ONE_SUM);
    }

    /** The same without measures of social value. */
    public AwardCriteria(PriceFormula formula, BigDecimal price, List<Question> questions, BigDecimal socialValueQuantity, BigDecimal socialValueQuality, List<Condition> conditions, List<Lot> lots, String noLotsReason) {
        this(formula, price, questions, socialValueQuantity, socialValueQuality, conditions, lots, noLotsReason, List.of());
    }

    /** The same criteria with these measures. */
    public AwardCriteria offering(List<MeasureChoice> chosen) {
        return new AwardCriteria(formula, price, questions, socialValueQuantity, socialValueQuality, conditions, lots, noLotsReason, chosen, schedule);
    }

    /** The same criteria with prices made of this. */
    public AwardCriteria priced(PriceSchedule by) {
        return new AwardCriteria(formula, price, questions, socialValueQuantity, socialValueQuality, conditions, lots, noLotsReason, measures, by);
    }

    /** Criteria of a purchase that is not divided, by the usual formula and without conditions. */
    public AwardCriteria(BigDecimal price, List<Question> questions, BigDecimal socialValueQuantity, BigDecimal socialValueQuality) {
        this(PriceFormula.LOWEST_RATIO, price, questions, socialValueQuantity, socialValueQuality, List.of(), List.of(), "It is one purchase.");
    }

    /** The cheapest wins: for quotations where nothing else matters. */
    public static AwardCriteria priceOnly() {
        return new AwardCriteria(TOTAL, List.of(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Nothing yet but why there are no lots; null where that is not said either. */
    public static AwardCriteria none(String noLotsReason) {
        return new AwardCriteria(PriceFormula.LOWEST_RATIO, null, List.of(), null, null, List.of(), List.of(), noLotsReason);
    }

    /** What the weights of a lot add up to; {@link Lot#NONE} where there are none. */
    public BigDecimal total(int lot) {
        return questions.stream().filter(q -> q.isFor(lot)).map(q -> orZero(q.weight())).reduce(price.add(socialValue()), BigDecimal::add);
    }

    private BigDecimal socialValue() {
        return socialValueQuantity.add(socialValueQuality);
    }

    private boolean priceAloneDecides() {
        return price.compareTo(TOTAL) == 0;
    }

    /**
     * What cannot be kept even unfinished, by the field of the page: {@code question2}, {@code weight2}, {@code lotValue1}.
     *
     * @param scales those that may be chosen, the usual one first
     */
    FieldRefusals draftRefusals(List<Scale> scales) {
        var refusals = weight(weight(weight(FieldRefusals.none(), "price", price), "socialValueQuantity", socialValueQuantity), "socialValueQuality", socialValueQuality)
            .unless(noLotsReason == null || noLotsReason.length() <= 1000, "noLotsReason", "Shorten the reason to 1,000 characters.")
            .unless(questions.size() <= MOST_LINES, "question1", "A tender may have %d questions. Put several into one.", MOST_LINES)
            .unless(conditions.size() <= MOST_LINES, "condition1", "A tender may have %d conditions.", MOST_LINES)
            .unless(lots.size() <= MOST_LINES, "lotTitle1", "A tender may have %d lots.", MOST_LINES);
        for (int n = 1; n <= questions.size(); n++) {
            var q = questions.get(n - 1);
            refusals = weight(refusals, "weight" + n, orZero(q.weight()))
                .unless(q.isWhole() || q.weight() != null && q.weight().signum() < 0, q.text() == null ? "question" + n : "weight" + n, "Give each quality question both its text and a weight of more than 0, or leave both empty.")
                .unless(q.text() == null || q.text().length() <= 1000, "question" + n, "Shorten the question to 1,000 characters.")
                .unless(q.on(scales).isPresent(), "scale" + n, "Choose one of the scales.")
                .unless(q.minimumScore() == null || q.minimumScore() >= 1 && q.on(scales).filter(s -> s.holds(q.minimumScore())).isPresent(), "minimum" + n, "Choose a lowest score of the scale that you chose, 1 or more, or none.")
                .unless(isKnown(q.lot()), "lotOf" + n, "Choose one of the lots, or all.");
        }
        for (int n = 1; n <= conditions.size(); n++)
            refusals = refusals.unless(conditions.get(n - 1).requirement().length() <= 1000, "condition" + n, "Shorten the condition to 1,000 characters.")
                .unless(isKnown(conditions.get(n - 1).lot()), "conditionLot" + n, "Choose one of the lots, or all.");
        for (int n = 1; n <= lots.size(); n++) {
            var lot = lots.get(n - 1);
            refusals = refusals.unless(lot.title() != null, "lotTitle" + n, "Give the lot a title, or empty its value.")
                .unless(lot.title() == null || lot.title().length() <= 200, "lotTitle" + n, "Shorten the title to 200 characters.")
                .unless(isMoney(lot.valueExVat()), "lotValue" + n, "Give the value of the lot in pounds and pence, more than £0.");
        }
        for (var it : measures) refusals = refusals.unless(it.hasPossibleMost(), "most" + it.code(), "Give the most that counts in a year as a figure above 0 with two decimals at most, or leave it empty.");
        return schedule.draftRefusals(refusals, lots.size());
    }

    private static FieldRefusals weight(FieldRefusals so, String field, BigDecimal weight) {
        return so.unless(weight.signum() >= 0 && weight.compareTo(TOTAL) <= 0 && weight.stripTrailingZeros().scale() <= 2, field, "Give a weight from 0 to 100, with two decimals at most.");
    }

    private boolean isKnown(Integer lot) {
        return lot == null || lot >= 1 && lot <= lots.size();
    }

    private static boolean isMoney(BigDecimal sum) {
        return sum != null && sum.signum() > 0 && sum.compareTo(MOST) < 0 && sum.stripTrailingZeros().scale() <= 2;
    }

    /** What is wrong with them under the rules of the round. */
    public Refusals refusals(TenderRules rules) {
        var unscored = formula == PriceFormula.COST_PER_QUALITY_POINT;
        var priceMayStand = unscored || priceAloneDecides() && rules.priceOnlyAllowed()
            || price.compareTo(BigDecimal.valueOf(rules.minPriceWeight())) >= 0 && price.compareTo(BigDecimal.valueOf(rules.maxPriceWeight())) <= 0;
        var social = rules.shortPath() ? 0 : rules.minSocialValueWeight();
        var refusals = Refusals.none()
            .unless(questions.stream().allMatch(Question::isWhole), "Give each quality question both its text and a weight of more than 0, or leave both empty.")
            .unless(noneNegative(), "No weight may be less than 0.")
            .unless(!unscored || price.signum() == 0, "With the cost of a quality point, price carries no points: take its weight out.");
        refusals = lots.isEmpty() ? totals(refusals, Lot.NONE, "") : IntStream.rangeClosed(1, lots.size()).boxed().reduce(refusals, (so, n) -> totals(so, n, " of lot " + n), (a, b) -> b);
        return refusals
            .unless(priceMayStand, "The weight of price must be from %d to %d.", rules.minPriceWeight(), rules.maxPriceWeight())
            .unless(socialValue().compareTo(BigDecimal.valueOf(social)) >= 0, "Social value must have at least %d of the 100 points.", social)
            .unless(lots.size() != 1, "One lot alone divides nothing: add another, or take it out and say why there are none.")
            .unless(!lots.isEmpty() || noLotsReason != null, "Divide the tender into lots, or give the reason for none.");
    }

    private Refusals totals(Refusals so, int lot, String of) {
        return schedule.refusals(so, lot, of).unless(total(lot).compareTo(TOTAL) == 0, "The weights%s must total 100; they total %s.", of, total(lot).stripTrailingZeros().toPlainString());
    }

    /** Lots together are worth no more than the purchase was approved for. */
    Refusals refusals(TenderRules rules, BigDecimal estimateExVat) {
        var together = lots.stream().map(Lot::valueExVat).reduce(BigDecimal.ZERO, BigDecimal::add);
        return refusals(rules).unless(together.compareTo(estimateExVat) <= 0, "The lots are worth %s together, more than the estimate of %s. Correct their values.", Money.written(together), Money.written(estimateExVat));
    }

    private boolean noneNegative() {
        return price.signum() >= 0 && socialValueQuantity.signum() >= 0 && socialValueQuality.signum() >= 0
            && questions.stream().allMatch(q -> orZero(q.weight()).signum() >= 0);
    }

    /** Numbered from 1, without those that weigh nothing; answers in words on their scale of these, the usual one first. */
    public List<Criterion> numbered(List<Scale> scales) {
        var list = new ArrayList<Criterion>();
        add(list, CriterionKind.PRICE, new Question(schedule.basis().question(), price), scales);
        questions.forEach(q -> add(list, CriterionKind.QUALITY, q, scales));
        add(list, CriterionKind.SOCIAL_VALUE_QUANTITY, new Question("The social value that you offer, in pounds.", socialValueQuantity), scales);
        add(list, CriterionKind.SOCIAL_VALUE_QUALITY, new Question("How you will bring about the social value that you offer.", socialValueQuality), scales);
        return List.copyOf(list);
    }

    private static void add(List<Criterion> list, CriterionKind kind, Question it, List<Scale> scales) {
        if (orZero(it.weight()).signum() > 0) list.add(new Criterion(list.size() + 1, kind, it.text(), it.weight(), it.minimumScore(), it.lot(), kind.isScored() ? it.on(scales).orElseThrow() : null));
    }

    private static BigDecimal orZero(BigDecimal weight) {
        return weight == null ? BigDecimal.ZERO : weight;
    }
}
