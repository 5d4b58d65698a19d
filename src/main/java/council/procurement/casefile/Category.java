package council.procurement.casefile;

import council.procurement.Refused;
import java.util.Arrays;

/** What is bought, in the Act's terms; the code is what forms and decision tables use. */
public enum Category {
    GOODS("goods", "Goods"),
    SERVICES("services", "Services"),
    WORKS("works", "Works"),
    LIGHT_TOUCH("light-touch", "Light touch services"),
    CONCESSION("concession", "Concession"),
    LIGHT_TOUCH_CONCESSION("light-touch-concession", "Light touch concession");

    private final String code;
    private final String label;

    Category(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Category of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst()
            .orElseThrow(() -> new Refused("Choose what kind of purchase this is: goods, services, works, light touch or a concession."));
    }
}
