package council.procurement.contract.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractDatesService;
import council.procurement.contract.ContractService;
import council.procurement.contract.ContractState;
import council.procurement.contract.DateReminder;
import council.procurement.contract.GivenReminder;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** The dates of a contract and their reminders: everybody of the council reads, its manager records break date and notice. */
@Controller
class DatesController {

    private final CurrentUser user;
    private final ContractService contracts;
    private final ContractDatesService dates;

    DatesController(CurrentUser user, ContractService contracts, ContractDatesService dates) {
        this.user = user;
        this.contracts = contracts;
        this.dates = dates;
    }

    /** @param given the day on which it was given; null before, or where a later one made it old */
    record Line(DateReminder reminder, LocalDate given) {
    }

    @GetMapping("/contracts/{reference}/dates")
    String page(@PathVariable String reference, Model model) {
        var it = found(reference);
        var terms = dates.terms(reference);
        var typed = new LinkedHashMap<String, String>();
        if (terms.breakOn() != null) typed.put("breakOn", terms.breakOn().toString());
        if (terms.noticeMonths() != null) typed.put("noticeMonths", terms.noticeMonths().toString());
        return page(it, Map.of(), typed, model);
    }

    @PostMapping("/contracts/{reference}/dates")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var it = found(reference);
        if (!contracts.isManagedBy(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            dates.recordTerms(reference, user.id(), day(typed.get("breakOn")), months(typed.get("noticeMonths")));
            back.addFlashAttribute("done", "The dates of %s are recorded".formatted(reference));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(it, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("breakOn", refusal.getMessage()), typed, model);
        }
        return "redirect:/contracts/{reference}/dates";
    }

    /** What is no day stands for one that cannot be; an empty field for none. */
    private static LocalDate day(String text) {
        if (text == null || text.isBlank()) return null;
        var day = Typed.day(text);
        return day == null ? LocalDate.MIN : day;
    }

    private static Integer months(String text) {
        if (text == null || text.isBlank()) return null;
        var months = Typed.whole(text);
        return months == null ? 0 : months;
    }

    private String page(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var given = dates.given(it.reference());
        model.addAttribute("it", it);
        model.addAttribute("lines", dates.reminders(it).stream().map(one -> new Line(one, given(one, given))).toList());
        model.addAttribute("mayWrite", it.state() == ContractState.LIVE && contracts.isManagedBy(it.reference(), user.id()));
        model.addAttribute("endUnplanned", dates.isEndUnplanned(it.reference()));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "contract/dates";
    }

    private static LocalDate given(DateReminder one, List<GivenReminder> all) {
        return all.stream().filter(it -> it.kind() == one.kind() && it.about().equals(one.about()) && it.plannedFor().equals(one.on())).map(GivenReminder::on).findFirst().orElse(null);
    }

    private Contract found(String reference) {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return contracts.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
