package council.procurement.savings;

import council.procurement.savings.SavingVersion.Confirmation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * A saving of a contract. Its last version counts, and is realised once finance has confirmed that version.
 *
 * @param contractTitle as the register has it now; {@code supplier} likewise
 * @param versions      in their order, at least one
 */
public record Saving(long number, String contractReference, String contractTitle, String supplier, List<SavingVersion> versions) {

    /** How a saving stands. */
    public enum State {
        WAITING("To be confirmed", "yellow"), CONFIRMED("Confirmed", "green"), NOT_CONFIRMED("Not confirmed", "red");

        private final String label;
        private final String colour;

        State(String label, String colour) {
            this.label = label;
            this.colour = colour;
        }

        public String label() {
            return label;
        }

        public String colour() {
            return colour;
        }
    }

    public SavingVersion current() {
        return versions.get(versions.size() - 1);
    }

    public SavingDraft facts() {
        return current().saving();
    }

    public State state() {
        Confirmation said = current().confirmation();
        return said == null ? State.WAITING : said.confirmed() ? State.CONFIRMED : State.NOT_CONFIRMED;
    }

    /** Whether it counts as realised. */
    public boolean isConfirmed() {
        return state() == State.CONFIRMED;
    }

    /** Pounds and pence by the calendar year in which the financial year begins. */
    public SortedMap<Integer, BigDecimal> byYear() {
        return SavingSpread.byYear(facts().annual(), facts().firstDay(), facts().lastDay());
    }

    /** Pounds and pence over all years. */
    public BigDecimal total() {
        return SavingSpread.total(byYear());
    }

    /** Pounds and pence to this day. */
    public BigDecimal until(LocalDate day) {
        return SavingSpread.until(facts().annual(), facts().firstDay(), facts().lastDay(), day);
    }
}
