package council.procurement.tender.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.casefile.web.Downloads;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.tender.BidService;
import council.procurement.tender.LateWithdrawalService;
import council.procurement.tender.NotAtTheOpening;
import council.procurement.tender.QuoteRequestService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bids of a case for officers: how many there are and who was asked, and once they are opened, what was sent and the record of the opening. */
@Controller
class OpeningController {

    private final BidService bids;
    private final LateWithdrawalService withdrawals;
    private final QuoteRequestService requests;
    private final ProcurementCaseService cases;
    private final CurrentUser user;
    private final People people;

    OpeningController(BidService bids, LateWithdrawalService withdrawals, QuoteRequestService requests, ProcurementCaseService cases, CurrentUser user, People people) {
        this.bids = bids;
        this.withdrawals = withdrawals;
        this.requests = requests;
        this.cases = cases;
        this.user = user;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/bids")
    String page(@PathVariable String reference, Model model) {
        model.addAttribute("it", cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("desk", bids.desk(reference, viewer()));
        model.addAttribute("people", people);
        model.addAttribute("mayRemind", isProcurement());
        return "tender/bids";
    }

    @PostMapping("/procurements/{reference}/bids/remind")
    String remind(@PathVariable String reference, RedirectAttributes back) {
        if (!isProcurement()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var reminded = requests.remind(reference, user.id());
        back.addFlashAttribute("done", reminded == 1 ? "1 supplier is reminded" : reminded + " suppliers are reminded");
        return "redirect:/procurements/{reference}/bids";
    }

    @GetMapping("/procurements/{reference}/bids/{number}/withdraw")
    String withdraw(@PathVariable String reference, @PathVariable long number, Model model) {
        return withdrawForm(reference, number, Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/bids/{number}/withdraw")
    String withdraw(@PathVariable String reference, @PathVariable long number, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        if (!isProcurement()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            withdrawals.record(reference, viewer(), number, typed.containsKey("confirmed"), typed.get("evidence"), typed.get("reason"));
        } catch (RefusedFields refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return withdrawForm(reference, number, refusal.fields(), typed, model);
        }
        back.addFlashAttribute("done", "The bid is withdrawn; whoever has a task on the case is told");
        return "redirect:/procurements/{reference}/bids";
    }

    private String withdrawForm(String reference, long number, Map<String, String> errors, Map<String, String> typed, Model model) {
        if (!isProcurement()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        model.addAttribute("it", cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("bid", withdrawals.onBehalf(reference, number));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "tender/withdraw-bid";
    }

    @GetMapping("/procurements/{reference}/bids/{number}/files/{key}")
    ResponseEntity<byte[]> file(@PathVariable String reference, @PathVariable long number, @PathVariable String key) {
        var file = bids.file(reference, viewer(), number, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.of(file.name(), file.format(), file.content());
    }

    @ExceptionHandler
    void refused(NotAtTheOpening refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private boolean isProcurement() {
        return user.isIn("procurement-team") || user.isIn("procurement-managers");
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}
