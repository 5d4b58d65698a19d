package council.procurement.casefile.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.web.CaseFilePages.Opened;
import council.procurement.people.People;
import council.procurement.platform.web.Typed;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which cases and contracts a case belongs with; a link is removed at the case that it was set from. */
@Controller
class LinksController {

    /** A link for the page. @param removable whether the viewer may end it from here */
    record Linked(LinkService.Shown shown, String by, boolean removable) {
    }

    private final CaseFilePages pages;
    private final LinkService links;
    private final People people;

    LinksController(CaseFilePages pages, LinkService links, People people) {
        this.pages = pages;
        this.links = links;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/links")
    String links(@PathVariable String reference, Model model) {
        return page(pages.open(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/links")
    String add(@PathVariable String reference, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String other,
               @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        try {
            links.add(reference, opened.viewer(), Typed.choice(LinkKind.values(), LinkKind::name, kind), other, reason);
            back.addFlashAttribute("done", "The link is set");
            return "redirect:/procurements/{reference}/links";
        } catch (RefusedFields e) {
            return page(opened, e.fields(), Map.of("kind", kind, "other", other, "reason", reason), model);
        }
    }

    @GetMapping("/procurements/{reference}/links/{number}/remove")
    String remove(@PathVariable String reference, @PathVariable long number, Model model) {
        return removeForm(pages.open(reference, CaseAccess::writesFile), number, Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/links/{number}/remove")
    String remove(@PathVariable String reference, @PathVariable long number, @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        try {
            links.remove(reference, opened.viewer(), number, reason);
            back.addFlashAttribute("done", "The link is removed");
            return "redirect:/procurements/{reference}/links";
        } catch (RefusedFields e) {
            return removeForm(opened, number, e.fields(), Map.of("reason", reason), model);
        }
    }

    private String page(Opened opened, Map<String, String> errors, Map<String, String> typed, Model model) {
        pages.show(opened, "/links", model);
        model.addAttribute("links", links.of(opened.reference()).stream().map(l -> linked(opened, l)).toList());
        model.addAttribute("mayWrite", opened.writesFile());
        model.addAttribute("kinds", Typed.choices(Arrays.stream(LinkKind.values()).filter(LinkKind::isSetByHand).toList(), LinkKind::name, LinkKind::label));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "casefile/links";
    }

    private String removeForm(Opened opened, long number, Map<String, String> errors, Map<String, String> typed, Model model) {
        pages.show(opened, "/links", model);
        model.addAttribute("one", links.of(opened.reference()).stream().map(l -> linked(opened, l)).filter(l -> l.removable() && l.shown().link().number() == number).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "casefile/link-remove";
    }

    private Linked linked(Opened opened, LinkService.Shown it) {
        return new Linked(it, people.nameOf(it.link().addedBy()), opened.writesFile() && it.link().kind().isSetByHand() && it.link().caseReference().equals(opened.reference()));
    }
}
