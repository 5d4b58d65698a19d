package council.procurement.platform.web;

/**
 * A column of a table as {@code fragments/table :: head} draws it.
 *
 * @param key     a sort key of the table's {@link TableQuery}; null where the table does not sort by it
 * @param numeric figures, set to the right
 */
public record Column(String key, String text, boolean numeric) {

    public static Column of(String key, String text) {
        return new Column(key, text, false);
    }

    public static Column figures(String key, String text) {
        return new Column(key, text, true);
    }

    public static Column unsorted(String text) {
        return new Column(null, text, false);
    }
}
