package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Category;
import council.procurement.casefile.CpvService;
import council.procurement.casefile.ReferenceService;
import council.procurement.casefile.Viewer;
import council.procurement.contract.RegisterImport.Outcome;
import council.procurement.contract.RegisterRow.Note;
import council.procurement.contract.store.ContractEvidence;
import council.procurement.contract.store.ContractStore;
import council.procurement.contract.store.RegisterImportStore;
import council.procurement.contract.store.VariationStore;
import council.procurement.people.People;
import council.procurement.supplier.SupplierNames;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contracts that were bought before this service came, from an old register with the fields of the Local Government Transparency Code 2015 or from a Contracts Finder
 * export. All or nothing, and safe to repeat: a row is told again by its source and number. A contract that still runs begins its management where it stands today;
 * what the file leaves empty stays as the register has it.
 */
@Service
@Transactional
public class ContractImportService {

    private static final Set<String> KEEPERS = Set.of("procurement-team", "procurement-managers");
    private static final String SERIES = "C";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String MANAGERS = "contract-managers";

    private final ContractStore contracts;
    private final ContractEvidence evidence;
    private final RegisterImportStore imports;
    private final VariationStore variations;
    private final ReferenceService references;
    private final RegisterRules rules;
    private final ContractLives lives;
    private final CpvService cpv;
    private final People people;
    private final Clock clock;

    ContractImportService(ContractStore contracts, ContractEvidence evidence, RegisterImportStore imports, VariationStore variations, ReferenceService references, RegisterRules rules, ContractLives lives, CpvService cpv, People people, Clock clock) {
        this.contracts = contracts;
        this.evidence = evidence;
        this.imports = imports;
        this.variations = variations;
        this.references = references;
        this.rules = rules;
        this.lives = lives;
        this.cpv = cpv;
        this.people = people;
        this.clock = clock;
    }

    /** Procurement keeps the register (domain reference 1.2). */
    public static boolean mayImport(Viewer viewer) {
        return viewer.isInAnyOf(KEEPERS);
    }

    /**
     * @param write whether to import it, where every row can be read; otherwise it is only looked at
     * @throws RefusedFields where a column or the department for rows without one is missing
     * @throws Refused       where the file has no rows, or for anybody but procurement
     */
    public RegisterImport take(Viewer viewer, RegisterFile file, RegisterColumns columns, RegisterDefaults defaults, boolean write) {
        if (!mayImport(viewer)) throw new Refused("Only procurement imports contracts. Ask them to do it.");
        columns.requireNeeded();
        if (file.rows().isEmpty()) throw new Refused("The file holds no rows below its headings.");
        FieldRefusals.none()
            .unless(defaults.service() == null || people.isService(defaults.service()), "service", "Choose one of the council's departments.")
            .unless(defaults.manager() == null || people.isIn(defaults.manager(), MANAGERS), "manager", "Choose one of the council's contract managers.").orThrow();
        var work = work(viewer.person(), columns, defaults);
        var read = read(work, file.rows());
        if (!write || !read.isSound()) return read;
        FieldRefusals.none().unless(!missesDepartment(work), "service", "Choose the department for rows that name none.").orThrow();
        var done = new RegisterImport(read.source(), read.rows().stream().map(row -> kept(work, row)).toList(), true);
        imports.add(RegisterText.shortened(file.name(), 200), file.hash(), done.source(), clock.instant(), viewer.person(), done.rows());
        return done;
    }

    /**
     * Gives a contract that an import brought without an end its last day; one that still runs begins its management.
     *
     * @throws RefusedFields for a day before the start, or none
     * @throws Refused       where its end is known, or for anybody but procurement
     */
    public Contract tellEnd(Viewer viewer, String reference, LocalDate endsOn) {
        if (!mayImport(viewer)) throw new Refused("Only procurement tells when a contract ends. Ask them to do it.");
        var it = contracts.findById(reference).orElseThrow(() -> new Refused("There is no contract %s. Check the reference.", reference));
        if (it.state() != ContractState.UNCONFIRMED) throw new Refused("The end of %s is known already.", reference);
        FieldRefusals.none().unless(endsOn != null, "endsOn", "Give the last day of the contract.")
            .unless(endsOn == null || !endsOn.isBefore(it.period().startsOn()), "endsOn", "The contract cannot end before it starts.").orThrow();
        var state = ContractState.on(LocalDate.now(clock), endsOn);
        var ended = contracts.save(it.endingOn(endsOn).in(state));
        evidence.add(reference, clock.instant(), viewer.person(), "Recorded its last day, %s.".formatted(DAY.format(endsOn)));
        if (state == ContractState.LIVE) lives.begin(reference);
        return ended;
    }

