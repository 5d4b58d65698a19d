package council.procurement.executive.web;

import council.procurement.executive.DecisionSearch;
import council.procurement.executive.PublicDecision;
import council.procurement.executive.PublicDecisionService;
import council.procurement.platform.pdf.Pdf;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public register of executive decisions: search, filter, sort, page, download; each with its notice as PDF. */
@Controller
class DecisionsController {

    private static final List<Column> COLUMNS = List.of(Column.of("decided", "Decided"), Column.of("title", "Decision"), Column.unsorted("By"), Column.figures("value", "Value without VAT"),
        Column.of("published", "Published"), Column.unsorted("Status"));
    private static final int YEARS = 6;

    private final PublicDecisionService decisions;
    private final PdfRenderer pdf;
    private final Show show;
    private final Clock clock;

    DecisionsController(PublicDecisionService decisions, PdfRenderer pdf, Show show, Clock clock) {
        this.decisions = decisions;
        this.pdf = pdf;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/decisions")
    String decisions(HttpServletRequest request, Model model) {
        var query = TableQuery.of(request, "-decided", COLUMNS);
        var search = search(query);
        model.addAttribute("table", query.page(decisions.page(search, query.offset(), query.size()), decisions.count(search)));
        model.addAttribute("columns", COLUMNS);
        var deciders = new LinkedHashMap<String, String>();
        deciders.put("members", "Cabinet, Council and cabinet members");
        deciders.put("officers", "Officers");
        model.addAttribute("deciders", deciders);
        var years = new LinkedHashMap<String, String>();
        int now = LocalDate.now(clock).getYear();
        for (int year = now; year > now - YEARS; year--) years.put(String.valueOf(year), String.valueOf(year));
        model.addAttribute("years", years);
        return "executive/decisions";
    }

    @GetMapping("/decisions/{number}")
    String decision(@PathVariable long number, Model model) {
        var it = found(number);
        model.addAttribute("it", it);
        model.addAttribute("facts", facts(it));
        return "executive/public-decision";
    }

    @GetMapping("/decisions/{number}.pdf")
    ResponseEntity<byte[]> notice(@PathVariable long number) {
        var it = found(number);
        return Pdf.answer("decision-%d.pdf".formatted(number), pdf.render("pdf/public-decision", Map.of("it", it, "facts", facts(it))));
    }

    @GetMapping({"/decisions.csv", "/decisions.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "decisions",
            List.of("Number", "Reference", "Decision", "On", "Decided by", "Decided on", "Outcome", "Value ex VAT", "Reasons", "Alternatives considered and rejected", "Interests", "Published on", "Status", "Notice before", "Urgency"),
            row -> decisions.each(search(TableQuery.of(request, "-decided", COLUMNS)), it -> row.accept(new Object[] {it.number(), it.reference(), it.title(), it.type(), it.decider(), it.decidedOn(), it.outcome(),
                it.valueExVat(), it.reasons(), it.alternatives(), it.interests(), it.publishedOn(), it.status(), it.notice(), it.urgency()})));
    }

    private Map<String, String> facts(PublicDecision it) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Reference", it.reference());
        facts.put("Decision on", StringUtils.capitalize(it.type()));
        facts.put("Outcome", it.outcome());
        facts.put("Decided by", it.decider());
        facts.put("Decided on", show.date(it.decidedOn()));
        facts.put("Value over the whole life, without VAT", show.money(it.valueExVat()));
        facts.put("Interests declared, dispensations", it.interests());
        if (it.notice() != null) facts.put("Notice before the decision", it.notice());
        facts.put("Published on", show.date(it.publishedOn()));
        facts.put("Status", it.status());
        if (it.urgency() != null) facts.put("Urgency", it.urgency());
        return facts;
    }

    private PublicDecision found(long number) {
        return decisions.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static DecisionSearch search(TableQuery query) {
        var by = query.parameter("by");
        return new DecisionSearch(query.parameter("search"), by.equals("members") || by.equals("officers") ? by : "", query.parameter("year"), query.sort(), query.descending());
    }
}
