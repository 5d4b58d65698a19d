package council.procurement.casechange.web;

import council.procurement.Refused;
import council.procurement.casechange.CaseChangeService;
import council.procurement.casechange.CaseEndingService;
import council.procurement.casechange.CaseStanding;
import council.procurement.casechange.CaseStandingService;
import council.procurement.casechange.NeedQuestions.Question;
import council.procurement.casechange.WayOut;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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

/** One page for each way out of a case: what it means, the questions, and what keeps it from being done, with everything typed kept. */
@Controller
class WaysOutController {

    private static final String ADDRESS = "/procurements/{reference}/{way:withdraw|cancel|merge|hold|hand-over|correct}";

    private final CurrentUser user;
    private final ProcurementCaseService cases;
    private final CaseStandingService standings;
    private final CaseEndingService endings;
    private final CaseChangeService changes;
    private final People people;

    WaysOutController(CurrentUser user, ProcurementCaseService cases, CaseStandingService standings, CaseEndingService endings, CaseChangeService changes, People people) {
        this.user = user;
        this.cases = cases;
        this.standings = standings;
        this.endings = endings;
        this.changes = changes;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    String page(@PathVariable String reference, @PathVariable String way, @RequestParam Map<String, String> asked, Model model) {
        return page(found(reference), WayOut.of(way).orElseThrow(), Map.of(), asked, model);
    }

    @PostMapping(ADDRESS)
    String ask(@PathVariable String reference, @PathVariable String way, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var standing = found(reference);
        var which = WayOut.of(way).orElseThrow();
        if (!standing.mayAsk(which, viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var errors = errors(which, typed);
        if (errors.isEmpty()) {
            try {
                ask(reference, which, typed);
                back.addFlashAttribute("done", done(which, standing));
                return "redirect:/procurements/{reference}";
            } catch (Refused refusal) {
                errors.put("asked", refusal.getMessage());
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(standing, which, errors, typed, model);
    }

    private void ask(String reference, WayOut way, Map<String, String> typed) {
        var viewer = viewer();
        var reason = typed.get("reason").strip();
        switch (way) {
            case WITHDRAW -> endings.withdraw(reference, viewer, reason);
            case CANCEL -> endings.cancel(reference, viewer, reason);
            case MERGE -> endings.merge(reference, viewer, typed.get("otherCase"), reason);
            case HOLD -> changes.hold(reference, viewer, reason, Typed.day(typed.get("reviewOn")));
            case HAND_OVER -> changes.handOver(reference, viewer, typed.get("colleague"), reason);
            case CORRECT -> changes.correct(reference, viewer, typed.get("field"), typed.getOrDefault("answer", ""), reason);
        }
    }

    private Map<String, String> errors(WayOut way, Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        if (way == WayOut.MERGE) missing(errors, typed, "otherCase", "Give the reference of the other case");
        if (way == WayOut.HAND_OVER) missing(errors, typed, "colleague", "Choose a colleague");
        if (way == WayOut.HOLD && Typed.day(typed.get("reviewOn")) == null) errors.put("reviewOn", "Give the day on which the hold is looked at again");
        missing(errors, typed, "reason", "Say why");
        if (typed.getOrDefault("reason", "").strip().length() > CaseEndingService.LONGEST) errors.put("reason", "Shorten this to 2,000 characters");
        if (confirms(way, typed)) missing(errors, typed, "confirmed", "Confirm that you know what this means");
        return errors;
    }

    /** What cannot be taken back is confirmed. */
    private boolean confirms(WayOut way, Map<String, String> typed) {
        return way.ends() || way == WayOut.CORRECT && changes.startsAgain(typed.getOrDefault("field", ""));
    }

    private static void missing(Map<String, String> errors, Map<String, String> typed, String field, String sentence) {
        if (typed.getOrDefault(field, "").isBlank()) errors.put(field, sentence);
    }

    private String page(CaseStanding standing, WayOut way, Map<String, String> errors, Map<String, String> typed, Model model) {
        var reference = standing.it().reference();
        var question = way == WayOut.CORRECT ? changes.correctable().stream().filter(q -> q.field().equals(typed.get("field"))).findFirst().orElse(null) : null;
        model.addAttribute("it", standing.it());
        model.addAttribute("way", way);
        model.addAttribute("whyNot", standing.refusals(way, viewer()).reasons());
        model.addAttribute("meaning", Meaning.of(way, standing, standings.owesTerminationNotice(reference), question != null && changes.startsAgain(question.field())));
        model.addAttribute("confirms", confirms(way, typed));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("questions", way == WayOut.CORRECT ? changes.correctable() : null);
        model.addAttribute("question", question);
        model.addAttribute("now", question == null ? null : changes.answerNow(reference, question.field()));
        model.addAttribute("colleagues", way == WayOut.HAND_OVER ? colleagues(reference) : null);
        model.addAttribute("lead", people.nameOf(standing.leadOfficer()));
        model.addAttribute("kind", question == null ? null : kind(question));
        return "casechange/way-out";
    }

    private static String kind(Question question) {
        return question.kind().equals("number") ? "text" : question.kind();
    }

    private Map<String, String> colleagues(String reference) {
        var names = new LinkedHashMap<String, String>();
        changes.colleagues(reference).forEach(person -> names.put(person, people.nameOf(person)));
        return names;
    }

    private static String done(WayOut way, CaseStanding before) {
        return switch (way) {
            case WITHDRAW -> "The case is withdrawn";
            case CANCEL -> before.suppliersKnow() ? "A procurement manager is asked to agree the cancellation" : "The case is cancelled";
            case MERGE -> "The lead officer of the other case is asked to accept it";
            case HOLD -> "The case is on hold";
            case HAND_OVER -> "Your colleague is asked to take the case over";
            case CORRECT -> "The procurement team is asked to check the correction";
        };
    }

    private CaseStanding found(String reference) {
        if (!CaseAccess.of(viewer()).readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        if (cases.find(reference).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return standings.of(reference);
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}
