package council.procurement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody typed into a search field, word by word, as conditions of SQL: every word must occur in one of the columns,
 * anywhere in the text, in upper or lower case. What was typed becomes parameters alone; percent and underscore are letters.
 *
 * @param name of the parameters, so that two searches stand in one statement
 */
public record SearchWords(List<String> words, String name) {

    private static final int MOST = 8;

    /** @param text null or blank for no words */
    public static SearchWords of(String text) {
        return of(text, "word");
    }

    public static SearchWords of(String text, String name) {
        return new SearchWords(text == null ? List.of() : Arrays.stream(text.strip().toLowerCase(Locale.UK).split("\\s+")).filter(word -> !word.isEmpty()).distinct().limit(MOST).toList(), name);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** {@code (lower(a) like :word0 … or lower(b) like :word0 …) and (…)}; always true without words. */
    public String in(String... columns) {
        if (isEmpty()) return "1 = 1";
        return IntStream.range(0, words.size()).mapToObj(word -> Arrays.stream(columns).map(column -> contains(column, word)).collect(Collectors.joining(" or ", "(", ")")))
            .collect(Collectors.joining(" and "));
    }

    /** Whether one column contains the word of this number, counted from 0. */
    public String contains(String column, int word) {
        return "lower(coalesce(" + column + ", '')) like :" + name + word + " escape '!'";
    }

    /** For the conditions above. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (int word = 0; word < words.size(); word++)
            parameters.put(name + word, "%" + words.get(word).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        return parameters;
    }

    /** Whether every word occurs in this text. */
    public boolean allIn(String text) {
        var lower = text.toLowerCase(Locale.UK);
        return words.stream().allMatch(lower::contains);
    }
}
