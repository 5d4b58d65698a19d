package council.procurement.casefile;

import council.procurement.Refusals;
import council.procurement.casefile.store.CpvStore;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** CPV codes, found by words and figures: the common codes of the product until the council imports the full list. */
@Service
@Transactional(readOnly = true)
public class CpvService implements ImportedList {

    private static final int NOWHERE = 4;

    private final Map<String, Category> kinds = new LinkedHashMap<>();
    private final List<CpvCode> common;
    private final CpvStore store;

    CpvService(CpvStore store) {
        this.store = store;
        lines("cpv/kinds.csv").forEach(line -> kinds.put(line[0], Category.of(line[1])));
        common = lines("cpv/common-codes.csv").stream().map(line -> new CpvCode(line[0], line[1], kind(line[0]))).toList();
    }

    /** Those that hold every word typed, best first: the words as they stand, beginning of the title, beginning of a word, anywhere. */
    public List<CpvCode> search(String typed, int most) {
        var words = Arrays.stream(typed.strip().toLowerCase(Locale.UK).split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty()).toList();
        var phrase = String.join(" ", words);
        return codes().stream().filter(it -> words.stream().allMatch(word -> rank(it, word) < NOWHERE))
            .sorted(Comparator.comparing((CpvCode it) -> !it.title().toLowerCase(Locale.UK).contains(phrase)).thenComparingInt(it -> words.stream().mapToInt(word -> rank(it, word)).sum()).thenComparing(CpvCode::code)).limit(most).toList();
    }

    /** Empty for a code that is not in the list. */
    public Optional<CpvCode> find(String code) {
        return store.find(code).or(() -> common.stream().filter(it -> it.code().equals(code)).findFirst());
    }

    /** What a purchase under the code usually is, by the longest beginning that is known; empty for no division of the vocabulary. */
    public Optional<Category> kindOf(String code) {
        return Optional.ofNullable(kind(code));
    }

    /** Whether the full vocabulary is here, so that a code outside of it is none. */
    public boolean isFull() {
        return !store.isEmpty();
    }

    /** What a need with this code must be told before it is taken; only the full list makes a code wrong. */
    public Refusals refusals(String code) {
        return Refusals.none().unless(code == null || !isFull() || find(code).isPresent(), "There is no CPV code %s. Look it up on the page /cpv and correct it.", code);
    }

    /** The codes above this one, the widest first. */
    public List<CpvCode> parents(String code) {
        return IntStream.rangeClosed(2, code.length() - 1).mapToObj(figures -> code.substring(0, figures) + "0".repeat(code.length() - figures)).distinct()
            .filter(wider -> !wider.equals(code)).flatMap(wider -> find(wider).stream()).toList();
    }

    @Override
    public String id() {
        return "cpv";
    }

    @Override
    public String title() {
        return "CPV codes";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "description_en", "level", "parent_code", "default_category");
    }

    @Override
    public String help() {
        return "The file becomes the list: codes that it does not hold are removed. From then on a purchase needs a code of the list.";
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return viewer.isInAnyOf(Set.of("procurement-managers", "camunda-admin"));
    }

    @Override
    @Transactional
    public ImportReport take(Viewer viewer, List<Map<String, String>> rows, boolean write) {
        var read = ImportRows.of(rows, this::read, CpvCode::code);
        var report = read.against(store.all().stream().collect(Collectors.toMap(CpvCode::code, it -> it)), write);
        if (report.written()) store.replace(read.records());
        return report;
    }

    private CpvCode read(Map<String, String> row) {
        var code = ImportRows.cell(row, "code", 8);
        if (!code.matches("\\d{8}")) throw new IllegalArgumentException("the code “%s” has not eight figures.".formatted(code));
        var told = ImportRows.cell(row, "default_category", 20);
        if (!Set.of("goods", "services", "works").contains(told)) throw new IllegalArgumentException("default_category is goods, services or works, not “%s”.".formatted(told));
        var kind = kind(code);
        return new CpvCode(code, ImportRows.cell(row, "description_en", 400), kind == Category.LIGHT_TOUCH ? kind : Category.of(told));
    }

    private List<CpvCode> codes() {
        var imported = store.all();
        return imported.isEmpty() ? common : imported;
    }

    private static int rank(CpvCode it, String word) {
        if (Character.isDigit(word.charAt(0))) return it.code().startsWith(word) ? 0 : NOWHERE;
        var title = it.title().toLowerCase(Locale.UK);
        if (title.startsWith(word)) return 0;
        var at = title.indexOf(word);
        if (at < 0) return NOWHERE;
        return Character.isLetter(title.charAt(at - 1)) ? 2 : 1;
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
