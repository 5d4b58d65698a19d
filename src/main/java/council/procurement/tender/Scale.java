package council.procurement.tender;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale on which answers are scored, as the decision table {@code scoring-scales} had it when the question was written.
 *
 * @param words    what each score stands for, from 0 upwards
 * @param farApart beyond this many points between two scorers, the moderation looks at a question first (domain reference 3.6)
 */
public record Scale(String code, String label, List<String> words, int farApart) {

    public Scale {
        words = List.copyOf(words);
    }

    /** The best score; the lowest is 0. */
    public int highest() {
        return words.size() - 1;
    }

    /** Whether scores lie further apart than the scale allows before the moderation looks at the question first. */
    public boolean areFarApart(IntStream scores) {
        var range = scores.summaryStatistics();
        return range.getCount() > 1 && range.getMax() - range.getMin() > farApart;
    }

    public boolean holds(int score) {
        return score >= 0 && score <= highest();
    }
}
