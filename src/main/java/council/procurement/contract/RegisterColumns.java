package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.RefusedFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a file tells what.
 *
 * @param of columns in lower case; what the file does not tell is missing
 */
public record RegisterColumns(Map<RegisterField, String> of) {

    public RegisterColumns {
        of = Map.copyOf(of);
    }

    /** By the names of the columns; each column tells one thing. */
    public static RegisterColumns proposed(List<String> headings) {
        var lower = headings.stream().map(it -> it.strip().toLowerCase(Locale.UK)).toList();
        var found = new EnumMap<RegisterField, String>(RegisterField.class);
        for (var field : RegisterField.values())
            field.names().stream().filter(name -> lower.contains(name) && !found.containsValue(name)).findFirst().ifPresent(name -> found.put(field, name));
        return new RegisterColumns(found);
    }

    /** An export of Contracts Finder tells of each notice of what kind and in which state it is; a register does not. */
    public RegisterSource source() {
        return of.containsKey(RegisterField.KIND) && of.containsKey(RegisterField.STATUS) ? RegisterSource.CONTRACTS_FINDER : RegisterSource.REGISTER;
    }

    /** @throws RefusedFields where a column is missing without which no row can be read */
    public void requireNeeded() {
        var missing = Stream.of(RegisterField.values()).filter(RegisterField::isNeeded).filter(it -> !of.containsKey(it)).map(RegisterField::label).collect(Collectors.joining(", "));
        FieldRefusals.none().unless(missing.isEmpty(), "columns", "Choose the columns for: %s.", missing)
            .unless(of.containsKey(RegisterField.AWARDED) || of.containsKey(RegisterField.STARTS), "columns", "Choose the column for the award or for the start: a contract begins on one of them.").orThrow();
    }

    /** What the row says, without blanks around; empty for nothing. */
    String cell(Map<String, String> row, RegisterField field) {
        var column = of.get(field);
        var cell = column == null ? null : row.get(column);
        return cell == null ? "" : cell.strip();
    }
}
