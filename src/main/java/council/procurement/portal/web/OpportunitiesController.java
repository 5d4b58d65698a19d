package council.procurement.portal.web;

import council.procurement.casefile.Category;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import council.procurement.tender.OpportunitySearch;
import council.procurement.tender.OpportunitySearch.Order;
import council.procurement.tender.OpportunityService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Public pages: which tenders the council has published, and what each asks. */
@Controller
class OpportunitiesController {

    private static final Map<String, Order> ORDERS = Map.of("title", Order.TITLE, "deadline", Order.DEADLINE, "published", Order.PUBLISHED);
    private static final List<Column> COLUMNS = List.of(Column.of("title", "Title"), Column.unsorted("Kind"), Column.of("published", "Published"), Column.of("deadline", "Deadline"), Column.unsorted("State"));

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("open", "Open for bids");
        STATES.put("closed", "Closed");
        STATES.put("all", "Open and closed");
    }

    private final OpportunityService opportunities;

    OpportunitiesController(OpportunityService opportunities) {
        this.opportunities = opportunities;
    }

    @GetMapping("/opportunities")
    String list(HttpServletRequest request, Model model) {
        var query = TableQuery.of(request, "deadline", COLUMNS);
        var category = Typed.choice(Category.values(), Category::code, query.parameter("category"));
        var state = STATES.containsKey(query.parameter("state")) ? query.parameter("state") : "open";
        Boolean open = switch (state) {
            case "closed" -> Boolean.FALSE;
            case "all" -> null;
            default -> Boolean.TRUE;
        };
        var search = new OpportunitySearch(query.parameter("search"), category, open, ORDERS.get(query.sort()), query.descending());
        model.addAttribute("table", query.page(opportunities.page(search, query.offset(), query.size()), opportunities.count(search)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("states", STATES);
        model.addAttribute("state", state);
        model.addAttribute("categories", Typed.choices(Arrays.asList(Category.values()), Category::code, Category::label));
        return "portal/opportunities";
    }

    @GetMapping("/opportunities/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("what", opportunities.advertised(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "portal/opportunity";
    }
}
