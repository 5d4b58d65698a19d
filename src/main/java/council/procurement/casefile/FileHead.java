package council.procurement.casefile;

/**
 * What stands at the head of a form, a mail and a list of tasks about a file that is no case.
 *
 * @param service id of the service whose file it is
 * @param brief   the file in brief, as Markdown; nothing confidential
 * @param path    of its page, beginning with a slash
 */
public record FileHead(String reference, String title, String service, String raisedBy, String brief, String path) {

    /** {@code W-2026-0001 Agency staff}. */
    public String about() {
        return reference + " " + title;
    }
}
