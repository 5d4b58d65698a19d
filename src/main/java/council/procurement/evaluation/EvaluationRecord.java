package council.procurement.evaluation;

import council.procurement.tender.Criterion;
import council.procurement.tender.Lot;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.PricePart;
import council.procurement.tender.PriceSchedule;
import java.util.List;
import java.util.Map;

/**
 * All that stands behind a ranking: what was asked, what each scorer gave, what was agreed, and what came of it.
 *
 * @param ranking     the best first; a bid that is out has rank 0
 * @param points      by bid and question; empty for a bid that is out
 * @param assessments by the number of the bid
 * @param individual  what each scorer gave alone
 * @param scorers     whose scores count, in the order in which they handed in
 * @param panel       who sat on it and who left; empty where none was appointed
 * @param promised    what bids promise measure by measure, by the number of the bid; empty where social value is one sum
 * @param schedule    what the price is made of
 * @param priceParts  the lines that make the price, by the number of the bid; none where it is one sum
 * @param debarments  what was said of bidders on the debarment list
 * @param lots        empty where the tender is not divided
 */
public record EvaluationRecord(PriceFormula priceFormula, List<Criterion> criteria, List<RankedBid> ranking, List<QuestionPoints> points,
                               Map<Long, Assessment> assessments, List<PersonalScore> individual, List<String> scorers, Panel panel, Map<Long, PromisedValue> promised, PriceSchedule schedule, Map<Long, List<PricePart>> priceParts, List<DebarmentAnswer> debarments, List<Lot> lots) {

    public List<QuestionPoints> pointsOf(long bid) {
        return points.stream().filter(it -> it.bid() == bid).toList();
    }

    public List<DebarmentAnswer> debarmentsOf(long bid) {
        return debarments.stream().filter(it -> it.bid() == bid).toList();
    }

    public List<PersonalScore> given(long bid, int criterion) {
        return individual.stream().filter(it -> it.bid() == bid && it.criterion() == criterion).toList();
    }

    /** Whether the scorers lie further apart than the scale of the question allows before the moderation looks at it first (domain reference 3.6). */
    public boolean farApart(long bid, int criterion) {
        var scale = criterion(criterion).scale(); // none where nothing is scored
        return scale != null && scale.areFarApart(given(bid, criterion).stream().mapToInt(PersonalScore::points));
    }

    public Criterion criterion(int number) {
        return criteria.stream().filter(it -> it.number() == number).findFirst().orElseThrow();
    }

    /** Number and title of a lot; null where the tender is not divided. */
    public String lotLabel(int number) {
        return lots.stream().filter(it -> it.number() == number).findFirst().map(Lot::label).orElse(null);
    }

    public RankedBid ranked(long bid) {
        return ranking.stream().filter(it -> it.bidNumber() == bid).findFirst().orElseThrow();
    }
}
