package council.procurement.survey.web;

import council.procurement.RefusedFields;
import council.procurement.SearchWords;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import council.procurement.survey.Survey;
import council.procurement.survey.SurveyKind;
import council.procurement.survey.SurveyService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the link of a survey, for whoever has it; and the surveys with their figures, for the council's own people. */
@Controller
class SurveyController {

    private static final Comparator<BigDecimal> UNKNOWN_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final List<Column> COLUMNS = List.of(Column.of("contract", "Contract"), Column.of("kind", "When"), Column.of("sent", "Sent"), Column.figures("asked", "Asked"), Column.figures("answered", "Answered"),
        Column.figures("mean", "Mean, 1 to 5"), Column.figures("good", "4 or 5"), Column.figures("response", "Response"));
    private static final Map<String, Comparator<Survey>> ORDERS = Map.of("contract", Comparator.comparing(Survey::contractReference), "kind", Comparator.comparing(Survey::kind), "sent", Comparator.comparing(Survey::sentAt),
        "asked", Comparator.comparing(Survey::asked), "answered", Comparator.comparing(it -> it.answers().size()), "mean", Comparator.comparing(it -> it.figures().mean(), UNKNOWN_FIRST),
        "good", Comparator.comparing(it -> it.figures().good(), UNKNOWN_FIRST), "response", Comparator.comparing(it -> it.figures().response(), UNKNOWN_FIRST));
    private static final Map<String, String> KINDS = Typed.choices(Arrays.asList(SurveyKind.values()), SurveyKind::code, SurveyKind::label);
    private static final Map<String, String> RATINGS = ratings();

    private final SurveyService surveys;

    SurveyController(SurveyService surveys) {
        this.surveys = surveys;
    }

    private static Map<String, String> ratings() {
        var ratings = new LinkedHashMap<String, String>();
        ratings.put("5", "5 – very satisfied");
        ratings.put("4", "4 – satisfied");
        ratings.put("3", "3 – neither");
        ratings.put("2", "2 – not satisfied");
        ratings.put("1", "1 – not at all");
        return ratings;
    }

    @GetMapping("/survey/{token}")
    String questions(@PathVariable String token, Model model) {
        return questions(token, Map.of(), Map.of(), model);
    }

    @PostMapping("/survey/{token}")
    String answer(@PathVariable String token, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        if (surveys.open(token).isEmpty()) return questions(token, Map.of(), typed, model);
        try {
            if (!surveys.answer(token, Typed.whole(typed.get("rating")), typed.get("words"))) return questions(token, Map.of(), typed, model);
        } catch (RefusedFields refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return questions(token, refusal.fields(), typed, model);
        }
        return "survey/thanks";
    }

    private String questions(String token, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", surveys.open(token).orElse(null));
        model.addAttribute("token", token);
        model.addAttribute("ratings", RATINGS);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "survey/questions";
    }

    @GetMapping("/surveys")
    String register(HttpServletRequest request, Model model) {
        var query = query(request);
        var found = found(query);
        model.addAttribute("table", query.pageOf(found));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("all", Survey.Figures.of(found));
        return "survey/register";
    }

    @GetMapping({"/surveys.csv", "/surveys.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "surveys", List.of("Contract", "Title", "Supplier", "When", "Sent at", "Answer by", "Asked", "Answered", "Mean", "Percent of 4 and 5", "Percent that answered"), row -> found(query(request)).forEach(it -> {
            var figures = it.figures();
            row.accept(new Object[] {it.contractReference(), it.contractTitle(), it.supplier(), it.kind().label(), it.sentAt(), it.answerBy(), figures.asked(), figures.answered(), plain(figures.mean()), plain(figures.good()), plain(figures.response())});
        }));
    }

    /** Figures with their own places: a sum in a file has pence. */
    private static String plain(BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-sent", COLUMNS);
    }

    private List<Survey> found(TableQuery query) {
        var words = SearchWords.of(query.parameter("q"));
        var kind = query.parameter("kind");
        return query.sorted(surveys.all().stream().filter(it -> words.allIn(it.contractReference() + " " + it.contractTitle() + " " + it.supplier())).filter(it -> !KINDS.containsKey(kind) || it.kind().code().equals(kind)).toList(), ORDERS.get(query.sort()));
    }
}
