package council.procurement.award.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.award.WinnerLeaving;
import council.procurement.award.WinnerLeavingService;
import council.procurement.award.WinnerLeavingService.Winner;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import council.procurement.tender.Lot;
import jakarta.servlet.http.HttpServletResponse;
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

/** Winners of one case that leave before they sign, and what was decided then. */
@Controller
class WinnerLeavingController {

    private static final Map<String, String> KINDS = Typed.choices(List.of(WinnerLeaving.Kind.values()), WinnerLeaving.Kind::code, WinnerLeaving.Kind::label);

    private final WinnerLeavingService leavings;
    private final ProcurementCaseService cases;
    private final CurrentUser user;
    private final People people;

    WinnerLeavingController(WinnerLeavingService leavings, ProcurementCaseService cases, CurrentUser user, People people) {
        this.leavings = leavings;
        this.cases = cases;
        this.user = user;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/winner-leaving")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/winner-leaving")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        try {
            leavings.record(reference, reader(), lot(reference, typed.get("lot")), Typed.choice(WinnerLeaving.Kind.values(), WinnerLeaving.Kind::code, typed.get("kind")), typed.get("reason"), typed.get("evidence"),
                Typed.day(typed.get("askedOn")), typed.get("explanation"));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("reason", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "It is recorded; legal or the procurement manager decides what follows");
        return "redirect:/procurements/{reference}/winner-leaving";
    }

    /** Nobody is asked whose award it is where there is one alone. */
    private Integer lot(String reference, String typed) {
        var winners = leavings.winners(reference);
        if (winners.size() == 1) return winners.get(0).lot();
        return winners.stream().map(Winner::lot).filter(lot -> String.valueOf(lot).equals(typed)).findFirst().orElse(null);
    }

    private String page(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        var viewer = reader();
        var it = cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = leavings.of(reference);
        var winners = leavings.winners(reference);
        var recordable = winners.stream().anyMatch(one -> all.stream().noneMatch(other -> other.isOpen() && other.lot() == one.lot()));
        var lots = new LinkedHashMap<String, String>();
        winners.forEach(one -> lots.put(String.valueOf(one.lot()), "%s: %s".formatted(one.lotLabel(), one.supplier())));
        model.addAttribute("it", it);
        model.addAttribute("all", all);
        model.addAttribute("winners", winners);
        model.addAttribute("lots", lots);
        model.addAttribute("divided", winners.stream().anyMatch(one -> one.lot() != Lot.NONE));
        model.addAttribute("mayRecord", WinnerLeavingService.mayRecord(viewer) && it.isRunning() && recordable);
        model.addAttribute("people", people);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "award/winner-leaving";
    }

    /** @throws ResponseStatusException for whoever may not read it */
    private Viewer reader() {
        var viewer = new Viewer(user.id(), user.groups());
        if (!WinnerLeavingService.mayRead(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }
}
