package council.procurement.award;

import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.evaluation.EvaluationRecord;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.QuestionPoints;
import council.procurement.evaluation.RankedBid;
import council.procurement.evaluation.Recommendation;
import council.procurement.tender.Criterion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assessment summary that is owed to every bidder (Procurement Act 2023 s.50; Procurement Regulations 2024 reg. 31). */
@Service
@Transactional(readOnly = true)
public class AssessmentSummaryService {

    private final EvaluationService evaluations;
    private final ProcurementCaseService cases;

    AssessmentSummaryService(EvaluationService evaluations, ProcurementCaseService cases) {
        this.evaluations = evaluations;
        this.cases = cases;
    }

    /** One criterion with what the bidder and the first bidder got for it; null for a bid that is out. */
    public record Line(Criterion criterion, QuestionPoints own, QuestionPoints first) {
    }

    /**
     * @param lotLabel null where the purchase is not divided
     * @param winner   the recommended bid of the lot; null where none is
     */
    public record Summary(String reference, String purchase, EvaluationRecord record, RankedBid own, String lotLabel, RankedBid winner, List<Line> lines, long inTheRunning) {

        public boolean isFirst() {
            return winner != null && winner.bidNumber() == own.bidNumber();
        }

        /** By the names under which the template {@code pdf/assessment-summary} reads it. */
        public Map<String, Object> facts() {
            var facts = new HashMap<String, Object>(Map.of("reference", reference, "purchase", purchase, "record", record, "own", own, "isFirst", isFirst(), "lines", lines, "inTheRunning", inTheRunning));
            facts.put("lotLabel", lotLabel);
            facts.put("winner", winner);
            return facts;
        }
    }

    /** Of one bid; empty where it was not ranked. @throws Refused where nothing is recommended yet */
    public Optional<Summary> of(String reference, long bid) {
        return summaries(reference, it -> it.bidNumber() == bid).findFirst();
    }

    /** Of every bid. @throws Refused where nothing is recommended yet */
    public List<Summary> all(String reference) {
        return summaries(reference, it -> true).toList();
    }

    private Stream<Summary> summaries(String reference, Predicate<RankedBid> which) {
        var record = evaluations.record(reference);
        var recommended = evaluations.recommendations(reference);
        var purchase = cases.get(reference).need().title();
        return record.ranking().stream().filter(which).map(own -> {
            var winner = recommended.stream().filter(it -> it.lot() == own.lot()).findFirst().map(Recommendation::bidNumber).map(record::ranked).orElse(null);
            var lines = record.criteria().stream().filter(it -> it.isFor(own.lot())).map(it -> new Line(it, points(record, own, it), winner == null ? null : points(record, winner, it))).toList();
            return new Summary(reference, purchase, record, own, record.lotLabel(own.lot()), winner, lines, record.ranking().stream().filter(it -> it.lot() == own.lot() && it.compliant()).count());
        });
    }

    private static QuestionPoints points(EvaluationRecord record, RankedBid bid, Criterion criterion) {
        return record.pointsOf(bid.bidNumber()).stream().filter(it -> it.criterion() == criterion.number()).findFirst().orElse(null);
    }
}
