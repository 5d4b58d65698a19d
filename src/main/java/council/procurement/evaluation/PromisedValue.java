package council.procurement.evaluation;

import council.procurement.Money;
import council.procurement.socialvalue.CountedCommitment;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The social value that a bid promises, and what of it counts (domain reference 3.3).
 *
 * @param lines    with everything that was judged: the agreed score of how it is brought about, and single promises
 * @param counted  pounds that count where the agreed score is high enough
 * @param doubted  codes of the measures that are not believed
 */
public record PromisedValue(long bid, List<CountedCommitment> lines, BigDecimal counted, List<String> doubted) {

    private static final int LONGEST = 4000;

    /** Why less counts than was offered; null where all does. */
    String discount() {
        return doubted.isEmpty() ? null : "Not believed: %s.".formatted(String.join(", ", doubted));
    }

    /** What counts of each, in one text. */
    String inWords() {
        var text = lines.stream().map(it -> "%s: %s counts.%s".formatted(it.commitment().measure().code(), it.commitment().measure().countsInPounds() ? Money.written(it.value()) : quantity(it),
            it.remark() == null ? "" : " " + it.remark())).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String quantity(CountedCommitment it) {
        return "%s %s".formatted(it.quantity().stripTrailingZeros().toPlainString(), it.commitment().measure().unit());
    }
}
