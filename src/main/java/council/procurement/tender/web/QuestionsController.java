package council.procurement.tender.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import council.procurement.tender.Deadline;
import council.procurement.tender.Question;
import council.procurement.tender.QuestionService;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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

/** The questions of a tender: those that came by mail are written down here, and a procurement manager decides to open in spite of open ones. */
@Controller
class QuestionsController {

    /** A question for the page. @param state in words */
    record Line(int place, Question question, String state, String colour, String recordedBy) {
    }

    private final CurrentUser user;
    private final ProcurementCaseService cases;
    private final QuestionService questions;
    private final People people;
    private final Clock clock;

    QuestionsController(CurrentUser user, ProcurementCaseService cases, QuestionService questions, People people, Clock clock) {
        this.user = user;
        this.cases = cases;
        this.questions = questions;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/procurements/{reference}/questions")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), Map.of("askedOn", LocalDate.now(clock).toString()), model);
    }

    @PostMapping("/procurements/{reference}/questions")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        if (!questions.mayAnswer(viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        found(reference);
        try {
            questions.record(reference, viewer(), typed.get("supplier"), typed.get("question"), "yes".equals(typed.get("inConfidence")), Typed.day(typed.get("askedOn")));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("question", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "The question is written down; the procurement team is asked to answer it");
        return "redirect:/procurements/{reference}/questions";
    }

    @PostMapping("/procurements/{reference}/questions/open-in-spite")
    String openInSpite(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        if (!user.isIn("procurement-managers")) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        found(reference);
        try {
            questions.openInSpite(reference, viewer(), typed.get("reason"));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("reason", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "Your decision is on record; the bids may be opened");
        return "redirect:/procurements/{reference}/questions";
    }

    private String page(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        var it = found(reference);
        var all = questions.of(reference);
        model.addAttribute("it", it);
        model.addAttribute("until", questions.until(reference).map(Deadline::written).orElse(null));
        model.addAttribute("log", questions.published(reference));
        model.addAttribute("unanswered", questions.unanswered(reference));
        model.addAttribute("mayRead", questions.mayRead(viewer()));
        model.addAttribute("mayAnswer", questions.mayAnswer(viewer()));
        model.addAttribute("mayDecide", user.isIn("procurement-managers"));
        model.addAttribute("lines", all.stream().map(q -> line(all.indexOf(q) + 1, q)).toList());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "tender/questions";
    }

    private Line line(int place, Question it) {
        var waits = it.latest().filter(a -> a.approved() == null).isPresent();
        var state = it.settled().map(a -> switch (a.givenTo()) {
            case ALL -> "Answered to all";
            case ASKER -> "Answered in confidence";
            case NOBODY -> "Closed without an answer";
        }).orElse(waits ? "Answer in review" : "Not answered yet");
        return new Line(place, it, state, it.isOpen() ? waits ? "yellow" : "red" : "green", it.recordedBy() == null ? null : people.nameOf(it.recordedBy()));
    }

    private ProcurementCase found(String reference) {
        if (viewer().groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}
