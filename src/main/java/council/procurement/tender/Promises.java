package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.socialvalue.Commitment;
import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.CountedCommitment;
import council.procurement.socialvalue.SocialValueOffer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The social value that a bid promises for a lot or for the whole, measure by measure.
 *
 * @param peopleTakenOn how many people the contract brings into work in all; null where the bidder does not say
 * @param lines         at most one for each measure of the tender
 */
public record Promises(BigDecimal peopleTakenOn, List<Line> lines) {

    public static final Promises NONE = new Promises(null, List.of());
    static final int LONGEST_METHOD = 4000;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /**
     * What is promised under one measure; unfinished in a draft.
     *
     * @param measure  its code
     * @param quantity a year, in its unit
     * @param method   how it will be brought about; null where the bidder does not say
     */
    public record Line(String measure, BigDecimal quantity, Integer years, String method) {

        private boolean empty() {
            return quantity == null && years == null && method == null;
        }

        private boolean promisesSomething() {
            return quantity != null && quantity.signum() > 0;
        }

        private Commitment on(List<TenderMeasure> measures) {
            return new Commitment(measures.stream().map(TenderMeasure::measure).filter(m -> m.code().equals(measure)).findFirst().orElseThrow(), quantity, years == null ? 1 : years, method, null);
        }

        private String written() {
            return "%s %s %d %s".formatted(measure, quantity.stripTrailingZeros().toPlainString(), years, method);
        }
    }

    /** Lines in which nothing stands are left out. */
    public Promises {
        lines = lines == null ? List.of() : lines.stream().filter(line -> !line.empty()).toList();
    }

    boolean none() {
        return peopleTakenOn == null && lines.isEmpty();
    }

    /** As they are kept when the bid is opened: without lines that promise nothing. */
    Promises opened() {
        return new Promises(peopleTakenOn, lines.stream().filter(Line::promisesSomething).toList());
    }

    /** What stands under this measure; nothing where it is not promised. */
    public Line line(String measure) {
        return lines.stream().filter(line -> line.measure().equals(measure)).findFirst().orElse(new Line(measure, null, null, null));
    }

    /** The same as the counting takes it, under the measures that the tender froze. */
    public SocialValueOffer offer(List<TenderMeasure> measures) {
        return new SocialValueOffer(lines.stream().filter(Line::promisesSomething).map(line -> line.on(measures)).toList(), peopleTakenOn == null ? BigDecimal.ZERO : peopleTakenOn);
    }

    /** What counts of each, before anybody has judged whether it is believed. */
    public List<CountedCommitment> counted(Asked asked) {
        return asked.asksCommitments() ? offer(asked.measures()).counted(asked.countingRules()) : List.of();
    }

    /** Pounds, two decimals. */
    public BigDecimal value(Asked asked) {
        return asked.asksCommitments() ? offer(asked.measures()).value(asked.countingRules()) : new BigDecimal("0.00");
    }

    /** How they will be brought about, for those who score it: no pounds. Empty where nothing is promised. */
    String inWords(List<TenderMeasure> measures) {
        return offer(measures).commitments().stream().map(it -> "%s %s: %s %s a year, %s.\n%s".formatted(it.measure().code(), it.measure().wording(), it.quantity().stripTrailingZeros().toPlainString(), it.measure().unit(),
            years(it.years()), Objects.requireNonNullElse(it.method(), "The bidder does not say how."))).collect(Collectors.joining("\n\n"));
    }

    static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }

    /** For how many years can be promised: those of the term, a year begun counted as one. */
    static int mostYears(int termMonths) {
        return Math.max(1, (termMonths + 11) / 12);
    }

    /** What is sealed at the opening. */
    String written() {
        return "%s\n%s".formatted(peopleTakenOn == null ? "" : peopleTakenOn.stripTrailingZeros().toPlainString(), lines.stream().map(Line::written).sorted().collect(Collectors.joining("\n")));
    }

    /**
     * What keeps them from being a draft.
     *
     * @param suffix    of the names of the fields of this lot
     * @param mostYears how many years the contract runs
     */
    FieldRefusals draftRefusals(FieldRefusals so, String suffix, int mostYears) {
        var refusals = so.unless(isQuantity(peopleTakenOn), "people" + suffix, "Give how many people are taken on as a figure, 0 or more, with two decimals at most.");
        for (var line : lines)
            refusals = refusals.unless(isQuantity(line.quantity()), "quantity" + suffix + line.measure(), "Give the quantity of %s as a figure, 0 or more, with two decimals at most.", line.measure())
                .unless(line.years() == null || line.years() >= 1 && line.years() <= mostYears, "years" + suffix + line.measure(), "Give the years of %s from 1 to %d, the term of the contract.", line.measure(), mostYears)
                .unless(line.method() == null || line.method().length() <= LONGEST_METHOD, "method" + suffix + line.measure(), "Shorten how you bring about %s to 4,000 characters.", line.measure());
        return refusals;
    }

    private static boolean isQuantity(BigDecimal given) {
        return given == null || given.signum() >= 0 && given.compareTo(MOST) < 0 && given.stripTrailingZeros().scale() <= 2;
    }

    /** What is missing before they can be submitted. @param of “ for lot 2”, or nothing */
    Refusals missing(Refusals so, Asked asked, String of) {
        var refusals = so;
        for (var line : lines)
            refusals = refusals.unless(line.quantity() != null, "Give the quantity of %s%s, or empty its years and how.", line.measure(), of)
                .unless(!line.promisesSomething() || line.years() != null, "Say for how many years you promise %s%s.", line.measure(), of);
        refusals = refusals.unless(value(asked).compareTo(MOST) < 0, "What you promise%s is worth £1,000,000,000 or more: correct the quantities.", of);
        return refusals.unless(peopleTakenOn != null || lines.stream().noneMatch(line -> line.promisesSomething() && asked.isHire(line.measure())),
            "Say how many people you take on in all%s: nobody counts under two measures.", of);
    }
}
