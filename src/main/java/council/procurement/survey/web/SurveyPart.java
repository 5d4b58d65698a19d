package council.procurement.survey.web;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractFilePart;
import council.procurement.survey.SurveyService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the service said of a contract, on its page: figures, and words without names. */
@Component
class SurveyPart implements ContractFilePart {

    private final SurveyService surveys;

    SurveyPart(SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<Section> section(Contract it, Viewer viewer) {
        var all = surveys.of(it.reference());
        if (all.isEmpty()) return Optional.empty();
        var section = Section.titled("Survey of the service").table("Surveys of the contract", List.of("When", "Sent", "Asked", "Answered", "Mean, 1 to 5", "4 or 5", "Response"), all.stream().map(one -> {
            var figures = one.figures();
            return Section.row(one.kind().label(), one.sentAt(), figures.asked(), figures.answered(), figures.mean() == null ? "No answer yet" : figures.mean().toPlainString(), percent(figures.good()), percent(figures.response()));
        }).toList());
        var words = all.stream().flatMap(one -> one.answers().stream().filter(answer -> answer.words() != null).map(answer -> Section.row(one.kind().label(), answer.rating(), answer.words()))).toList();
        return Optional.of((words.isEmpty() ? section : section.table("In their words", List.of("When", "Rating", "Words"), words)).link("All surveys", "/surveys"));
    }

    private static String percent(BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString() + "%";
    }
}
