package council.procurement.casefile;

/**
 * One code of the Common Procurement Vocabulary (Annex I of Regulation (EC) No 213/2008).
 *
 * @param code  eight figures
 * @param title the official English one
 * @param kind  what a purchase under it usually is: goods, services, works or light touch
 */
public record CpvCode(String code, String title, Category kind) {

    /** Whether a purchase of this category may well carry this code: a concession may be for services or works. */
    public boolean fits(Category category) {
        return switch (category) {
            case GOODS, WORKS, SERVICES -> kind == category;
            case LIGHT_TOUCH, LIGHT_TOUCH_CONCESSION -> kind == Category.LIGHT_TOUCH;
            case CONCESSION -> kind == Category.SERVICES || kind == Category.WORKS;
        };
    }
}
