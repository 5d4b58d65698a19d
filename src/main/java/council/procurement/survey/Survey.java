package council.procurement.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A survey of the service about one contract (domain reference 6.1, K9): how many were asked, and what they answered.
 *
 * @param contractTitle as the register has it now; {@code supplier} likewise
 * @param answers       without names
 */
public record Survey(long number, String contractReference, String contractTitle, String supplier, SurveyKind kind, Instant sentAt, LocalDate answerBy, int asked, List<Answer> answers) {

    private static final int GOOD = 4;
    private static final BigDecimal ALL = new BigDecimal("100");

    /** @param words null where none were written */
    public record Answer(int rating, String words) {
    }

    public Figures figures() {
        return Figures.of(List.of(this));
    }

    /**
     * @param mean     of the ratings, 1 to 5, with two places; null without answers
     * @param good     percent that gave 4 or 5, with one place; null without answers
     * @param response percent of those asked who answered, with one place; null where nobody was asked
     */
    public record Figures(int asked, int answered, BigDecimal mean, BigDecimal good, BigDecimal response) {

        /** Of several surveys together: every answer counts the same. */
        public static Figures of(List<Survey> surveys) {
            var ratings = surveys.stream().flatMap(it -> it.answers().stream()).map(Answer::rating).toList();
            int asked = surveys.stream().mapToInt(Survey::asked).sum();
            int sum = ratings.stream().mapToInt(Integer::intValue).sum();
            return new Figures(asked, ratings.size(), ratings.isEmpty() ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings.size()), 2, RoundingMode.HALF_UP),
                percent(ratings.stream().filter(it -> it >= GOOD).count(), ratings.size()), percent(ratings.size(), asked));
        }

        private static BigDecimal percent(long part, int whole) {
            return whole == 0 ? null : BigDecimal.valueOf(part).multiply(ALL).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }
}
