package council.procurement.casechange;

import council.procurement.Money;
import council.procurement.casefile.Category;
import council.procurement.casefile.Need;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** A need with one answer of the start form changed. */
final class NeedAnswers {

    /** What decisions rest on: route, threshold, who accepts it and what the deciders were told. */
    private static final Set<String> MATERIAL = Set.of("service", "category", "estimatedValueExVat", "vatRate", "neededBy", "initialTermMonths", "extensionMonths",
        "exempt", "frameworkAvailable");

    private NeedAnswers() {
    }

    static boolean isMaterial(String field) {
        return MATERIAL.contains(field);
    }

    /** The need with one answer changed; the answer is in the plain form of {@link NeedQuestions#checked}. */
    static Need with(Need it, String field, String answer) {
        var all = it.answers();
        all.put(field, answer);
        return new Need(text(all, "title"), text(all, "description"), text(all, "service"), Category.of(text(all, "category")), text(all, "cpvCode").replaceFirst("-\\d$", ""),
            Money.pounds(new BigDecimal(text(all, "estimatedValueExVat"))), new BigDecimal(text(all, "vatRate")), LocalDate.parse(text(all, "neededBy")),
            Integer.parseInt(text(all, "initialTermMonths")), Integer.parseInt(text(all, "extensionMonths")), text(all, "budgetCode"), text(all, "replacesContract"),
            Boolean.parseBoolean(text(all, "exempt")), Boolean.parseBoolean(text(all, "frameworkAvailable")), it.interestsDeclared());
    }

    private static String text(Map<String, Object> all, String field) {
        var answer = all.get(field);
        return answer == null || answer.toString().isBlank() ? null : answer.toString();
    }
}
