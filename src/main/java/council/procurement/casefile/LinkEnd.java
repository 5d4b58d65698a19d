package council.procurement.casefile;

/**
 * A case or contract that a link leads to.
 *
 * @param path on this site, beginning with a slash
 */
public record LinkEnd(String reference, String title, String path, boolean contract) {
}
