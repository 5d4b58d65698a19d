package council.procurement.casefile.web;

import council.procurement.casefile.CaseRegisterService;
import council.procurement.casefile.CaseSearch;
import council.procurement.casefile.CaseSearch.Order;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of cases, as a page and as a download of what the page was filtered to. */
@Controller
class RegisterController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, Order> ORDERS = Map.of("reference", Order.REFERENCE, "title", Order.TITLE, "service", Order.SERVICE, "value", Order.VALUE,
        "stage", Order.STAGE, "status", Order.STATUS, "neededBy", Order.NEEDED_BY, "raised", Order.RAISED);
    private static final List<Column> COLUMNS = List.of(Column.of("reference", "Reference"), Column.of("title", "Title"), Column.of("service", "Service"), Column.figures("value", "Value ex VAT"),
        Column.of("stage", "Stage"), Column.of("status", "Status"), Column.of("neededBy", "Needed by"), Column.of("raised", "Raised"));
    private static final int LONGEST_SEARCH = 200;

    private final CurrentUser user;
    private final CaseRegisterService register;
    private final CaseTasks tasks;
    private final People people;

    RegisterController(CurrentUser user, CaseRegisterService register, CaseTasks tasks, People people) {
        this.user = user;
        this.register = register;
        this.tasks = tasks;
        this.people = people;
    }

    @GetMapping("/procurements")
    String register(HttpServletRequest request, Model model) {
        var query = query(request);
        var search = search(query);
        model.addAttribute("table", query.page(register.page(search, query.offset(), query.size()), register.count(search)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("start", tasks.mayStart(Tasklist.PURCHASE, new Viewer(user.id(), user.groups())) ? Tasklist.START_PURCHASE : null);
        model.addAttribute("services", people.services());
        model.addAttribute("stages", Typed.choices(List.of(Stage.values()), Stage::name, Stage::label));
        model.addAttribute("statuses", Typed.choices(List.of(CaseStatus.values()), CaseStatus::name, CaseStatus::label));
        model.addAttribute("routes", Typed.choices(List.of(Route.values()), Route::code, Route::label));
        model.addAttribute("categories", Typed.choices(List.of(Category.values()), Category::code, Category::label));
        model.addAttribute("people", Map.of("me", "Mine"));
        return "casefile/register";
    }

    @GetMapping({"/procurements.csv", "/procurements.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var names = new HashMap<String, String>();
        TableFile.send(request, response, "procurements",
            List.of("Reference", "Title", "Service", "Category", "Value ex VAT (pounds)", "Route", "Stage", "Status", "Needed by", "Raised by", "Raised on"),
            row -> register.each(search(query(request)), it -> row.accept(new Object[] {it.reference(), it.title(), people.serviceName(it.service()), it.category().label(), it.valueExVat(),
                it.route() == null ? null : it.route().label(), it.stage().label(), it.status().label(), it.neededBy(),
                names.computeIfAbsent(it.raisedBy(), people::nameOf), it.raisedAt().atZone(LONDON).toLocalDate()})));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-raised", COLUMNS);
    }

    /** What makes no sense in an address filters nothing. */
    private CaseSearch search(TableQuery query) {
        var text = query.parameter("q");
        return new CaseSearch(text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST_SEARCH)),
            Optional.of(query.parameter("service")).filter(people::isService).orElse(null),
            Typed.choice(Stage.values(), Stage::name, query.parameter("stage")), Typed.choice(CaseStatus.values(), CaseStatus::name, query.parameter("status")),
            Typed.choice(Route.values(), Route::code, query.parameter("route")), Typed.choice(Category.values(), Category::code, query.parameter("category")),
            query.parameter("person").equals("me") ? user.id() : null, ORDERS.get(query.sort()), query.descending());
    }
}
