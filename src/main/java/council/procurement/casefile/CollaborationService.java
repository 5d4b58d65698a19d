package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.store.CollaborationStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frameworks and neighbours' plans that a purchase may join (seed, action plan “Collaboration”). */
@Service
@Transactional(readOnly = true)
public class CollaborationService implements ImportedList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final CollaborationStore store;
    private final ListChangeService changes;
    private final Clock clock;

    CollaborationService(CollaborationStore store, ListChangeService changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    public Optional<Collaboration> find(long number) {
        return store.find(number);
    }

    /** @throws RefusedFields where something is missing or wrong, or the list has it already */
    @Transactional
    public void add(Viewer viewer, CollaborationDraft draft) {
        requireKeeper(viewer);
        var it = sound(draft, 0);
        store.add(it);
        changes.record(id(), it.provider() + ": " + it.name(), viewer, "Added, until %s.".formatted(it.endsOn().format(DAY)));
    }

    /**
     * @param seen what the form was opened with ({@link ListChangeService#seen})
     * @throws RefusedFields where something is missing or wrong, or another line says the same
     */
    @Transactional
    public void change(Viewer viewer, long number, Long seen, CollaborationDraft draft) {
        requireKeeper(viewer);
        var before = get(number);
        var after = sound(draft, number);
        changes.requireSeen(id(), seen);
        var what = ListChangeService.differences(inWords(before), inWords(after));
        if (what.isEmpty()) return;
        store.update(after);
        changes.record(id(), before.provider() + ": " + before.name(), viewer, what);
    }

    /**
     * Ends a line before its time: the framework was given up, or the neighbour buys no more. It stays in the list and is no longer prompted.
     *
     * @throws RefusedFields where the day or the reason is missing, or the line ends earlier already
     */
    @Transactional
    public void end(Viewer viewer, long number, Long seen, LocalDate lastDay, String reason) {
        requireKeeper(viewer);
        var it = get(number);
        FieldRefusals.none().unless(lastDay != null, "last_day", "Give the last day.")
            .unless(lastDay == null || lastDay.isBefore(it.endsOn()), "last_day", "It ends on %s already. Give an earlier day.", it.endsOn().format(DAY))
            .text(reason, 1000, "reason", "Say why; it stands in the history of the list.").orThrow();
        changes.requireSeen(id(), seen);
        store.end(number, lastDay);
        changes.record(id(), it.provider() + ": " + it.name(), viewer, "Ends on %s, not on %s: %s".formatted(lastDay.format(DAY), it.endsOn().format(DAY), reason.strip()));
    }

    private Collaboration get(long number) {
        return find(number).orElseThrow(() -> new Refused("This line is not in the list any more: a file has replaced it. Look for it in the list."));
    }

    private Collaboration sound(CollaborationDraft draft, long number) {
        draft.refusals().orThrow();
        var it = draft.made(number);
        FieldRefusals.none().unless(store.all().stream().allMatch(other -> other.number() == number || !key(other).equals(key(it))), "name", "The list has this of %s already. Change that line instead.", it.provider()).orThrow();
        return it;
    }

    private void requireKeeper(Viewer viewer) {
        if (!mayImport(viewer)) throw new Refused("Only procurement changes this list. Ask them to do it.");
    }

    private static Map<String, String> inWords(Collaboration it) {
        var words = new LinkedHashMap<String, String>();
        words.put("Kind", it.kind().label());
        words.put("Name", it.name());
        words.put("Of", it.provider());
        words.put("CPV codes", it.cpvCodes());
        words.put("Lots", it.lots());
        words.put("Until, or by", it.endsOn().format(DAY));
        words.put("Link", it.link());
        words.put("Contact", it.contact());
        words.put("Notes", it.notes());
        return words;
    }

    /** Those that hold every word typed, ended ones too. */
    public List<Collaboration> search(String typed) {
        var words = typed.strip().toLowerCase(Locale.UK).split("\\s+");
        return store.all().stream().filter(it -> {
            var text = "%s %s %s %s %s".formatted(it.name(), it.provider(), it.cpvCodes(), it.lots(), it.notes()).toLowerCase(Locale.UK);
            return Arrays.stream(words).allMatch(text::contains);
        }).toList();
    }

    /** What a purchase of this code might join today, in sentences. */
    public List<String> sentences(String cpvCode) {
        return store.from(LocalDate.now(clock)).stream().filter(it -> it.covers(cpvCode)).map(it -> switch (it.kind()) {
            case FRAMEWORK -> "The framework “%s” of %s may cover this, until %s.".formatted(it.name(), it.provider(), it.endsOn().format(DAY));
            case PLAN -> "%s plans to buy “%s” by %s%s.".formatted(it.provider(), it.name(), it.endsOn().format(DAY), it.contact() == null ? "" : "; ask " + it.contact());
        }).toList();
    }

    @Override
    public String id() {
        return "collaboration";
    }

    @Override
    public String title() {
        return "Frameworks and neighbours’ plans";
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "name", "provider", "cpv_codes", "lots", "ends_on", "link", "contact", "notes");
    }

    @Override
    public String help() {
        return "Kind is framework or plan, ends_on a day such as 2028-03-31, cpv_codes are codes or their first figures with spaces between. Lots, link, contact and notes may be empty. "
            + "The file becomes the list: what it does not hold is removed.";
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return viewer.isInAnyOf(Set.of("procurement-team", "procurement-managers"));
    }

    @Override
    @Transactional
    public ImportReport take(Viewer viewer, List<Map<String, String>> rows, boolean write) {
        var read = ImportRows.of(rows, CollaborationService::read, CollaborationService::key);
        var report = read.against(store.all().stream().collect(Collectors.toMap(CollaborationService::key, Collaboration::unnumbered)), write);
        if (report.written()) {
            store.replace(read.records());
            changes.imported(id(), title(), viewer, report);
        }
        return report;
    }

    private static List<Object> key(Collaboration it) {
        return List.of(it.kind(), it.name(), it.provider());
    }

    private static Collaboration read(Map<String, String> row) {
        var kind = ImportRows.cell(row, "kind", 20).toLowerCase(Locale.UK);
        var codes = ImportRows.cell(row, "cpv_codes", 400);
        if (!codes.matches("\\d{2,8}( +\\d{2,8})*")) throw new IllegalArgumentException("cpv_codes are two to eight figures each, with spaces between.");
        var link = ImportRows.optional(row, "link", 400);
        if (link != null && !link.matches("https?://\\S+")) throw new IllegalArgumentException("the link does not begin with https://.");
        return new Collaboration(0, Arrays.stream(Collaboration.Kind.values()).filter(it -> it.code().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind is framework or plan, not “%s”.".formatted(kind))),
            ImportRows.cell(row, "name", 200), ImportRows.cell(row, "provider", 200), codes.replaceAll(" +", " "), ImportRows.optional(row, "lots", 1000), day(ImportRows.cell(row, "ends_on", 10)), link,
            ImportRows.optional(row, "contact", 200), ImportRows.optional(row, "notes", 2000));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("ends_on is a day such as 2028-03-31, not “%s”.".formatted(typed));
        }
    }
}
