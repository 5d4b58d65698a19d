package council.procurement.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares the rows of a file with what is there. T: a record of the list, K: what tells two of them apart. */
public final class ImportRows<T, K> {

    private static final int PROBLEMS_TOLD = 100;
    /** Row 1 is the line of headings. */
    private static final int FIRST_ROW = 2;

    private final Map<K, T> read = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ImportRows() {
    }

    /** @param reader answers the record, or throws what is wrong with the row as an IllegalArgumentException's sentence */
    public static <T, K> ImportRows<T, K> of(List<Map<String, String>> rows, Function<Map<String, String>, T> reader, Function<T, K> key) {
        var result = new ImportRows<T, K>();
        if (rows.isEmpty()) result.problems.add("The file holds no rows below its headings.");
        for (int i = 0; i < rows.size(); i++) {
            try {
                var record = reader.apply(rows.get(i));
                if (result.read.putIfAbsent(key.apply(record), record) != null) throw new IllegalArgumentException("it stands in the file twice.");
            } catch (IllegalArgumentException wrong) {
                result.problem(i + FIRST_ROW, wrong.getMessage());
            }
        }
        return result;
    }

    private void problem(int row, String sentence) {
        if (problems.size() < PROBLEMS_TOLD) problems.add("Row %d: %s".formatted(row, sentence));
        else if (problems.size() == PROBLEMS_TOLD) problems.add("More rows have problems; mend these first.");
    }

    /** What could be read, in the order of the file. */
    public List<T> records() {
        return List.copyOf(read.values());
    }

    /** @param there what the list holds now, by the same key; what the file lacks of it counts as removed */
    public ImportReport against(Map<K, T> there, boolean write) {
        Map<K, T> missing = new HashMap<>(there);
        Set<K> same = new HashSet<>();
        int added = 0;
        for (var row : read.entrySet()) {
            var before = missing.remove(row.getKey());
            if (before == null) added++;
            else if (before.equals(row.getValue())) same.add(row.getKey());
        }
        return new ImportReport(added, read.size() - added - same.size(), same.size(), missing.size(), List.copyOf(problems), write && problems.isEmpty());
    }

    /** A cell that must be filled and fit. */
    public static String cell(Map<String, String> row, String column, int longest) {
        var text = optional(row, column, longest);
        if (text == null) throw new IllegalArgumentException("fill the column %s.".formatted(column));
        return text;
    }

    /** A cell that may be empty, as null, and must fit. */
    public static String optional(Map<String, String> row, String column, int longest) {
        var text = row.getOrDefault(column, "").strip();
        if (text.length() > longest) throw new IllegalArgumentException("shorten the column %s to %d characters.".formatted(column, longest));
        return text.isEmpty() ? null : text;
    }
}
