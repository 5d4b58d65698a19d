package council.procurement.supplier;

import council.procurement.casefile.ImportReport;
import council.procurement.casefile.ImportRows;
import council.procurement.casefile.ImportedList;
import council.procurement.casefile.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of suppliers from a file, with the columns that its own download has. What each entry had before stays in its history. */
@Service
public class SupplierImportService implements ImportedList {

    private static final String COMPANY = "company number";
    private static final String CHARITY = "charity number";
    /** The register's own words beside the short ones: "Not known" is what its download says of an empty answer. */
    private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "y", true, "no", false, "n", false);
    private static final String UNKNOWN = "not known";
    private static final int LONGEST = 2000;

    private final SupplierService suppliers;

    SupplierImportService(SupplierService suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public String id() {
        return "suppliers";
    }

    @Override
    public String title() {
        return "Suppliers";
    }

    @Override
    public List<String> columns() {
        return List.of("name", COMPANY, CHARITY, "postcode", "sme", "vcse", "contact", "e-mail", "telephone", "sells (cpv)");
    }

    @Override
    public String help() {
        return "Only the name must be filled. A firm is known again by its company or charity number, else by its name and postcode; an empty cell leaves what the register holds, and suppliers that are not in the file stay. "
            + "SME and VCSE are yes or no; several CPV codes stand in one cell with spaces between. The register’s own CSV download has these columns.";
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return SupplierService.keeps(viewer);
    }

    @Override
    @Transactional
    public ImportReport take(Viewer viewer, List<Map<String, String>> rows, boolean write) {
        var there = new HashMap<String, Supplier>();
        var taken = new HashSet<String>();
        var read = ImportRows.of(rows, row -> read(row, there, taken), SupplierImportService::key);
        var before = new HashMap<String, SupplierDraft>();
        there.forEach((key, it) -> before.put(key, SupplierDraft.of(it)));
        var report = read.against(before, write);
        if (report.written()) for (var firm : read.records()) {
            var known = there.get(key(firm));
            if (known == null) suppliers.add(viewer, firm);
            else suppliers.change(viewer, known.reference(), known.version(), firm);
        }
        return report;
    }

    /** @param there where the entry that the row is about is put, if the register has one */
    private SupplierDraft read(Map<String, String> row, Map<String, Supplier> there, Set<String> taken) {
        var typed = new SupplierDraft(ImportRows.cell(row, "name", LONGEST), text(row, COMPANY), text(row, CHARITY), text(row, "postcode"), answer(row, "sme"), answer(row, "vcse"), text(row, "contact"), text(row, "e-mail"),
            unquoted(text(row, "telephone")), null, null, text(row, "sells (cpv)"));
        var known = suppliers.entry(typed);
        var firm = known.map(it -> typed.over(SupplierDraft.of(it))).orElseGet(() -> typed.over(typed));
        var faults = firm.refusals().sentences();
        if (faults.isEmpty()) faults = suppliers.unknownYet(firm, known.map(Supplier::reference).orElse(null)).sentences();
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join(" ", faults.values()));
        if (!Stream.of(firm.companyNumber(), firm.charityNumber(), key(firm)).filter(Objects::nonNull).distinct().map(taken::add).reduce(true, Boolean::logicalAnd))
            throw new IllegalArgumentException("the firm stands in the file twice.");
        known.ifPresent(it -> there.put(key(firm), it));
        return firm;
    }

    private static String key(SupplierDraft firm) {
        return "%s at %s".formatted(SupplierNames.key(firm.name()), firm.postcode());
    }

    private static String text(Map<String, String> row, String column) {
        return ImportRows.optional(row, column, LONGEST);
    }

    /** A download puts an apostrophe before a plus sign, so that no spreadsheet takes it for a formula. */
    private static String unquoted(String number) {
        return number == null || !number.startsWith("'") ? number : number.substring(1);
    }

    private static Boolean answer(Map<String, String> row, String column) {
        var told = text(row, column);
        if (told == null || told.equalsIgnoreCase(UNKNOWN)) return null;
        var answer = ANSWERS.get(told.toLowerCase(Locale.UK));
        if (answer == null) throw new IllegalArgumentException("%s is yes or no, not “%s”.".formatted(column, told));
        return answer;
    }
}
