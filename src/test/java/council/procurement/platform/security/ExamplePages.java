package council.procurement.platform.security;

import council.procurement.Refused;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.TimelineItem;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages as a module would write them: the shell is tested through them, before and without the modules. */
@Controller
@TestComponent // keeps it out of every other test's component scan
class ExamplePages {

    record Row(String reference, String title, BigDecimal value) {
    }

    private final CurrentUser user;

    ExamplePages(CurrentUser user) {
        this.user = user;
    }

    @GetMapping("/example/who")
    @ResponseBody
    String who() {
        return user.id() + " " + user.groups() + " " + user.isIn("camunda-admin");
    }

    @PostMapping("/example/post")
    @ResponseBody
    String post() {
        return "posted by " + user.id();
    }

    @GetMapping("/example/refused")
    @ResponseBody
    String refused() {
        throw new Refused("The standstill ends on %s; sign from the day after.", "3 December 2026");
    }

    @GetMapping("/example/broken")
    @ResponseBody
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    /** Open to visitors by its address, as the public registers are. */
    @GetMapping("/contracts/example")
    String table(HttpServletRequest request, Model model) {
        var query = TableQuery.of(request, "-value", "reference", "title");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < TableQuery.ROWS; i++) {
            rows.add(new Row("P-2026-%04d".formatted(i + query.offset() + 1), "Replacement <waste> fleet " + i, new BigDecimal("150000.50")));
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put("Reference", "P-2026-0001");
        facts.put("Contract manager", null);
        var errors = new LinkedHashMap<String, String>();
        errors.put("filter-q", "Enter what to search for");
        model.addAttribute("table", query.page(rows, 260));
        model.addAttribute("facts", facts);
        model.addAttribute("errors", errors);
        model.addAttribute("statuses", Map.of("open", "Open"));
        model.addAttribute("timeline", List.of(
                new TimelineItem(Instant.parse("2026-11-22T20:44:00Z"), "Business case approved", "Harriet Hughes", "Within the budget of the year."),
                new TimelineItem(Instant.parse("2026-06-15T08:05:00Z"), "Case opened", null, null)));
        return "example";
    }
}
