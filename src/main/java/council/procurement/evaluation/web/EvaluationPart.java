package council.procurement.evaluation.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.evaluation.AgreementService;
import council.procurement.evaluation.ArithmeticService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.ExclusionService;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The evaluation's part of the file: how far it is. Scores, ranking, names and prices are for those who evaluate and decide. */
@Component
class EvaluationPart implements CaseFilePart {

    private static final Set<String> PROCUREMENT = Set.of("procurement-team", "procurement-managers");

    private final EvaluationService evaluations;
    private final ExclusionService exclusions;
    private final ArithmeticService arithmetic;
    private final AgreementService agreements;

    EvaluationPart(EvaluationService evaluations, ExclusionService exclusions, ArithmeticService arithmetic, AgreementService agreements) {
        this.evaluations = evaluations;
        this.exclusions = exclusions;
        this.arithmetic = arithmetic;
        this.agreements = agreements;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        return evaluations.progress(reference).map(it -> {
            var section = Section.titled("Evaluation").fact("Began", it.begunAt());
            if (it.scorers() > 0) section = section.fact("Evaluators who handed in their scores", it.scorers());
            if (viewer.isInAnyOf(PROCUREMENT)) {
                var debarred = evaluations.debarmentMatches(reference);
                if (debarred > 0) section = section.fact("Matches with the debarment list, answered in the check", debarred);
                for (var one : exclusions.of(reference)) section = section.fact("Ground for exclusion, " + one.supplier(), "%s. %s".formatted(one.groundInWords(), one.state()));
                for (var firm : evaluations.sensitivities(reference))
                    section = section.fact("How firm the ranking is" + (firm.lotLabel().isEmpty() ? "" : ", " + firm.lotLabel()),
                        "%d of %d small changes of a weight or a score would put another bid first".formatted(firm.sensitivity().turns().size(), firm.sensitivity().tried()));
            }
            for (var check : arithmetic.confirmed(reference).stream().toList()) section = section.fact("Points confirmed", check.at());
            if (it.recommendedAt() == null) return section.fact("Recommendation", "Not handed in yet");
            section = section.fact("Recommendation", it.award() ? "To award" : "To accept no bid").fact("Handed in", it.recommendedAt());
            for (var agreement : agreements.agreed(reference).stream().toList()) section = section.fact("Agreed for the service", agreement.at());
            return section;
        });
    }
}
