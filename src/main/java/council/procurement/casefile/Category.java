package council.procurement.casefile;

import council.procurement.Coded;

/** What is bought, in the Act's terms; the code is what forms and decision tables use. */
public enum Category implements Coded {
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

    @Override
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Category of(String code) {
        return Coded.of(Category.class, code, "Choose what kind of purchase this is: goods, services, works, light touch or a concession.");
    }
}
