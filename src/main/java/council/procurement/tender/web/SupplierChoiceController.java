package council.procurement.tender.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import council.procurement.tender.CandidateSearch;
import council.procurement.tender.SupplierChoiceService;
import council.procurement.tender.SupplierChoiceService.Sheet;
import jakarta.servlet.http.HttpServletRequest;
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

/** Who is asked for quotes: chosen from the register by who sends the requests, read by all of procurement. */
@Controller
class SupplierChoiceController {

    private static final Map<String, String> YES_OR_NO = Map.of("yes", "Yes");

    /** What a search of this page may send back to it. */
    private static final String QUERY = "[\\w%&=+.*-]*";

    private final SupplierChoiceService choices;
    private final ProcurementCaseService cases;
    private final CurrentUser user;

    SupplierChoiceController(SupplierChoiceService choices, ProcurementCaseService cases, CurrentUser user) {
        this.choices = choices;
        this.cases = cases;
        this.user = user;
    }

    @GetMapping("/procurements/{reference}/suppliers-asked")
    String page(@PathVariable String reference, HttpServletRequest request, Model model) {
        if (!user.isIn("procurement-team") && !user.isIn("procurement-managers")) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var it = found(reference);
        var sheet = choices.sheet(reference, user.id()).orElse(null);
        return page(it, sheet, TableQuery.of(request, "asked"), Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/suppliers-asked")
    String choose(@PathVariable String reference, @RequestParam(name = "supplier", defaultValue = "") List<String> ticked, @RequestParam Map<String, String> typed, HttpServletRequest request,
                  Model model, RedirectAttributes back, HttpServletResponse response) {
        var it = found(reference);
        try {
            back.addFlashAttribute("done", done(reference, ticked, typed));
        } catch (RefusedFields refusal) {
            return refused(it, refusal.fields(), typed, request, model, response);
        } catch (Refused refusal) {
            return refused(it, Map.of("chosen", refusal.getMessage()), typed, request, model, response);
        }
        var query = typed.getOrDefault("query", "");
        return "redirect:/procurements/{reference}/suppliers-asked" + (query.isEmpty() || !query.matches(QUERY) ? "" : "?" + query);
    }

    private String done(String reference, List<String> ticked, Map<String, String> typed) {
        if (typed.containsKey("remove")) {
            choices.remove(reference, user.id(), typed.get("remove"));
            return "The supplier is taken out";
        }
        if (typed.containsKey("explain")) {
            choices.explain(reference, user.id(), Typed.text(typed, "noLocalReason"), Typed.text(typed, "noSmeReason"));
            return "The reasons are kept";
        }
        if (typed.containsKey("consider")) {
            choices.considerBarriers(reference, user.id(), Typed.text(typed, "smeBarriers"));
            return "What you considered is kept";
        }
        choices.add(reference, user.id(), ticked);
        return ticked.size() == 1 ? "1 supplier is added" : ticked.size() + " suppliers are added";
    }

    private String refused(ProcurementCase it, Map<String, String> errors, Map<String, String> typed, HttpServletRequest request, Model model, HttpServletResponse response) {
        var sheet = choices.sheet(it.reference(), user.id()).filter(Sheet::mayChoose)
            .orElseThrow(() -> new Refused("Suppliers are chosen only before they are asked, by who sends the requests."));
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(it, sheet, new TableQuery(1, TableQuery.ROWS, "asked", false, request.getRequestURI(), Map.of()), errors, typed, model);
    }

    private String page(ProcurementCase it, Sheet sheet, TableQuery asked, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("sheet", sheet);
        model.addAttribute("errors", errors);
        if (sheet == null || !sheet.mayChoose()) return "tender/suppliers-asked";
        // The register is first shown for what the case buys; whoever clears the filter sees all of it.
        var query = asked.parameters().isEmpty() ? new TableQuery(asked.page(), asked.size(), asked.sort(), false, asked.path(), Map.of("cpv", List.of(sheet.cpv()))) : asked;
        var search = search(query);
        model.addAttribute("table", query.page(choices.page(search, query.offset(), query.size()), choices.count(search)));
        model.addAttribute("yes", YES_OR_NO);
        var reasons = new LinkedHashMap<String, String>();
        reasons.put("noLocalReason", typed.getOrDefault("noLocalReason", sheet.choice().noLocalReason()));
        reasons.put("noSmeReason", typed.getOrDefault("noSmeReason", sheet.choice().noSmeReason()));
        reasons.put("smeBarriers", typed.getOrDefault("smeBarriers", sheet.smeBarriers()));
        model.addAttribute("typed", reasons);
        return "tender/suppliers-asked";
    }

    private static CandidateSearch search(TableQuery query) {
        var text = query.parameter("q").isBlank() ? null : query.parameter("q");
        var cpv = query.parameter("cpv").strip();
        return new CandidateSearch(text, cpv.matches("\\d{2,8}") ? cpv : null, yes(query, "local"), yes(query, "sme"), yes(query, "vcse"), false, false);
    }

    private static Boolean yes(TableQuery query, String name) {
        return query.parameter(name).equals("yes") ? true : null;
    }

    private ProcurementCase found(String reference) {
        return cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
