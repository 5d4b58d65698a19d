package council.procurement.waiver.web;

import council.procurement.Money;
import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import council.procurement.waiver.Breach;
import council.procurement.waiver.BreachService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The breaches of the rules, apart from the register of waivers. */
@Controller
class BreachesController {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final Map<String, Comparator<Breach>> ORDERS = Map.of("day", Comparator.comparing(Breach::happenedOn).thenComparing(Breach::number), "supplier", Comparator.comparing(Breach::supplier, String.CASE_INSENSITIVE_ORDER),
        "service", Comparator.comparing(Breach::service), "value", Comparator.comparing(Breach::valueExVat));
    private static final List<Column> COLUMNS = List.of(Column.of("day", "Day"), Column.unsorted("What"), Column.of("service", "Service and who"), Column.of("supplier", "Supplier"), Column.figures("value", "Value ex VAT"),
        Column.unsorted("How found"), Column.unsorted("Remedy"));

    private final BreachService breaches;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    BreachesController(BreachService breaches, People people, CurrentUser user, Clock clock) {
        this.breaches = breaches;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/waivers/breaches")
    String page(HttpServletRequest request, Model model) {
        viewer();
        return page(Map.of(), Map.of(), request, model);
    }

    @GetMapping({"/waivers/breaches.csv", "/waivers/breaches.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        viewer();
        TableFile.send(request, response, "breaches", List.of("Day", "What", "Service", "Who", "Supplier", "Value ex VAT (pounds)", "How found", "Remedy", "Recorded by", "Recorded at"),
            row -> found(query(request)).forEach(it -> row.accept(new Object[] {it.happenedOn(), it.what(), people.serviceName(it.service()), it.who(), it.supplier(), it.valueExVat(), it.howFound(), it.remedy(),
                people.nameOf(it.recordedBy()), it.recordedAt()})));
    }

    @PostMapping("/waivers/breaches")
    String record(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model, RedirectAttributes back) {
        var viewer = viewer();
        try {
            breaches.record(viewer, typed.get("what"), typed.get("service"), typed.get("who"), typed.get("supplier"), Money.typed(typed.get("valueExVat")), Typed.day(typed.get("happenedOn")),
                typed.get("howFound"), typed.get("remedy"));
        } catch (RefusedFields faults) {
            return page(typed, faults.fields(), request, model);
        }
        back.addFlashAttribute("done", "The breach is recorded");
        return "redirect:/waivers/breaches";
    }

    private String page(Map<String, String> typed, Map<String, String> errors, HttpServletRequest request, Model model) {
        var query = query(request);
        model.addAttribute("table", query.pageOf(found(query)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("services", people.services());
        model.addAttribute("names", people);
        return "waiver/breaches";
    }

    private List<Breach> found(TableQuery query) {
        var words = query.parameter("q").strip().toLowerCase();
        return query.sorted(breaches.between(FIRST, LocalDate.now(clock)).stream().filter(it -> (it.what() + " " + it.who() + " " + it.supplier()).toLowerCase().contains(words)).toList(), ORDERS.get(query.sort()));
    }

    /** The form below the table sends fields of its own; only an address asks for an order. */
    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-day", COLUMNS);
    }

    private Viewer viewer() {
        var viewer = new Viewer(user.id(), user.groups());
        if (!CaseAccess.of(viewer).readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }
}
