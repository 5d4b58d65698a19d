package council.procurement.evaluation;

/**
 * What a bidder whose bid came outside our pages answered by letter or mail.
 *
 * @param answer null or empty where nothing came
 */
public record InformationAnswer(long bid, String answer) {
}
