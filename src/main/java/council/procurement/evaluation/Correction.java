package council.procurement.evaluation;

/**
 * What the moderator says of a manifest error.
 *
 * @param agreed null as long as nothing is said
 * @param reason why it is no error; null where it is agreed
 */
public record Correction(long bid, int criterion, Boolean agreed, String reason) {

    boolean isOf(ManifestError error) {
        return error.isFor(bid, criterion);
    }
}
