package council.procurement.casefile.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CasePeopleService;
import council.procurement.casefile.CasePerson;
import council.procurement.casefile.Part;
import council.procurement.casefile.PartChange;
import council.procurement.casefile.web.CaseFilePages.Opened;
import council.procurement.people.People;
import council.procurement.platform.web.TimelineItem;
import council.procurement.platform.web.Typed;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works on a case: their parts, giving and taking one, and who did so before. */
@Controller
class PeopleController {

    /** A person and their part. @param removable whether the viewer may take it from them */
    record Involved(String name, String id, Part part, Instant since, boolean removable) {
    }

    private final CaseFilePages pages;
    private final CasePeopleService service;
    private final People people;

    PeopleController(CaseFilePages pages, CasePeopleService service, People people) {
        this.pages = pages;
        this.service = service;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/people")
    String people(@PathVariable String reference, Model model) {
        return page(pages.open(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/people")
    String give(@PathVariable String reference, @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String part,
                @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::givesParts);
        try {
            service.give(reference, opened.viewer(), Typed.choice(Part.values(), Part::name, part), person, reason);
            back.addFlashAttribute("done", "%s now works on this case".formatted(people.nameOf(person)));
            return "redirect:/procurements/{reference}/people";
        } catch (RefusedFields e) {
            return page(opened, e.fields(), Map.of("person", person, "part", part, "reason", reason), model);
        }
    }

    @GetMapping("/procurements/{reference}/people/remove")
    String remove(@PathVariable String reference, @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String part, Model model) {
        return removeForm(pages.open(reference, CaseAccess::givesParts), person, part, Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/people/remove")
    String remove(@PathVariable String reference, @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String part,
                  @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::givesParts);
        try {
            service.take(reference, opened.viewer(), Typed.choice(Part.values(), Part::name, part), person, reason);
            back.addFlashAttribute("done", "%s no longer has that part".formatted(people.nameOf(person)));
            return "redirect:/procurements/{reference}/people";
        } catch (RefusedFields e) {
            return removeForm(opened, person, part, e.fields(), Map.of("reason", reason), model);
        }
    }

    private String page(Opened opened, Map<String, String> errors, Map<String, String> typed, Model model) {
        pages.show(opened, "/people", model);
        model.addAttribute("involved", opened.involved().stream().map(p -> involved(opened, p)).toList());
        model.addAttribute("history", service.history(opened.reference()).stream().map(this::item).toList());
        model.addAttribute("mayGive", opened.givesParts());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        if (opened.givesParts()) {
            model.addAttribute("officers", people.everybody());
            model.addAttribute("parts", Typed.choices(Arrays.stream(Part.values()).filter(Part::isGiven).toList(), Part::name, Part::label));
        }
        return "casefile/people";
    }

    private String removeForm(Opened opened, String person, String part, Map<String, String> errors, Map<String, String> typed, Model model) {
        pages.show(opened, "/people", model);
        model.addAttribute("one", opened.involved().stream().filter(p -> p.person().equals(person) && p.part().name().equals(part) && p.part().isGiven()).findFirst()
            .map(p -> involved(opened, p)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "casefile/person-remove";
    }

    private Involved involved(Opened opened, CasePerson it) {
        return new Involved(people.nameOf(it.person()), it.person(), it.part(), it.since(), opened.givesParts() && it.part().isGiven());
    }

    private TimelineItem item(PartChange it) {
        var name = people.nameOf(it.person());
        var part = it.part().label().toLowerCase();
        return new TimelineItem(it.at(), it.added() ? "%s added as %s".formatted(name, part) : "%s removed as %s".formatted(name, part), people.nameOf(it.by()), it.reason());
    }
}
