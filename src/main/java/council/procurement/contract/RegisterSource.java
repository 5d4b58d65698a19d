package council.procurement.contract;

/** Where rows of contracts come from. */
public enum RegisterSource {
    CONTRACTS_FINDER("contracts-finder", "an export of Contracts Finder"), REGISTER("register", "a contracts register");

    private final String code;
    private final String label;

    RegisterSource(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
