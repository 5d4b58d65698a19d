package council.procurement.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page with a table was asked for: {@code ?page=2&sort=value&direction=descending}, beside whatever filters the page
 * has. What makes no sense in an address falls back to the default instead of failing.
 *
 * @param page 1 for the first
 * @param size rows on a page
 * @param sort one of the keys that the page offers, never anything else: safe to choose a column by
 * @param path the page's own address, without parameters
 * @param parameters all parameters of the address, so that links keep the filters
 */
public record TableQuery(int page, int size, String sort, boolean descending, String path, Map<String, List<String>> parameters) {

    public static final int ROWS = 25;
    /** How many rows a page may have. */
    static final List<Integer> SIZES = List.of(ROWS, 50, 100);
    private static final int LAST_PAGE = 100_000;

    /**
     * @param defaultSort the key to sort by where the address names none; a minus in front sorts downwards: {@code -startedOn}
     * @param otherSortKeys what else may be sorted by
     */
    public static TableQuery of(HttpServletRequest request, String defaultSort, String... otherSortKeys) {
        var downByDefault = defaultSort.startsWith("-");
        var first = downByDefault ? defaultSort.substring(1) : defaultSort;
        Set<String> keys = new TreeSet<>(List.of(otherSortKeys));
        keys.add(first);

        var asked = request.getParameter("sort");
        var known = asked != null && keys.contains(asked);
        var parameters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return new TableQuery(pageNumber(request.getParameter("page")), size(request.getParameter("size")), known ? asked : first,
                known ? "descending".equals(request.getParameter("direction")) : downByDefault,
                request.getRequestURI(), parameters);
    }

    /** @param columns those of the table; the ones with a key sort it */
    public static TableQuery of(HttpServletRequest request, String defaultSort, List<Column> columns) {
        return of(request, defaultSort, columns.stream().map(Column::key).filter(Objects::nonNull).toArray(String[]::new));
    }

    /** Rows to skip. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    /** What a filter of the page was set to; empty where it was not. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    /** The answer: the rows of this page and how many there are on all pages. */
    public <T> TablePage<T> page(List<T> rows, long total) {
        return new TablePage<>(List.copyOf(rows), total, this);
    }

    /** A list that is read whole, some hundreds of lines at most, in the order that was asked for. */
    public <T> List<T> sorted(List<T> all, Comparator<T> by) {
        return all.stream().sorted(descending ? by.reversed() : by).toList();
    }

    /** This page of a list that is read whole and sorted. */
    public <T> TablePage<T> pageOf(List<T> sorted) {
        return page(sorted.stream().skip(offset()).limit(size).toList(), sorted.size());
    }

    private static int size(String text) {
        return SIZES.stream().filter(size -> String.valueOf(size).equals(text)).findFirst().orElse(ROWS);
    }

    private static int pageNumber(String text) {
        try {
            return text == null ? 1 : Math.min(Math.max(Integer.parseInt(text.strip()), 1), LAST_PAGE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
