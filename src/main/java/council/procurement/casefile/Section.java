package council.procurement.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a case's file as pages show it: facts, then tables. Values are texts, sums in pounds (BigDecimal), LocalDate,
 * Instant, Boolean or whole numbers, and are written out by the page; null is "Not given" among facts and empty in a table.
 *
 * @param links to pages that say more
 * @param screenOnly left out on paper, where nobody can act
 * @param form  template whose fragment {@code form} stands below the part, for a step that is taken on the page; null for none
 */
public record Section(String title, List<Fact> facts, List<Table> tables, List<Link> links, String form, boolean screenOnly) {

    public record Fact(String label, Object value) {
    }

    /** @param path on this site, beginning with a slash */
    public record Link(String text, String path) {
    }

    /** @param caption what the table lists, read out before it */
    public record Table(String caption, List<String> headings, List<List<Object>> rows) {

        /** Whether the column holds sums or numbers, which stand to the right. */
        public boolean isNumeric(int column) {
            return !rows.isEmpty() && rows.stream().map(row -> row.get(column)).allMatch(v -> v == null || v instanceof BigDecimal || v instanceof Integer || v instanceof Long);
        }
    }

    public static Section titled(String title) {
        return new Section(title, List.of(), List.of(), List.of(), null, false);
    }

    public Section fact(String label, Object value) {
        var more = new ArrayList<>(facts);
        more.add(new Fact(label, value));
        return new Section(title, List.copyOf(more), tables, links, form, screenOnly);
    }

    public Section table(String caption, List<String> headings, List<List<Object>> rows) {
        var more = new ArrayList<>(tables);
        more.add(new Table(caption, headings, rows));
        return new Section(title, facts, List.copyOf(more), links, form, screenOnly);
    }

    public Section link(String text, String path) {
        var more = new ArrayList<>(links);
        more.add(new Link(text, path));
        return new Section(title, facts, tables, List.copyOf(more), form, screenOnly);
    }

    public Section form(String template) {
        return new Section(title, facts, tables, links, template, screenOnly);
    }

    public Section onScreenOnly() {
        return new Section(title, facts, tables, links, form, true);
    }

    /** A row of a table; unlike {@code List.of} it takes null for an empty cell. */
    public static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    public boolean isEmpty() {
        return facts.isEmpty() && tables.isEmpty() && links.isEmpty() && form == null;
    }
}
