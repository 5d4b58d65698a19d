package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.store.BudgetLineStore;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private final ListChangeService changes;
    private final People people;
    private final Clock clock;

    BudgetService(BudgetLineStore store, List<BudgetCharges> charges, ListChangeService changes, People people, Clock clock) {
        this.store = store;
        this.charges = charges;
        this.changes = changes;
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

    public Optional<BudgetLine> find(int year, String code) {
        return store.of(year).stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** @throws RefusedFields where something is missing or wrong, or the year has this code already */
    @Transactional
    public void add(Viewer viewer, BudgetLineDraft draft) {
        requireKeeper(viewer);
        draft.refusals(people).orThrow();
        var it = draft.made();
        FieldRefusals.none().unless(line(store.of(it.year()), it.code()).isEmpty(), "code", "There is a line %s in %s already. Change that line instead.", it.code(), BudgetLine.yearInWords(it.year())).orThrow();
        store.add(it);
        changes.record(id(), named(it), viewer, "Added with %s.".formatted(Money.written(it.amount())));
    }

    /**
     * Changes what a line is for, whose it is and how much it holds; code and year stay, because cases name them.
     *
     * @param seen what the form was opened with ({@link ListChangeService#seen})
     * @throws RefusedFields where something is missing or wrong
     */
    @Transactional
    public void change(Viewer viewer, int year, String code, Long seen, BudgetLineDraft draft) {
        requireKeeper(viewer);
        var before = get(year, code);
        var typed = new BudgetLineDraft(code, draft.description(), draft.service(), String.valueOf(year), draft.amount());
        typed.refusals(people).orThrow();
        changes.requireSeen(id(), seen);
        var after = typed.made();
        var what = ListChangeService.differences(inWords(before), inWords(after));
        if (what.isEmpty()) return;
        store.update(after);
        changes.record(id(), named(before), viewer, what);
    }

    /**
     * Takes a line out of its year: nobody can name it any more. Cases that name it keep their code and are told that there is no such line.
     *
     * @throws RefusedFields without a reason
     */
    @Transactional
    public void end(Viewer viewer, int year, String code, Long seen, String reason) {
        requireKeeper(viewer);
        var it = get(year, code);
        FieldRefusals.none().text(reason, 1000, "reason", "Say why; it stands in the history of the list.").orThrow();
        changes.requireSeen(id(), seen);
        store.remove(year, code);
        changes.record(id(), named(it), viewer, "Taken out with %s: %s".formatted(Money.written(it.amount()), reason.strip()));
    }

    private BudgetLine get(int year, String code) {
        return find(year, code).orElseThrow(() -> new Refused("There is no budget line %s in %s any more.", code, BudgetLine.yearInWords(year)));
    }

    private void requireKeeper(Viewer viewer) {
        if (!mayImport(viewer)) throw new Refused("Only finance changes the budget lines. Ask them to do it.");
    }

    private static String named(BudgetLine it) {
        return it.code() + " in " + BudgetLine.yearInWords(it.year());
    }

    private Map<String, String> inWords(BudgetLine it) {
        var words = new LinkedHashMap<String, String>();
        words.put("Description", it.description());
        words.put("Service", people.serviceName(it.service()));
        words.put("Amount", Money.written(it.amount()));
        return words;
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
        if (lines.isEmpty()) return List.of("There are no budget lines of %s yet, so the code is not checked.".formatted(BudgetLine.yearInWords(year())));
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
        if (report.written()) {
            store.replace(years, read.records());
            changes.imported(id(), title(), viewer, report);
        }
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

    private int year() {
        return yearOf(LocalDate.now(clock));
    }

    /** The financial year of local government runs from April to March; named by the calendar year in which it begins. */
    public static int yearOf(LocalDate today) {
        return today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();
    }
}
