package council.procurement.supplier.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.TimelineItem;
import council.procurement.platform.web.Typed;
import council.procurement.supplier.StrategicSupplierService;
import council.procurement.supplier.Supplier;
import council.procurement.supplier.SupplierDraft;
import council.procurement.supplier.SupplierSearch;
import council.procurement.supplier.SupplierSearch.Order;
import council.procurement.supplier.SupplierService;
import council.procurement.supplier.SupplierState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of suppliers: search, one supplier with its history, adding and changing. */
@Controller
class SuppliersController {

    private static final Map<String, Order> ORDERS = Map.of("name", Order.NAME, "reference", Order.REFERENCE, "postcode", Order.POSTCODE, "added", Order.ADDED);
    private static final List<Column> COLUMNS = List.of(Column.of("name", "Name"), Column.of("reference", "Reference"), Column.of("postcode", "Postcode"), Column.unsorted("Local"),
        Column.unsorted("SME"), Column.unsorted("VCSE"), Column.unsorted("Contact"), Column.of("added", "Added"));
    private static final Map<String, String> YES_OR_NO = answers("yes", "Yes", "no", "No");
    private static final Map<String, String> STATES = answers("active", "May be chosen", "archived", "Archived", "all", "All");

    /** The reference of a case that suppliers are chosen for: whoever adds one comes back to it. */
    private static final String CASE = "[A-Z]{1,10}-\\d{4}-\\d{1,9}";

    private final SupplierService suppliers;
    private final StrategicSupplierService strategic;
    private final CurrentUser user;
    private final People people;
    private final Show show;

    SuppliersController(SupplierService suppliers, StrategicSupplierService strategic, CurrentUser user, People people, Show show) {
        this.suppliers = suppliers;
        this.strategic = strategic;
        this.user = user;
        this.people = people;
        this.show = show;
    }

