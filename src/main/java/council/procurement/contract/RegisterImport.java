package council.procurement.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of contracts would do to the register, or has done, row by row. All or nothing: with one row that cannot be read nothing is written.
 *
 * @param source what the file was taken for
 */
public record RegisterImport(RegisterSource source, List<Row> rows, boolean written) {

    /** What becomes of a row. */
    public enum Outcome {
        UNREADABLE("To mend first"), TO_LOOK_AT("Taken, to look at"), NEW("New"), CHANGED("Changed"), LEFT_OUT("Left out"), ALREADY_THERE("Already there");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param number    of the row as a spreadsheet counts it
     * @param reference of the contract; null where there is none, or none yet
     * @param quirks    what is odd about it
     * @param notes     the same in sentences; what is wrong, for a row that cannot be read
     */
    public record Row(int number, String key, String title, Outcome outcome, String reference, List<Quirk> quirks, String notes) {
    }

    public boolean isSound() {
        return of(Outcome.UNREADABLE).isEmpty() && !rows.isEmpty();
    }

    public List<Row> of(Outcome outcome) {
        return rows.stream().filter(it -> it.outcome() == outcome).toList();
    }

    /** How often each quirk was found, in the order in which they are declared. */
    public Map<Quirk, Long> quirks() {
        var found = new EnumMap<Quirk, Long>(Quirk.class);
        rows.forEach(row -> row.quirks().stream().distinct().forEach(quirk -> found.merge(quirk, 1L, Long::sum)));
        return found;
    }
}
