package council.procurement.casefile.web;

import council.procurement.casefile.CpvCode;
import council.procurement.casefile.CpvService;
import council.procurement.casefile.Viewer;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of CPV codes, searched by words and figures. */
@Controller
class CpvController {

    private static final int LONGEST = 200;
    private static final String BEST = "best";
    private static final Map<String, Comparator<CpvCode>> ORDERS = Map.of(BEST, (one, other) -> 0, "code", Comparator.comparing(CpvCode::code), "title", Comparator.comparing(CpvCode::title, String.CASE_INSENSITIVE_ORDER),
        "kind", Comparator.comparing((CpvCode it) -> it.kind().label()).thenComparing(CpvCode::code));
    private static final List<Column> COLUMNS = List.of(Column.of("code", "Code"), Column.of("title", "Title"), Column.of("kind", "Usually"));

    private final CpvService cpv;
    private final CurrentUser user;

    CpvController(CpvService cpv, CurrentUser user) {
        this.cpv = cpv;
        this.user = user;
    }

    /** @param under the titles of the codes above it, the widest first */
    record Row(CpvCode code, String under) {
    }

    @GetMapping("/cpv")
    String page(HttpServletRequest request, Model model) {
        var query = query(request);
        var page = query.pageOf(found(query));
        model.addAttribute("table", query.page(page.rows().stream().map(it -> new Row(it, under(it))).toList(), page.total()));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("full", cpv.isFull());
        model.addAttribute("mayImport", cpv.mayImport(new Viewer(user.id(), user.groups())));
        return "casefile/cpv";
    }

    @GetMapping({"/cpv.csv", "/cpv.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "cpv-codes", List.of("Code", "Title", "Under", "Usually"),
            row -> found(query(request)).forEach(it -> row.accept(new Object[] {it.code(), it.title(), under(it), it.kind().label()})));
    }

    private List<CpvCode> found(TableQuery query) {
        var typed = query.parameter("q");
        return query.sorted(cpv.search(typed.substring(0, Math.min(typed.length(), LONGEST)), Integer.MAX_VALUE), ORDERS.get(query.sort()));
    }

    private String under(CpvCode code) {
        return cpv.parents(code.code()).stream().map(CpvCode::title).collect(Collectors.joining(" › "));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, BEST, "code", "title", "kind");
    }
}
