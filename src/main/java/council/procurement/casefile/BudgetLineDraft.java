package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.util.Map;

/** A budget line as somebody types it. Blank is null. */
public record BudgetLineDraft(String code, String description, String service, String year, String amount) {

    public BudgetLineDraft {
        code = stripped(code);
        description = stripped(description);
        service = stripped(service);
        year = stripped(year);
        amount = amount == null ? null : stripped(amount.replaceAll("[£,\\s]", ""));
    }

    /** @param typed the fields of the page, named as the columns of the file */
    public static BudgetLineDraft of(Map<String, String> typed) {
        return new BudgetLineDraft(typed.get("code"), typed.get("description"), typed.get("service"), typed.get("year"), typed.get("amount"));
    }

    /** What is wrong with it, by field. */
    FieldRefusals refusals(People people) {
        return FieldRefusals.none()
            .text(code, 40, "code", "Give the code of the budget line, as officers type it.")
            .text(description, 200, "description", "Say in a few words what the line is for.")
            .unless(service != null && people.isService(service), "service", "Choose the service that the line belongs to.")
            .unless(year != null && year.matches("20\\d\\d"), "year", "Give the calendar year in which the financial year begins, such as 2026.")
            .unless(amount != null && amount.matches("\\d{1,12}(\\.\\d{1,2})?"), "amount", "Give the amount in pounds, such as 50,000 or 900.50.");
    }

    /** Only where there are no refusals. */
    BudgetLine made() {
        return new BudgetLine(code, Integer.parseInt(year), description, service, new BigDecimal(amount).setScale(2));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
