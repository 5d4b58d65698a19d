package council.procurement.tender.web;

import council.procurement.Refused;
import council.procurement.people.People;
import council.procurement.platform.pdf.Pdf;
import council.procurement.platform.security.CurrentUser;
import council.procurement.tender.Paper;
import council.procurement.tender.PaperFact;
import council.procurement.tender.PaperService;
import council.procurement.tender.PaperText;
import council.procurement.tender.PaperTextService;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The texts of tender papers, for process owners: read, tried on invented facts, changed, taken back. */
@Controller
class PaperTextController {

    /** A paper in the list. {@code changedBy} is null where the shipped text is in use. */
    record Line(Paper paper, String changedBy, Instant changedAt) {
    }

    /** A version in the history of a text. {@code text} is null where somebody went back to the shipped one. */
    record Version(int number, PaperText text, String by, Instant at) {
    }

    private final CurrentUser user;
    private final PaperTextService texts;
    private final PaperService papers;
    private final People people;

    PaperTextController(CurrentUser user, PaperTextService texts, PaperService papers, People people) {
        this.user = user;
        this.texts = texts;
        this.papers = papers;
        this.people = people;
    }

    @GetMapping("/document-templates")
    String list(Model model) {
        mayChange();
        model.addAttribute("lines", Arrays.stream(Paper.values()).map(paper -> {
            var newest = texts.versions(paper).stream().findFirst().filter(version -> version.text() != null);
            return new Line(paper, newest.map(version -> people.nameOf(version.changedBy())).orElse(null), newest.map(version -> version.changedAt()).orElse(null));
        }).toList());
        return "tender/paper-texts";
    }

    @GetMapping("/document-templates/{id}")
    String text(@PathVariable String id, @RequestParam Map<String, String> asked, Model model) {
        mayChange();
        model.addAttribute("done", asked.containsKey("saved") ? "The text is saved; papers are written from it from now on" : asked.containsKey("shipped") ? "The shipped text is in use again" : null);
        return page(found(id), texts.current(found(id)), null, model);
    }

    /** The paper as a PDF on invented facts: from the text as it stands. */
    @GetMapping("/document-templates/{id}/preview.pdf")
    Object preview(@PathVariable String id) {
        mayChange();
        var paper = found(id);
        return Pdf.answer(paper.id() + "-preview.pdf", papers.preview(paper, texts.current(paper)));
    }

    /** The paper as a PDF on invented facts: from what was typed, without keeping it. */
    @PostMapping("/document-templates/{id}/preview")
    Object preview(@PathVariable String id, @RequestParam(defaultValue = "") String body, Model model, HttpServletResponse response) {
        mayChange();
        var typed = new PaperText(body);
        try {
            return Pdf.answer(found(id).id() + "-preview.pdf", papers.preview(found(id), typed));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(found(id), typed, refused.getMessage(), model);
        }
    }

    @PostMapping("/document-templates/{id}")
    String save(@PathVariable String id, @RequestParam(defaultValue = "") String body, Model model, HttpServletResponse response) {
        mayChange();
        var typed = new PaperText(body);
        try {
            texts.change(found(id), typed, user.id());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(found(id), typed, refused.getMessage(), model);
        }
        return "redirect:/document-templates/{id}?saved";
    }

    @PostMapping("/document-templates/{id}/shipped")
    String shipped(@PathVariable String id) {
        mayChange();
        texts.backToShipped(found(id), user.id());
        return "redirect:/document-templates/{id}?shipped";
    }

    private String page(Paper paper, PaperText text, String error, Model model) {
        model.addAttribute("paper", paper);
        model.addAttribute("text", text);
        model.addAttribute("errors", error == null ? Map.of() : Map.of("body", error));
        model.addAttribute("facts", PaperFact.values());
        model.addAttribute("shipped", texts.shipped(paper));
        var versions = texts.versions(paper);
        model.addAttribute("changed", !versions.isEmpty() && versions.get(0).text() != null);
        model.addAttribute("versions", versions.stream().map(v -> new Version(v.number(), v.text(), people.nameOf(v.changedBy()), v.changedAt())).toList());
        return "tender/paper-text";
    }

    private static Paper found(String id) {
        return Paper.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void mayChange() {
        if (!user.isIn("process-owners")) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
