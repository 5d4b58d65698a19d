package council.procurement.socialvalue;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.SearchWords;
import council.procurement.casefile.ImportReport;
import council.procurement.casefile.ImportRows;
import council.procurement.casefile.ImportedList;
import council.procurement.casefile.Viewer;
import council.procurement.socialvalue.MeasureSearch.Order;
import council.procurement.socialvalue.store.MeasureStore;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council's catalogue of social value measures (domain reference 3.3): what came with the product in its own words, and on
 * top what the council entered or imported. Nothing is overwritten: a change is a new version from a day on.
 */
@Service
@Transactional(readOnly = true)
public class MeasureService implements ImportedList {

    private static final Set<String> KEEPERS = Set.of("procurement-managers");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String SHIPPED = "social-value/measures.csv";
    private static final Comparator<Measure> BY_CODE = Comparator.comparing(Measure::code);

    private final List<MeasureVersion> shipped;
    private final MeasureStore store;
    private final Clock clock;

    MeasureService(MeasureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.shipped = shipped();
    }

    /** Procurement managers keep the catalogue; everybody of the council reads it. */
    public static boolean keeps(Viewer viewer) {
        return viewer.isInAnyOf(KEEPERS);
    }

    /** Those found as they hold today; one that only begins later as it will begin. */
    public List<Measure> found(MeasureSearch search) {
        var words = SearchWords.of(search.text());
        var order = ordered(search.order());
        return today().stream()
            .filter(it -> words.allIn(String.join(" ", it.code(), it.theme().label(), it.outcome(), it.wording(), it.unit(), it.externalRef() == null ? "" : it.externalRef())))
            .filter(it -> search.theme() == null || it.theme() == search.theme())
            .filter(it -> search.inPounds() == null || it.countsInPounds() == search.inPounds())
            .filter(it -> search.offered() == null || it.offered() == search.offered())
            .sorted((search.descending() ? order.reversed() : order).thenComparing(BY_CODE)).toList();
    }

    /** All versions, the newest first; empty where there is no such measure. */
    public List<MeasureVersion> history(String code) {
        return versions().getOrDefault(code, List.of()).stream().sorted(Comparator.comparingInt(MeasureVersion::version).reversed()).toList();
    }

    /** The measure as it holds on a day; empty where it does not hold yet or there is none. */
    public Optional<Measure> on(LocalDate day, String code) {
        return on(day, versions().getOrDefault(code, List.of()));
    }

    /** Those that may be chosen on a day, by code. */
    public List<Measure> offeredOn(LocalDate day) {
        return versions().values().stream().flatMap(all -> on(day, all).stream()).filter(Measure::offered).sorted(BY_CODE).toList();
    }

    /**
     * Adds a measure with a code of its own.
     *
     * @throws RefusedFields where something is missing or wrong, or the code is taken
     */
    @Transactional
    public void add(Viewer viewer, MeasureDraft draft) {
        requireKeeper(viewer);
        draft.refusals().unless(draft.code() == null || history(draft.code()).isEmpty(), "code", "The code %s is taken. Change that measure, or choose another code.", draft.code()).orThrow();
        keep(new MeasureVersion(draft.measure(), 1, viewer.person(), clock.instant()));
    }

    /**
     * Enters a new version of a measure, which holds from a later day than the one before.
     *
     * @param seen the version that the person changed, so that nobody writes over a colleague's change unseen
     * @throws RefusedFields where something is missing or wrong
     */
    @Transactional
    public void change(Viewer viewer, int seen, MeasureDraft draft) {
        requireKeeper(viewer);
        var before = newest(draft.code()).orElseThrow(() -> new Refused("There is no measure %s.", draft.code()));
        if (before.version() != seen) throw changedMeanwhile(draft.code());
        draft.refusals().unless(draft.validFrom() == null || draft.validFrom().isAfter(before.measure().validFrom()), "validFrom",
            "Give a day after %s, from which the version before holds.", before.measure().validFrom().format(DAY)).orThrow();
        keep(new MeasureVersion(draft.measure(), before.version() + 1, viewer.person(), clock.instant()));
    }

    private void keep(MeasureVersion version) {
        try {
            store.add(List.of(version));
        } catch (DuplicateKeyException colleague) {
            throw changedMeanwhile(version.measure().code());
        }
    }

    private static Refused changedMeanwhile(String code) {
        return new Refused("A colleague changed %s while you worked on it. Open it again and repeat your change.", code);
    }

    private static void requireKeeper(Viewer viewer) {
        if (!keeps(viewer)) throw new Refused("Only procurement managers change the catalogue of social value. Ask them to do it.");
    }

    @Override
    public String id() {
        return "social-value";
    }

