package council.procurement.executive;

/** What the public page of decisions was asked for. @param by {@code members}, {@code officers} or empty for both */
public record DecisionSearch(String words, String by, String year, String sort, boolean descending) {
}
