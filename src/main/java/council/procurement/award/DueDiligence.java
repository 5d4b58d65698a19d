package council.procurement.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks on the recommended supplier before the award. */
public record DueDiligence(Check finance, Check insurance, Check healthAndSafety, Check modernSlavery, Check dataProtection, Check safeguarding) {

    /** Each check by the name that officers use, in order. */
    public Map<String, Check> byName() {
        var checks = new LinkedHashMap<String, Check>();
        checks.put("Finance", finance);
        checks.put("Insurance", insurance);
        checks.put("Health and safety", healthAndSafety);
        checks.put("Modern slavery", modernSlavery);
        checks.put("Data protection", dataProtection);
        checks.put("Safeguarding", safeguarding);
        return checks;
    }

    public List<String> failed() {
        return byName().entrySet().stream().filter(e -> e.getValue() == Check.FAILED).map(e -> e.getKey().toLowerCase()).toList();
    }
}