    /**
     * One file at hand.
     *
     * @param there   what the register has from its source, by key
     * @param alike   contracts of the register by title and supplier
     * @param taken   rows that make a contract, by number
     * @param regimes answers of the table by day
     */
    private record Work(String person, RegisterColumns columns, RegisterDefaults defaults, LocalDate today, Map<String, Contract> there, Map<String, List<Contract>> alike, Map<Integer, RegisterRow> taken,
                        Map<LocalDate, Optional<String>> regimes) {
    }

    private Work work(String person, RegisterColumns columns, RegisterDefaults defaults) {
        return new Work(person, columns, defaults, LocalDate.now(clock), contracts.from(columns.source().code()).stream().collect(Collectors.toMap(it -> it.origin().key(), Function.identity())),
            contracts.findAll().stream().collect(Collectors.groupingBy(it -> alike(it.title(), it.supplier().name()))), new HashMap<>(), new HashMap<>());
    }

    private RegisterImport read(Work work, List<Map<String, String>> rows) {
        var report = new TreeMap<Integer, RegisterImport.Row>();
        var keys = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i + 2; // row 1 is the line of headings
            var row = rows.get(i);
            try {
                var read = RegisterRow.read(number, row, work.columns, work.today);
                var twin = keys.putIfAbsent(read.key(), number);
                if (twin != null) throw new IllegalArgumentException("it has the same number as row %d.".formatted(twin));
                if (read.leftOut() != null) report.put(number, line(read, Outcome.LEFT_OUT, null, read.notes()));
                else work.taken.put(number, read);
            } catch (IllegalArgumentException wrong) {
                report.put(number, new RegisterImport.Row(number, work.columns.cell(row, RegisterField.KEY), work.columns.cell(row, RegisterField.TITLE), Outcome.UNREADABLE, null, List.of(), "Row %d: %s".formatted(number, wrong.getMessage())));
            }
        }
        leaveOutSecondNotices(work, report);
        var spellings = spellings(work);
        var buyer = work.taken.values().stream().map(RegisterRow::buyer).collect(Collectors.groupingBy(it -> it.toLowerCase(Locale.UK))).values().stream().max(Comparator.comparing(List::size)).map(it -> it.get(0)).orElse("");
        for (var number : List.copyOf(work.taken.keySet())) report.put(number, outcome(work, work.taken.get(number), spellings, buyer));
        return new RegisterImport(work.columns.source(), List.copyOf(report.values()), false);
    }

    /** Of several notices of one award the one that is in the register counts, else the one published last. */
    private void leaveOutSecondNotices(Work work, Map<Integer, RegisterImport.Row> report) {
        var order = Comparator.comparing((RegisterRow it) -> work.there.containsKey(it.key())).thenComparing(it -> it.publishedOn() == null ? LocalDate.MIN : it.publishedOn()).thenComparing(RegisterRow::number, Comparator.reverseOrder());
        for (var same : work.taken.values().stream().collect(Collectors.groupingBy(it -> work.columns.source() == RegisterSource.CONTRACTS_FINDER ? it.award() : it.key())).values()) {
            var counts = same.stream().max(order).orElseThrow();
            for (var it : same) if (it != counts && !work.there.containsKey(it.key())) {
                work.taken.remove(it.number());
                report.put(it.number(), line(it, Outcome.LEFT_OUT, null, with(it, Quirk.SAME_AWARD, "Buyer, title, supplier and sum are those of row %d, so it is another notice of the same award; that row counts.".formatted(counts.number()))));
            }
        }
    }

    /** The names under which each supplier stands in the file. */
    private Map<String, Set<String>> spellings(Work work) {
        var names = new HashMap<String, Set<String>>();
        for (var it : work.taken.values()) names.computeIfAbsent(SupplierNames.key(it.supplier().name()), key -> new HashSet<>()).add(it.supplier().name());
        return names;
    }

    /** @param buyer whom most rows of the file name */
    private RegisterImport.Row outcome(Work work, RegisterRow row, Map<String, Set<String>> spellings, String buyer) {
        var known = work.there.get(row.key());
        var twins = work.alike.getOrDefault(alike(row.title(), row.supplier().name()), List.of());
        var here = known == null && work.columns.source() == RegisterSource.REGISTER ? contracts.findById(row.key()).orElse(null) : null;
        if (here != null) {
            work.taken.remove(row.number());
            return line(row, Outcome.LEFT_OUT, here.reference(), with(row, Quirk.MADE_HERE, "%s was entered by this service, which keeps it.".formatted(here.reference())));
        }
        var notes = new ArrayList<>(row.notes());
        var others = new HashSet<>(spellings.get(SupplierNames.key(row.supplier().name())));
        others.remove(row.supplier().name());
        if (!others.isEmpty()) notes.add(new Note(Quirk.SPELLING, "The supplier also stands in the file as %s.".formatted(others.stream().sorted().collect(Collectors.joining(" and ")))));
        if (row.category() == null && kind(row).isEmpty()) notes.add(new Note(Quirk.NO_CATEGORY, "Neither a column nor the CPV code tells it; services stands for it."));
        if (row.department() != null && department(row.department()).isEmpty()) notes.add(new Note(Quirk.NO_DEPARTMENT, "The council has no department “%s”; the one chosen for all counts.".formatted(row.department())));
        if (row.manager() != null && manager(row.manager()).isEmpty()) notes.add(new Note(Quirk.NO_MANAGER, "“%s” is no contract manager here.".formatted(row.manager())));
        if (!row.buyer().isEmpty() && !row.buyer().equalsIgnoreCase(buyer)) notes.add(new Note(Quirk.OTHER_BUYER, "The buyer is “%s”, while most rows name “%s”.".formatted(row.buyer(), buyer)));
        if (regime(work, row).isEmpty()) notes.add(new Note(Quirk.BEFORE_BOTH_LAWS, "It began on %s, before the Public Contracts Regulations 2015; ask legal which law governs it.".formatted(row.beganOn())));
        if (known == null) {
            if (!twins.isEmpty()) notes.add(new Note(Quirk.LOOKS_LIKE, "%s has the same title and supplier.".formatted(twins.stream().map(Contract::reference).sorted().collect(Collectors.joining(", ")))));
            return line(row, notes.stream().anyMatch(it -> it.quirk().isToLookAt()) ? Outcome.TO_LOOK_AT : Outcome.NEW, null, notes);
        }
        var merged = merged(known, row);
        var period = merged.period();
        if (period.endsOn() != null && period.endsOn().isBefore(period.startsOn())) {
            work.taken.remove(row.number());
            return new RegisterImport.Row(row.number(), row.key(), row.title(), Outcome.UNREADABLE, known.reference(), List.of(), "Row %d: with what %s has already, the end, %s, lies before the start, %s.".formatted(row.number(), known.reference(), period.endsOn(), period.startsOn()));
        }
        return line(row, merged.equals(known) ? Outcome.ALREADY_THERE : Outcome.CHANGED, known.reference(), notes);
    }

    private boolean missesDepartment(Work work) {
        return work.defaults.service() == null && work.taken.values().stream().anyMatch(it -> !work.there.containsKey(it.key()) && department(it.department()).isEmpty());
    }

    /** The row as it is once what it says is in the register. */
    private RegisterImport.Row kept(Work work, RegisterImport.Row line) {
        var row = work.taken.get(line.number());
        if (row == null || line.outcome() == Outcome.ALREADY_THERE) return line;
        var reference = line.outcome() == Outcome.CHANGED ? change(work, work.there.get(row.key()), row, line.notes()) : enter(work, row, line.notes());
        return new RegisterImport.Row(line.number(), line.key(), line.title(), line.outcome(), reference, line.quirks(), line.notes());
    }

    private String enter(Work work, RegisterRow row, String notes) {
        var it = contracts.save(Contract.brought(references.next(SERIES), row.title(), row.description() == null ? row.title() : row.description(), row.supplier(), row.value() == null ? row.estimate() : row.value(),
            category(row), department(row.department()).orElse(work.defaults.service()), row.how(), new Contract.Period(row.signedOn(), row.startsOn() == null ? row.signedOn() : row.startsOn(), row.endsOn(), row.extensionMonths() == null ? 0 : row.extensionMonths()),
            Optional.ofNullable(row.manager()).flatMap(this::manager).orElse(work.defaults.manager()), regime(work, row).orElse(null), new Contract.Origin(work.columns.source().code(), row.key(), row.url(), row.cpvCode(), row.novation()), work.today));
        evidence.add(it.reference(), clock.instant(), work.person, "Brought from %s as %s. %s".formatted(work.columns.source().label(), row.key(), notes).strip());
        if (it.state() == ContractState.LIVE) lives.begin(it.reference());
        return it.reference();
    }

    private String change(Work work, Contract known, RegisterRow row, String notes) {
        var merged = merged(known, row);
        boolean datesMoved = !merged.period().equals(known.period());
        boolean begins = datesMoved && known.care() == null || datesMoved && known.care().tier() == null;
        var it = contracts.save(begins ? merged.in(ContractState.on(work.today, merged.period().endsOn())) : merged);
        evidence.add(it.reference(), clock.instant(), work.person, "Changed by an import from %s. %s".formatted(work.columns.source().label(), notes).strip());
        if (begins && it.state() == ContractState.LIVE) lives.begin(it.reference());
        else if (datesMoved) lives.datesChanged(it.reference());
        return it.reference();
    }

    /** What the row tells goes before; what it leaves empty stays. */
    /** Supplier, value and dates of a contract that was changed here are what its changes made them: an older file does not take them back. */
    private Contract merged(Contract it, RegisterRow row) {
        var told = told(it, row);
        return variations.versions(it.reference()).isEmpty() ? told : told.changed(it.supplier(), it.valueExVat(), it.period());
    }

    private Contract told(Contract it, RegisterRow row) {
        var period = it.period();
        var origin = it.origin();
        return it.told(row.title(), or(row.description(), it.description()),
            new Contract.Supplier(row.supplier().name(), it.supplier().postcode(), or(row.supplier().sme(), it.supplier().sme()), or(row.supplier().vcse(), it.supplier().vcse())),
            or(row.value(), it.valueExVat()), row.category() == null ? it.category() : row.category(), Optional.ofNullable(row.department()).flatMap(this::department).orElse(it.service()), or(row.how(), it.procuredHow()),
            new Contract.Period(or(row.awardedOn(), period.signedOn()), or(row.startsOn(), period.startsOn()), or(row.endsOn(), period.endsOn()), or(row.extensionMonths(), period.extensionMonths())),
            new Contract.Origin(origin.source(), origin.key(), or(row.url(), origin.url()), or(row.cpvCode(), origin.cpvCode()), or(row.novation(), origin.novation())));
    }

    private Category category(RegisterRow row) {
        return Optional.ofNullable(row.category()).or(() -> kind(row)).orElse(Category.SERVICES);
    }

    private Optional<Category> kind(RegisterRow row) {
        return Optional.ofNullable(row.cpvCode()).flatMap(cpv::kindOf);
    }

    private Optional<String> regime(Work work, RegisterRow row) {
        return work.regimes.computeIfAbsent(row.beganOn(), rules::regime);
    }

    /** By its id or its name. */
    private Optional<String> department(String told) {
        return people.services().entrySet().stream().filter(it -> it.getKey().equalsIgnoreCase(told) || it.getValue().equalsIgnoreCase(told)).map(Map.Entry::getKey).findFirst();
    }

    private Optional<String> manager(String told) {
        return people.membersOf(MANAGERS).stream().filter(it -> it.equalsIgnoreCase(told) || people.nameOf(it).equalsIgnoreCase(told)).findFirst();
    }

    private static RegisterImport.Row line(RegisterRow row, Outcome outcome, String reference, List<Note> notes) {
        return new RegisterImport.Row(row.number(), row.key(), row.title(), outcome, reference, notes.stream().map(Note::quirk).toList(), RegisterRow.written(notes));
    }

    private static List<Note> with(RegisterRow row, Quirk quirk, String sentence) {
        var notes = new ArrayList<>(row.notes());
        notes.add(new Note(quirk, sentence));
        return notes;
    }

    private static <T> T or(T told, T there) {
        return told == null ? there : told;
    }

    private static String alike(String title, String supplier) {
        return title.toLowerCase(Locale.UK) + "\n" + SupplierNames.key(supplier);
    }
}
