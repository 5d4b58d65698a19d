package council.procurement.casechange;

import council.procurement.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The questions of the start form, as it is deployed: what may be corrected, in the words in which it was asked. */
public interface NeedQuestions {

    /**
     * @param kind    {@code text}, {@code longText}, {@code number}, {@code date} or {@code choice}
     * @param options label of each answer by its value; empty unless a choice
     */
    record Question(String field, String label, String hint, String kind, Map<String, String> options) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

        /** The answer in words: a choice by its label, a day and a sum as the council writes them. */
        public String said(String answer) {
            if (answer == null || answer.isEmpty()) return "";
            if (kind.equals("date")) return LocalDate.parse(answer).format(DAY);
            if (field.equals("estimatedValueExVat")) return Money.written(new BigDecimal(answer));
            return options.getOrDefault(answer, answer);
        }
    }

    List<Question> all();

    /**
     * The answer in its plain form, checked by the form's own rules.
     *
     * @return null where nothing was answered and nothing need be
     * @throws council.procurement.Refused with one sentence that names the question
     */
    String checked(String field, String typed);
}