    @Override
    public String title() {
        return "Social value measures";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "theme", "outcome", "measure", "unit", "counting", "proxy", "proxy_source", "valid_from", "external_ref", "offered");
    }

    @Override
    public String help() {
        return "theme is jobs, growth, community, environment or innovation; counting is each-year or hire; offered is Yes or No; valid_from is written like 2027-04-01. "
            + "Leave proxy empty where a measure is only recorded. Measures that the file does not hold stay as they are; one that the file changes needs a later valid_from. "
            + "A list under a licence is the council's to import within that licence.";
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return keeps(viewer);
    }

    @Override
    @Transactional
    public ImportReport take(Viewer viewer, List<Map<String, String>> rows, boolean write) {
        requireKeeper(viewer);
        var newest = versions().values().stream().map(MeasureService::last).collect(Collectors.toMap(it -> it.measure().code(), Function.identity()));
        var read = ImportRows.of(rows, row -> read(row, newest), Measure::code);
        var named = read.records().stream().map(Measure::code).filter(newest::containsKey).collect(Collectors.toMap(Function.identity(), code -> newest.get(code).measure()));
        var report = read.against(named, write);
        if (report.written())
            store.add(read.records().stream().filter(it -> !it.equals(named.get(it.code())))
                .map(it -> new MeasureVersion(it, newest.containsKey(it.code()) ? newest.get(it.code()).version() + 1 : 1, viewer.person(), clock.instant())).toList());
        return report;
    }

    private static Measure read(Map<String, String> row, Map<String, MeasureVersion> newest) {
        var told = ImportRows.cell(row, "offered", 3).toLowerCase(Locale.UK);
        if (!Set.of("yes", "no").contains(told)) throw new IllegalArgumentException("offered is Yes or No, not “%s”.".formatted(told));
        var draft = new MeasureDraft(ImportRows.cell(row, "code", 11), one(Theme.values(), Theme::code, row, "theme"), ImportRows.cell(row, "outcome", 200),
            ImportRows.cell(row, "measure", 500), ImportRows.cell(row, "unit", 100), one(Counting.values(), Counting::code, row, "counting"), ImportRows.optional(row, "proxy", 20),
            ImportRows.optional(row, "proxy_source", 300), day(ImportRows.cell(row, "valid_from", 10)), ImportRows.optional(row, "external_ref", 30), told.equals("yes"));
        var wrong = draft.refusals().sentences().values().stream().findFirst();
        if (wrong.isPresent()) throw new IllegalArgumentException(wrong.get());
        var measure = draft.measure();
        var before = newest.get(measure.code());
        if (before != null && !before.measure().equals(measure) && !measure.validFrom().isAfter(before.measure().validFrom()))
            throw new IllegalArgumentException("it changes %s, so valid_from must be after %s.".formatted(measure.code(), before.measure().validFrom().format(DAY)));
        return measure;
    }

    private static <E> E one(E[] all, Function<E, String> code, Map<String, String> row, String column) {
        var told = ImportRows.cell(row, column, 20);
        return Arrays.stream(all).filter(it -> code.apply(it).equals(told)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("%s is one of %s, not “%s”.".formatted(column, Arrays.stream(all).map(code).collect(Collectors.joining(", ")), told)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("valid_from is a day like 2027-04-01, not “%s”.".formatted(text));
        }
    }

    private List<Measure> today() {
        var day = LocalDate.now(clock);
        return versions().values().stream().map(all -> on(day, all).orElseGet(() -> all.get(0).measure())).toList();
    }

    /** By code, the oldest version first. */
    private Map<String, List<MeasureVersion>> versions() {
        var all = new LinkedHashMap<String, List<MeasureVersion>>();
        for (var list : List.of(shipped, store.all())) for (var it : list) all.computeIfAbsent(it.measure().code(), code -> new ArrayList<>()).add(it);
        return all;
    }

    private Optional<MeasureVersion> newest(String code) {
        return Optional.ofNullable(versions().get(code)).map(MeasureService::last);
    }

    private static MeasureVersion last(List<MeasureVersion> all) {
        return all.get(all.size() - 1);
    }

    private static Optional<Measure> on(LocalDate day, List<MeasureVersion> all) {
        return all.stream().map(MeasureVersion::measure).filter(it -> !it.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    private static Comparator<Measure> ordered(Order order) {
        return switch (order) {
            case CODE -> BY_CODE;
            case THEME -> Comparator.comparing(Measure::theme);
            case OUTCOME -> Comparator.comparing(Measure::outcome);
            case WORDING -> Comparator.comparing(Measure::wording);
            case PROXY -> Comparator.comparing((Measure it) -> it.countsInPounds() ? it.proxy() : BigDecimal.ONE.negate());
            case VALID_FROM -> Comparator.comparing(Measure::validFrom);
        };
    }

    private static List<MeasureVersion> shipped() {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var csv = format.parse(new InputStreamReader(new ClassPathResource(SHIPPED).getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().map(row -> new MeasureVersion(read(row.toMap(), Map.of()), 1, null, null)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