    @GetMapping("/suppliers")
    String register(HttpServletRequest request, Model model) {
        var viewer = viewer();
        var query = query(request);
        var search = search(query);
        model.addAttribute("table", query.page(suppliers.page(search, query.offset(), query.size()), suppliers.count(search)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("yesOrNo", YES_OR_NO);
        model.addAttribute("states", STATES);
        model.addAttribute("mayChange", SupplierService.keeps(viewer));
        model.addAttribute("strategicOnes", strategic.all());
        return "supplier/register";
    }

    @GetMapping({"/suppliers.csv", "/suppliers.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        viewer();
        TableFile.send(request, response, "suppliers", List.of("Reference", "Name", "Company number", "Charity number", "Postcode", "In the district", "Counts as local", "SME", "VCSE", "Contact",
                "E-mail", "Telephone", "Website", "Sells (CPV)", "State"),
            row -> suppliers.each(search(query(request)), it -> row.accept(new Object[] {it.reference(), it.name(), it.companyNumber(), it.charityNumber(), it.postcode(), it.place().locality().label(),
                it.place().countsAsLocal(), known(it.sme()), known(it.vcse()), it.contactName(), it.email(), it.phone(), it.website(), String.join(" ", it.categories()), it.state().label()})));
    }

    @GetMapping("/suppliers/{reference}")
    String supplier(@PathVariable String reference, Model model) {
        var viewer = viewer();
        page(reference, viewer, model);
        return "supplier/supplier";
    }

    @GetMapping("/suppliers/add")
    String add(@RequestParam(name = "case", defaultValue = "") String forCase, Model model) {
        keeper();
        return form(null, Map.of(), forCase.matches(CASE) ? Map.of("case", forCase) : Map.of(), model);
    }

    @PostMapping("/suppliers/add")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        try {
            var reference = suppliers.add(viewer, draft(typed));
            back.addFlashAttribute("done", "%s is in the register".formatted(typed.get("name").strip()));
            var forCase = typed.getOrDefault("case", "");
            if (!forCase.matches(CASE)) return "redirect:/suppliers/" + reference;
            back.addAttribute("q", reference);
            return "redirect:/procurements/" + forCase + "/suppliers-asked";
        } catch (RefusedFields e) {
            return form(null, e.fields(), typed, model);
        }
    }

    @GetMapping("/suppliers/{reference}/change")
    String change(@PathVariable String reference, Model model) {
        keeper();
        var it = found(reference);
        return form(it, Map.of(), typed(it), model);
    }

    @PostMapping("/suppliers/{reference}/change")
    String change(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var it = found(reference);
        try {
            suppliers.change(viewer, reference, seen(typed), draft(typed));
            back.addFlashAttribute("done", "The change is kept");
            return "redirect:/suppliers/{reference}";
        } catch (RefusedFields e) {
            return form(it, e.fields(), typed, model);
        }
    }

    /** Archives a supplier that is active, and the other way round. */
    @PostMapping("/suppliers/{reference}/state")
    String state(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var it = found(reference);
        try {
            suppliers.change(viewer, reference, seen(typed), it.isActive() ? SupplierState.ARCHIVED : SupplierState.ACTIVE, typed.get("reason"));
            back.addFlashAttribute("done", it.isActive() ? "The supplier is archived" : "The supplier may be chosen again");
            return "redirect:/suppliers/{reference}";
        } catch (RefusedFields e) {
            page(reference, viewer, model);
            model.addAttribute("errors", e.fields());
            model.addAttribute("typed", typed);
            return "supplier/supplier";
        }
    }

    /** Says that a supplier is strategic, or no longer. */
    @PostMapping("/suppliers/{reference}/strategic")
    String strategic(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes back) {
        var viewer = viewer();
        if (!StrategicSupplierService.maySay(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        found(reference);
        try {
            strategic.say(viewer, reference, "yes".equals(typed.get("strategic")), typed.get("why"));
            back.addFlashAttribute("done", "What you said of the supplier is recorded");
            return "redirect:/suppliers/{reference}";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            page(reference, viewer, model);
            model.addAttribute("errors", refusal instanceof RefusedFields fields ? fields.fields() : Map.of("why", refusal.getMessage()));
            model.addAttribute("typed", typed);
            return "supplier/supplier";
        }
    }

    private void page(String reference, Viewer viewer, Model model) {
        var it = found(reference);
        var facts = new LinkedHashMap<String, String>();
        facts.put("Company number", it.companyNumber());
        facts.put("Charity number", it.charityNumber());
        facts.put("Postcode", it.postcode() == null ? null : "%s (%s)".formatted(it.postcode(), it.place().countsAsLocal() ? "local" : it.place().locality().label().toLowerCase()));
        facts.put("Small or medium-sized", known(it.sme()));
        facts.put("Charity, voluntary body or social enterprise", known(it.vcse()));
        facts.put("Sells (CPV codes)", String.join(", ", it.categories()));
        facts.put("Contact", it.contactName());
        facts.put("E-mail", it.email());
        facts.put("Telephone", it.phone());
        facts.put("Website", it.website());
        facts.put("Notes", it.notes());
        facts.put("In the register since", show.day(it.addedAt()));
        model.addAttribute("it", it);
        model.addAttribute("facts", facts);
        model.addAttribute("history", suppliers.history(reference).stream().map(c -> new TimelineItem(c.at(), c.what(), people.nameOf(c.person()), null)).toList());
        model.addAttribute("mayChange", SupplierService.keeps(viewer));
        var said = strategic.last(reference).filter(one -> one.strategic()).orElse(null);
        if (said != null) facts.put("Strategic", "Since %s, says %s: %s".formatted(show.day(said.at()), people.nameOf(said.person()), said.why()));
        model.addAttribute("isStrategic", said != null);
        model.addAttribute("saysStrategic", StrategicSupplierService.maySay(viewer));
        model.addAttribute("reportsDifficulty", viewer.isInAnyOf(Set.of("contract-managers", "finance")));
    }

    private String form(Supplier it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("yesOrNo", YES_OR_NO);
        return "supplier/form";
    }

    private Viewer viewer() {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return new Viewer(user.id(), user.groups());
    }

    private Viewer keeper() {
        var viewer = viewer();
        if (!SupplierService.keeps(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }

    private Supplier found(String reference) {
        return suppliers.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "name", COLUMNS);
    }

    private static SupplierSearch search(TableQuery query) {
        var text = query.parameter("q").isBlank() ? null : query.parameter("q");
        var cpv = query.parameter("cpv").strip();
        var state = switch (query.parameter("state")) {
            case "archived" -> SupplierState.ARCHIVED;
            case "all" -> null;
            default -> SupplierState.ACTIVE;
        };
        return new SupplierSearch(text, cpv.matches("\\d{2,8}") ? cpv : null, answer(query.parameter("local")), answer(query.parameter("sme")), answer(query.parameter("vcse")), state, answer(query.parameter("strategic")),
            ORDERS.get(query.sort()), query.descending());
    }

    private static SupplierDraft draft(Map<String, String> typed) {
        return new SupplierDraft(typed.get("name"), typed.get("companyNumber"), typed.get("charityNumber"), typed.get("postcode"), answer(typed.get("sme")), answer(typed.get("vcse")),
            typed.get("contactName"), typed.get("email"), typed.get("phone"), typed.get("website"), typed.get("notes"), typed.get("categories"));
    }

    private static Map<String, String> typed(Supplier it) {
        var typed = new HashMap<String, String>();
        typed.put("name", it.name());
        typed.put("companyNumber", it.companyNumber());
        typed.put("charityNumber", it.charityNumber());
        typed.put("postcode", it.postcode());
        typed.put("sme", code(it.sme()));
        typed.put("vcse", code(it.vcse()));
        typed.put("contactName", it.contactName());
        typed.put("email", it.email());
        typed.put("phone", it.phone());
        typed.put("website", it.website());
        typed.put("notes", it.notes());
        typed.put("categories", String.join("\n", it.categories()));
        typed.put("seen", String.valueOf(it.version()));
        return typed;
    }

    private static int seen(Map<String, String> typed) {
        var seen = Typed.whole(typed.get("seen"));
        return seen == null ? 0 : seen;
    }

    private static Boolean answer(String code) {
        return "yes".equals(code) ? Boolean.TRUE : "no".equals(code) ? Boolean.FALSE : null;
    }

    private static String code(Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }

    private static String known(Boolean answer) {
        return answer == null ? "Not known" : answer ? "Yes" : "No";
    }

    private static Map<String, String> answers(String... codesAndTexts) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < codesAndTexts.length; i += 2) answers.put(codesAndTexts[i], codesAndTexts[i + 1]);
        return answers;
    }
}
