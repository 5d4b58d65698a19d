package council.procurement.platform.views;

/**
 * How somebody likes to look at a table: its filters and sorting under a name of their own.
 *
 * @param path  the page's address
 * @param query what stands behind the question mark, without the page number; may be empty
 * @param first whether the table opens like this
 */
public record SavedView(long number, String path, String name, String query, boolean first) {

    public String link() {
        return path + "?" + (query.isEmpty() ? "all" : query);
    }
}
