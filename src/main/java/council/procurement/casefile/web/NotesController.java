package council.procurement.casefile.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.NoteService;
import council.procurement.casefile.web.CaseFilePages.Opened;
import council.procurement.people.People;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notes of a case, with a field for the next. */
@Controller
class NotesController {

    /** A note for the page. */
    record Written(String by, Instant at, String stage, String text) {
    }

    private final CaseFilePages pages;
    private final NoteService notes;
    private final People people;

    NotesController(CaseFilePages pages, NoteService notes, People people) {
        this.pages = pages;
        this.notes = notes;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/notes")
    String notes(@PathVariable String reference, Model model) {
        return page(pages.open(reference, CaseAccess::readsFile), Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/notes")
    String write(@PathVariable String reference, @RequestParam(defaultValue = "") String note, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        try {
            notes.write(reference, opened.viewer(), note);
            back.addFlashAttribute("done", "Your note is in the file");
            return "redirect:/procurements/{reference}/notes";
        } catch (RefusedFields e) {
            return page(opened, e.fields(), Map.of("note", note), model);
        }
    }

    private String page(Opened opened, Map<String, String> errors, Map<String, String> typed, Model model) {
        pages.show(opened, "/notes", model);
        model.addAttribute("notes", notes.readableBy(opened.viewer(), opened.reference()).stream()
            .map(n -> new Written(people.nameOf(n.writtenBy()), n.writtenAt(), n.stage().label(), n.text())).toList());
        model.addAttribute("mayWrite", opened.writesFile());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "casefile/notes";
    }
}
