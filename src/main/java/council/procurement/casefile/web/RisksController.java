package council.procurement.casefile.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.Risk;
import council.procurement.casefile.RiskDraft;
import council.procurement.casefile.RiskService;
import council.procurement.casefile.RiskState;
import council.procurement.casefile.web.CaseFilePages.Opened;
import council.procurement.people.People;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The risk register of a case: the list, one risk with its history, adding and changing. */
@Controller
class RisksController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, String> LIKELIHOODS = grades("1: rare", "2: unlikely", "3: possible", "4: likely", "5: almost certain");
    private static final Map<String, String> IMPACTS = grades("1: negligible", "2: minor", "3: moderate", "4: major", "5: severe");

    private final CaseFilePages pages;
    private final RiskService risks;
    private final RiskRows rows;
    private final People people;

    RisksController(CaseFilePages pages, RiskService risks, RiskRows rows, People people) {
        this.pages = pages;
        this.risks = risks;
        this.rows = rows;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/risks")
    String register(@PathVariable String reference, Model model) {
        var opened = pages.show(pages.open(reference, CaseAccess::readsFile), "/risks", model);
        model.addAttribute("risks", rows.of(risks.readableBy(opened.viewer(), reference)));
        model.addAttribute("mayWrite", opened.writesFile());
        return "casefile/risks";
    }

    @GetMapping({"/procurements/{reference}/risks.csv", "/procurements/{reference}/risks.xlsx"})
    void download(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var opened = pages.open(reference, CaseAccess::readsFile);
        TableFile.send(request, response, opened.reference() + "-risks",
            List.of("Number", "Risk", "Cause", "Consequence", "Likelihood", "Impact", "Score", "Severity", "Owner", "Mitigation", "State", "Review on", "Changed by", "Changed on"),
            taker -> rows.of(risks.readableBy(opened.viewer(), reference)).forEach(row -> {
                var it = row.risk();
                taker.accept(new Object[] {it.number(), it.title(), it.cause(), it.consequence(), it.likelihood(), it.impact(), it.score(), it.severity().label(), row.owner(), it.mitigation(),
                    it.state().label(), it.reviewOn(), row.writtenBy(), it.writtenAt().atZone(LONDON).toLocalDate()});
            }));
    }

    @GetMapping("/procurements/{reference}/risks/add")
    String add(@PathVariable String reference, Model model) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        return form(opened, "casefile/risk-add", Map.of(), Map.of("owner", opened.viewer().person()), model);
    }

    @PostMapping("/procurements/{reference}/risks/add")
    String add(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        try {
            var number = risks.add(reference, opened.viewer(), draft(typed, RiskState.OPEN));
            back.addFlashAttribute("done", "Risk %d is in the register".formatted(number));
            return "redirect:/procurements/{reference}/risks";
        } catch (RefusedFields e) {
            return form(opened, "casefile/risk-add", e.fields(), typed, model);
        }
    }

    @GetMapping("/procurements/{reference}/risks/{number}")
    String risk(@PathVariable String reference, @PathVariable int number, Model model) {
        var opened = pages.open(reference, CaseAccess::readsFile);
        return riskPage(opened, number, Map.of(), typed(latest(opened, number)), model);
    }

    @PostMapping("/procurements/{reference}/risks/{number}")
    String change(@PathVariable String reference, @PathVariable int number, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        latest(opened, number);
        try {
            var seen = Typed.whole(typed.get("seen"));
            risks.change(reference, opened.viewer(), number, seen == null ? 0 : seen, draft(typed, Typed.choice(RiskState.values(), RiskState::name, typed.get("state"))), typed.get("remark"));
            back.addFlashAttribute("done", "Risk %d is changed".formatted(number));
            return "redirect:/procurements/{reference}/risks";
        } catch (RefusedFields e) {
            return riskPage(opened, number, e.fields(), typed, model);
        }
    }

    private String riskPage(Opened opened, int number, Map<String, String> errors, Map<String, String> typed, Model model) {
        var history = risks.history(opened.viewer(), opened.reference(), number);
        model.addAttribute("history", rows.of(history));
        model.addAttribute("risk", rows.of(history.subList(0, 1)).get(0));
        model.addAttribute("mayWrite", opened.writesFile());
        return form(opened, "casefile/risk", errors, typed, model);
    }

    private String form(Opened opened, String template, Map<String, String> errors, Map<String, String> typed, Model model) {
        pages.show(opened, "/risks", model);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("likelihoods", LIKELIHOODS);
        model.addAttribute("impacts", IMPACTS);
        model.addAttribute("owners", people.everybody());
        return template;
    }

    private Risk latest(Opened opened, int number) {
        return risks.history(opened.viewer(), opened.reference(), number).stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static RiskDraft draft(Map<String, String> typed, RiskState state) {
        return new RiskDraft(typed.get("title"), typed.get("cause"), typed.get("consequence"), Typed.whole(typed.get("likelihood")), Typed.whole(typed.get("impact")), typed.get("owner"),
            typed.get("mitigation"), state, Typed.day(typed.get("reviewOn")));
    }

    private static Map<String, String> typed(Risk it) {
        var typed = new HashMap<String, String>();
        typed.put("title", it.title());
        typed.put("cause", it.cause());
        typed.put("consequence", it.consequence());
        typed.put("likelihood", String.valueOf(it.likelihood()));
        typed.put("impact", String.valueOf(it.impact()));
        typed.put("owner", it.owner());
        typed.put("mitigation", it.mitigation());
        typed.put("state", it.state().name());
        typed.put("reviewOn", it.reviewOn().toString());
        typed.put("seen", String.valueOf(it.version()));
        return typed;
    }

    private static Map<String, String> grades(String... labels) {
        var grades = new LinkedHashMap<String, String>();
        for (int grade = 1; grade <= labels.length; grade++) grades.put(String.valueOf(grade), labels[grade - 1]);
        return grades;
    }
}
