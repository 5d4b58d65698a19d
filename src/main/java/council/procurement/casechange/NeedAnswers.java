package council.procurement.casechange;

import council.procurement.Money;
import council.procurement.casefile.Category;
import council.procurement.casefile.Need;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A need as the answers of the start form, and back. */
final class NeedAnswers {

    /** What decisions rest on: route, threshold, who accepts it and what the deciders were told. */
    private static final Set<String> MATERIAL = Set.of("service", "category", "estimatedValueExVat", "vatRate", "neededBy", "initialTermMonths", "extensionMonths",
        "exempt", "frameworkAvailable");

    private NeedAnswers() {
    }

    static boolean isMaterial(String field) {
        return MATERIAL.contains(field);
    }

    /** Every answer of the form by its field. */
    static Map<String, Object> of(Need it) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", it.title());
        answers.put("description", it.description());
        answers.put("service", it.service());
        answers.put("category", it.category().code());
        answers.put("cpvCode", it.cpvCode());
        answers.put("estimatedValueExVat", it.estimatedValueExVat().toPlainString());
        answers.put("vatRate", it.vatRate().toPlainString());
        answers.put("neededBy", it.neededBy().toString());
        answers.put("initialTermMonths", it.initialTermMonths());
        answers.put("extensionMonths", it.extensionMonths());
        answers.put("budgetCode", it.budgetCode());
        answers.put("replacesContract", it.replacesContract());
        answers.put("exempt", String.valueOf(it.exempt()));
        answers.put("frameworkAvailable", String.valueOf(it.frameworkAvailable()));
        answers.put("interestsDeclared", it.interestsDeclared() ? "declared" : "none");
        return answers;
    }

    /** The need with one answer changed; the answer is in the plain form of {@link NeedQuestions#checked}. */
    static Need with(Need it, String field, String answer) {
        var all = of(it);
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
