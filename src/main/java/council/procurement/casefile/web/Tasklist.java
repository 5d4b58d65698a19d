package council.procurement.casefile.web;

/** Addresses inside Tasklist. What stands behind "#" survives the sign-in page by way of {@code page.js}. */
public final class Tasklist {

    private static final String HOME = "/camunda/app/tasklist/default/#/";

    /** The key of the process of a purchase. */
    public static final String PURCHASE = "procurement";

    /** Opens the dialog with the start form of a purchase. */
    public static final String START_PURCHASE = start(PURCHASE);

    /** The key of the process of a waiver. */
    public static final String WAIVER = "waiver";

    /** Opens the dialog with the start form of a waiver. */
    public static final String START_WAIVER = start(WAIVER);

    private Tasklist() {
    }

    /** Opens the dialog with the start form of this process. */
    static String start(String processKey) {
        return HOME + "?processStart=" + processKey;
    }

    static String task(String id) {
        return HOME + "?task=" + id;
    }
}
