package council.procurement.tender;

import java.util.List;

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

    public boolean holds(int score) {
        return score >= 0 && score <= highest();
    }
}
