package council.procurement.casefile.web;

/** Addresses inside Tasklist. What stands behind "#" survives the sign-in page by way of {@code page.js}. */
final class Tasklist {

    private static final String HOME = "/camunda/app/tasklist/default/#/";

    /** Opens the dialog with the start form of a purchase. */
    static final String START_PURCHASE = HOME + "?processStart=procurement";

    private Tasklist() {
    }

    static String task(String id) {
        return HOME + "?task=" + id;
    }
}
