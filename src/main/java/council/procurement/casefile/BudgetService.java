package council.procurement.casefile;

import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.casefile.store.BudgetLineStore;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Budget lines, and what is left on one in this financial year. It informs: whether the funds are there is for the budget holder to say. */
@Service
@Transactional(readOnly = true)
public class BudgetService implements ImportedList {

    private static final int NAMED = 3;

    private final BudgetLineStore store;
    private final List<BudgetCharges> charges;
    private final People people;
    private final Clock clock;

    BudgetService(BudgetLineStore store, List<BudgetCharges> charges, People people, Clock clock) {
        this.store = store;
        this.charges = charges;
        this.people = people;
        this.clock = clock;
    }

    /** Whether there are lines of this year. */
    public boolean isImported() {
        return !store.of(year()).isEmpty();
    }

    public List<BudgetLine> lines() {
        return store.all();
    }

    /** What a need with this code must be told before it is taken; without lines of this year nothing is refused. */
    public Refusals refusals(String code) {
        var lines = store.of(year());
        return Refusals.none().unless(code == null || lines.isEmpty() || line(lines, code).isPresent(),
            "There is no budget line %s in %s. Close to it: %s. Correct the code, or ask finance.", code, BudgetLine.yearInWords(year()), code == null ? "" : closest(lines, code));
    }

    /** The budget line of a case in sentences. */
    public List<String> of(ProcurementCase it) {
        var need = it.need();
        return sentences(it.reference(), need.budgetCode(), need.service(), need.estimatedValueExVat(), need.initialTermMonths() + need.extensionMonths());
    }

    /**
     * @param own     reference of the case itself, which does not count among the others; null for one that is not raised yet
     * @param service null where it is not chosen yet
     * @param value   pounds ex VAT over the whole life; null where it is not known yet
     */
    public List<String> sentences(String own, String code, String service, BigDecimal value, int months) {
        var lines = store.of(year());
        if (lines.isEmpty()) return List.of("No budget lines of %s are imported, so the code is not checked.".formatted(BudgetLine.yearInWords(year())));
        var found = line(lines, code);
        if (found.isEmpty()) return List.of("There is no budget line %s in %s. Close to it: %s.".formatted(code, BudgetLine.yearInWords(year()), closest(lines, code)));
        var line = found.get();
        var sentences = new ArrayList<String>();
        var first = LocalDate.of(year(), Month.APRIL, 1);
        var others = charges.stream().flatMap(all -> all.on(code, first, first.plusYears(1).minusDays(1)).stream()).filter(it -> !it.reference().equals(own))
            .map(BudgetCharge::yearly).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = line.amount().subtract(others);
        sentences.add("Budget line %s, %s: %s in %s, less %s for other cases and contracts leaves %s.".formatted(line.code(), line.description(), Money.written(line.amount()),
            BudgetLine.yearInWords(line.year()), Money.written(others), Money.written(left)));
        if (service != null && !service.equals(line.service()))
            sentences.add("This budget line belongs to %s, not to %s.".formatted(people.serviceName(line.service()), people.serviceName(service)));
        if (value != null) {
            var share = new BudgetCharge(own, value, months).yearly();
            if (share.compareTo(left) > 0) sentences.add("This purchase takes %s a year: more than is left.".formatted(Money.written(share)));
        }
        return sentences;
    }

    @Override
    public String id() {
        return "budget-lines";
    }

    @Override
    public String title() {
        return "Budget lines";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "description", "service", "year", "amount");
    }

    @Override
    public String help() {
        return "Year is the calendar year in which the financial year begins, service its name here. The years in the file are replaced as a whole; other years stay.";
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return viewer.isInAnyOf(Set.of("finance", "section-151-officer"));
    }

    @Override
    @Transactional
    public ImportReport take(Viewer viewer, List<Map<String, String>> rows, boolean write) {
        var read = ImportRows.of(rows, this::read, BudgetService::key);
        var years = read.records().stream().map(BudgetLine::year).collect(Collectors.toSet());
        var report = read.against(store.all().stream().filter(it -> years.contains(it.year())).collect(Collectors.toMap(BudgetService::key, it -> it)), write);
        if (report.written()) store.replace(years, read.records());
        return report;
    }

    private BudgetLine read(Map<String, String> row) {
        var year = ImportRows.cell(row, "year", 4);
        if (!year.matches("20\\d\\d")) throw new IllegalArgumentException("the year “%s” is not one such as 2026.".formatted(year));
        var named = ImportRows.cell(row, "service", 60);
        var service = people.services().entrySet().stream().filter(it -> it.getKey().equals(named) || it.getValue().equalsIgnoreCase(named)).map(Map.Entry::getKey).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no service “%s”.".formatted(named)));
        return new BudgetLine(ImportRows.cell(row, "code", 40), Integer.parseInt(year), ImportRows.cell(row, "description", 200), service, amount(ImportRows.cell(row, "amount", 20)));
    }

    private static BigDecimal amount(String typed) {
        var amount = Money.typed(typed);
        if (amount == null) throw new IllegalArgumentException("the amount “%s” is not a sum in pounds.".formatted(typed));
        return amount;
    }

    private static String key(BudgetLine it) {
        return it.code().toLowerCase(Locale.UK) + " " + it.year();
    }

    private static Optional<BudgetLine> line(List<BudgetLine> lines, String code) {
        return lines.stream().filter(it -> it.code().equalsIgnoreCase(code.strip())).findFirst();
    }

    /** Those that begin most alike. */
    private static String closest(List<BudgetLine> lines, String code) {
        return lines.stream().sorted(Comparator.comparingInt((BudgetLine it) -> -alike(it.code(), code))).limit(NAMED).map(it -> it.code() + " " + it.description()).collect(Collectors.joining(", "));
    }

    private static int alike(String one, String other) {
        return (int) IntStream.range(0, Math.min(one.length(), other.length())).takeWhile(i -> Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(i))).count();
    }

    /** The financial year of local government runs from April to March. */
    private int year() {
        var today = LocalDate.now(clock);
        return today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();
    }
}
