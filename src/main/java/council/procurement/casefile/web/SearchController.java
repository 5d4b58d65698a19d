package council.procurement.casefile.web;

import council.procurement.SearchWords;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.SearchHit;
import council.procurement.casefile.SearchService;
import council.procurement.casefile.Viewer;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The search over everything that the officer may see. A reference that is typed whole leads straight to its page. */
@Controller
class SearchController {

    /** A piece of a text. @param found whether it was looked for */
    public record Piece(String text, boolean found) {
    }

    /** A hit for the page, its texts cut where a word was found. */
    public record Row(SearchHit hit, List<Piece> title, List<Piece> where) {
    }

    private static final List<Column> COLUMNS = List.of(Column.of("title", "Found"), Column.of("kind", "What"), Column.of("reference", "Belongs to"), Column.of("on", "Date"));
    private static final int AROUND = 90;
    private static final int LONGEST_SEARCH = 200;

    private final SearchService search;
    private final CurrentUser user;

    SearchController(SearchService search, CurrentUser user) {
        this.search = search;
        this.user = user;
    }

    @GetMapping("/search")
    String search(HttpServletRequest request, Model model) {
        var viewer = new Viewer(user.id(), user.groups());
        if (!CaseAccess.of(viewer).readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var query = TableQuery.of(request, "-on", COLUMNS);
        var text = query.parameter("q");
        if (text.length() > LONGEST_SEARCH) text = text.substring(0, LONGEST_SEARCH);
        var exact = search.page(text);
        if (exact.isPresent()) return "redirect:" + exact.get();
        var kind = search.kinds().contains(query.parameter("kind")) ? query.parameter("kind") : null;
        var found = search.find(text, kind, viewer);
        var words = SearchWords.of(text).words();
        var sorted = found.hits().stream().sorted(order(query)).toList();
        var rows = sorted.stream().skip(query.offset()).limit(query.size()).map(hit -> new Row(hit, pieces(hit.title(), words), pieces(around(hit.where(), words), words))).toList();
        var kinds = new LinkedHashMap<String, String>();
        search.kinds().forEach(name -> kinds.put(name, "%s (%d)".formatted(name, found.perKind().getOrDefault(name, 0))));
        model.addAttribute("table", query.page(rows, sorted.size()));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("asked", text.strip());
        model.addAttribute("kinds", kinds);
        model.addAttribute("cut", found.cut());
        model.addAttribute("most", SearchService.MOST);
        return "search/results";
    }

    private static Comparator<SearchHit> order(TableQuery query) {
        Comparator<SearchHit> by = switch (query.sort()) {
            case "title" -> Comparator.comparing(hit -> hit.title().toLowerCase(Locale.UK));
            case "reference" -> Comparator.comparing(SearchHit::reference);
            case "kind" -> Comparator.comparing(SearchHit::kind);
            default -> Comparator.comparing(SearchHit::on);
        };
        return query.descending() ? by.reversed() : by;
    }

    /** Some words before and after the first that was found; the whole text where it is short. */
    static String around(String text, List<String> words) {
        if (text == null) return "";
        var lower = lower(text);
        int first = words.stream().mapToInt(lower::indexOf).filter(at -> at >= 0).min().orElse(0);
        int from = Math.max(0, first - AROUND);
        int to = Math.min(text.length(), first + 2 * AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }

    /** The text in pieces, so that the page marks what was found. */
    static List<Piece> pieces(String text, List<String> words) {
        var lower = lower(text);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            var next = words.stream().filter(word -> lower.indexOf(word, from) >= 0).min(Comparator.comparingInt((String word) -> lower.indexOf(word, from)).thenComparing(String::length, Comparator.reverseOrder()));
            if (next.isEmpty()) break;
            int found = lower.indexOf(next.get(), from);
            if (found > at) pieces.add(new Piece(text.substring(at, found), false));
            at = found + next.get().length();
            pieces.add(new Piece(text.substring(found, at), true));
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /** Letter by letter, so that a place in the one is the same place in the other: {@code toLowerCase} makes two letters of some. */
    private static String lower(String text) {
        var lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) lower[i] = Character.toLowerCase(lower[i]);
        return new String(lower);
    }
}
