package council.procurement.casefile;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A framework that may be called off, or a purchase that a neighbour plans.
 *
 * @param number   of the line, while the list is not replaced by a file; 0 for a new one
 * @param provider buying organisation or council
 * @param cpvCodes codes or their beginnings, with spaces between
 * @param endsOn   the last day of a framework, or the day on which the neighbour means to buy
 */
public record Collaboration(long number, Kind kind, String name, String provider, String cpvCodes, String lots, LocalDate endsOn, String link, String contact, String notes) {

    /** The code is how the file names it. */
    public enum Kind {
        FRAMEWORK("framework", "Framework"), PLAN("plan", "Neighbour’s plan");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /** The same as a file would bring it. */
    Collaboration unnumbered() {
        return new Collaboration(0, kind, name, provider, cpvCodes, lots, endsOn, link, contact, notes);
    }

    /** Zeros at the end of a code leave the rest open, as in the vocabulary: 90500000 covers 90511000. */
    public boolean covers(String cpvCode) {
        return Arrays.stream(cpvCodes.split(" ")).anyMatch(begins -> cpvCode.startsWith(begins.replaceFirst("(?<=^\\d{2,7})0+$", "")));
    }
}
