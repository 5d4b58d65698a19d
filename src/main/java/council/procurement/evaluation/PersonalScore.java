package council.procurement.evaluation;

/** What one member of the panel gave; shown to nobody else before all have handed in. */
public record PersonalScore(String person, long bid, int criterion, int points, String reason) {
}
