package council.procurement.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The CPV codes that a district council uses most, found by words and figures. */
@Service
public class CpvService {

    private static final int NOWHERE = 4;

    private final Map<String, Category> kinds = new LinkedHashMap<>();
    private final List<CpvCode> codes;

    CpvService() {
        lines("cpv/kinds.csv").forEach(line -> kinds.put(line[0], Category.of(line[1])));
        codes = lines("cpv/common-codes.csv").stream().map(line -> new CpvCode(line[0], line[1], kind(line[0]))).toList();
    }

    /** Those that hold every word typed, best first: the words as they stand, beginning of the title, beginning of a word, anywhere. */
    public List<CpvCode> search(String typed, int most) {
        var words = Arrays.stream(typed.strip().toLowerCase(Locale.UK).split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty()).toList();
        var phrase = String.join(" ", words);
        return codes.stream().filter(it -> words.stream().allMatch(word -> rank(it, word) < NOWHERE))
            .sorted(Comparator.comparing((CpvCode it) -> !it.title().toLowerCase(Locale.UK).contains(phrase)).thenComparingInt(it -> words.stream().mapToInt(word -> rank(it, word)).sum()).thenComparing(CpvCode::code)).limit(most).toList();
    }

    /** Empty for a code that is not in the list. */
    public Optional<CpvCode> find(String code) {
        return codes.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** What a purchase under the code usually is, by the longest beginning that is known; empty for no division of the vocabulary. */
    public Optional<Category> kindOf(String code) {
        return Optional.ofNullable(kind(code));
    }

    private static int rank(CpvCode it, String word) {
        if (Character.isDigit(word.charAt(0))) return it.code().startsWith(word) ? 0 : NOWHERE;
        var title = it.title().toLowerCase(Locale.UK);
        if (title.startsWith(word)) return 0;
        if (title.matches(".*[^\\p{L}]" + word + ".*")) return 1;
        return title.contains(word) ? 2 : NOWHERE;
    }

    private Category kind(String code) {
        for (int figures = code.length(); figures > 1; figures--) {
            var found = kinds.get(code.substring(0, figures));
            if (found != null) return found;
        }
        return null;
    }

    private static List<String[]> lines(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).map(cell -> cell.replace("\"", "")).toArray(String[]::new)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
