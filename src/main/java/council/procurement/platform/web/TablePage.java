package council.procurement.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * One page of a table, with the links that sort it and turn it; {@code fragments/table.html} draws them. Links keep the
 * filters and sort on the server, so that a table of ten thousand rows sorts as a whole and works without JavaScript.
 *
 * @param total rows on all pages
 */
public record TablePage<T>(List<T> rows, long total, TableQuery query) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** At least 1. */
    public int pages() {
        return (int) Math.max(1, (total + query.size() - 1) / query.size());
    }

    /** Number of the first row shown, 1 for the table's first; 0 where there is none. */
    public long first() {
        return rows.isEmpty() ? 0 : query.offset() + 1;
    }

    public long last() {
        return query.offset() + rows.size();
    }

    /** {@code ascending}, {@code descending} or {@code none}: for {@code aria-sort}. */
    public String ariaSort(String key) {
        if (!key.equals(query.sort())) return "none";
        return query.descending() ? "descending" : "ascending";
    }

    /** Sorts by the column, or turns it round where it is sorted by already; back to the first page. */
    public String linkToSort(String key) {
        var turn = key.equals(query.sort()) && !query.descending();
        return link("sort", key, "direction", turn ? "descending" : "ascending");
    }

    public String linkToPage(int page) {
        return link("page", String.valueOf(page));
    }

    /** The first, the last and those around this one; 0 stands for a gap. */
    public List<Integer> pageNumbers() {
        var shown = new TreeSet<Integer>();
        for (int number : new int[] {1, query.page() - 1, query.page(), query.page() + 1, pages()}) {
            if (number >= 1 && number <= pages()) shown.add(number);
        }
        var numbers = new ArrayList<Integer>();
        for (int number : shown) {
            if (!numbers.isEmpty() && number > numbers.get(numbers.size() - 1) + 1) numbers.add(0);
            numbers.add(number);
        }
        return numbers;
    }

    /** The first page with so many rows on each. */
    public String linkToSize(int rows) {
        return link("size", String.valueOf(rows));
    }

    public List<Integer> sizes() {
        return TableQuery.SIZES;
    }

    /** All rows, filtered and sorted as here, in a file at this address. */
    public String linkToFile(String path, String ending) {
        var asked = queryString();
        return path + ending + (asked.isEmpty() ? "" : "?" + asked);
    }

    /** What the table was asked for, without the number of the page: as it stands behind the question mark of an address. */
    public String queryString() {
        return joined(query.parameters());
    }

    private String link(String... namesAndValues) {
        var parameters = new LinkedHashMap<>(query.parameters());
        for (int i = 0; i < namesAndValues.length; i += 2) parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        var page = namesAndValues[0].equals("page") ? (parameters.size() > 1 ? "&" : "") + "page=" + namesAndValues[1] : "";
        return query.path() + "?" + joined(parameters) + page;
    }

    private static String joined(Map<String, List<String>> parameters) {
        var address = new StringJoiner("&");
        parameters.forEach((name, values) -> {
            if (!name.equals("page")) values.forEach(value -> address.add(encoded(name) + "=" + encoded(value)));
        });
        return address.toString();
    }

    /** What a visitor typed goes into the address whole, ampersands and quotation marks included. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
