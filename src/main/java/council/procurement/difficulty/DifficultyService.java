package council.procurement.difficulty;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.casefile.ReferenceService;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.SuccessorService;
import council.procurement.contract.SupplierContractsService;
import council.procurement.difficulty.DifficultyStep.Kind;
import council.procurement.difficulty.DifficultyStep.Outcome;
import council.procurement.difficulty.store.DifficultyStore;
import council.procurement.people.People;
import council.procurement.supplier.SupplierNames;
import council.procurement.waiver.WaiverService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suppliers in difficulty: signs, watch list, early engagement, step-in or replacement, over all live contracts of the supplier
 * (seed, Appendix A, Managing contracts and relationships; domain reference 8, stage 20 and E6). What is written is confidential.
 */
@Service
@Transactional
public class DifficultyService {

    private static final String SERIES = "D";
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Pattern WAIVER = Pattern.compile("\\b[A-Z]{1,10}-\\d{4}-\\d{1,9}\\b");
    private static final String FINANCE = "finance";
    private static final String LEGAL = "legal";
    private static final String CONTRACT_MANAGERS = "contract-managers";
    private static final String PROCUREMENT_MANAGERS = "procurement-managers";
    private static final Set<String> REPORTERS = Set.of(FINANCE, CONTRACT_MANAGERS);
    private static final Set<String> REGISTER_READERS = Set.of(FINANCE, "section-151-officer", PROCUREMENT_MANAGERS, "procurement-team", "internal-audit");
    private static final Set<String> FILE_READERS = Set.of(LEGAL, "monitoring-officer");

    private final DifficultyStore store;
    private final DifficultyRuns runs;
    private final DifficultyRules rules;
    private final SupplierContractsService contracts;
    private final SuccessorService successors;
    private final WaiverService waivers;
    private final ReferenceService references;
    private final People people;
    private final Clock clock;

    DifficultyService(DifficultyStore store, DifficultyRuns runs, DifficultyRules rules, SupplierContractsService contracts, SuccessorService successors, WaiverService waivers,
                      ReferenceService references, People people, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.rules = rules;
        this.contracts = contracts;
        this.successors = successors;
        this.waivers = waivers;
        this.references = references;
        this.people = people;
        this.clock = clock;
    }

    public static boolean mayReport(Viewer viewer) {
        return viewer.isInAnyOf(REPORTERS);
    }

    /** The register of all files is for procurement, finance and audit. */
    public static boolean mayReadAll(Viewer viewer) {
        return viewer.isInAnyOf(REGISTER_READERS);
    }

    /** Beside those who read the register: legal, the monitoring officer, whoever reported it, and who manages a live contract of the supplier. */
    @Transactional(readOnly = true)
    public boolean mayRead(SupplierDifficulty it, Viewer viewer) {
        if (mayReadAll(viewer) || viewer.isInAnyOf(FILE_READERS) || it.reportedBy().equals(viewer.person())) return true;
        return viewer.isIn(CONTRACT_MANAGERS) && contracts(it).stream().anyMatch(one -> viewer.person().equals(one.manager()));
    }

    /**
     * Reports signs of difficulty, and lets finance assess them.
     *
     * @param supplierReference its entry in the register of suppliers; null where it has none
     * @return the reference of the file
     * @throws council.procurement.RefusedFields where something is left out
     * @throws Refused for other people, for a supplier without a live contract, and where a file is open already
     */
    public String report(Viewer viewer, String supplierName, String supplierReference, SignSource source, String signs) {
        if (!mayReport(viewer)) throw new Refused("Contract managers and finance report signs of difficulty. Tell one of them what you saw.");
        FieldRefusals.none().text(supplierName, LONGEST_NAME, "supplier", "Name the supplier.").unless(source != null, "source", "Choose where the signs come from.")
            .text(signs, LONGEST, "signs", "Say in a few sentences what you saw or heard, and when.").orThrow();
        var key = SupplierNames.key(supplierName);
        open(supplierName).ifPresent(there -> {
            throw new Refused("%s has a file already, %s. Tell whoever works on it what you saw.", supplierName.strip(), there.reference());
        });
        if (contracts.live(supplierName).isEmpty()) throw new Refused("%s has no live contract with the council, so nothing has to be protected.", supplierName.strip());
        var it = new SupplierDifficulty(references.next(SERIES), supplierName.strip(), key, supplierReference, source, signs.strip(), viewer.person(), clock.instant(), List.of());
        store.add(it);
        runs.begin(it.reference());
        return it.reference();
    }

    /** The file of this supplier that is open, however its name is written. */
    @Transactional(readOnly = true)
    public Optional<SupplierDifficulty> open(String supplierName) {
        return store.ofSupplier(SupplierNames.key(supplierName)).stream().filter(SupplierDifficulty::isOpen).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<SupplierDifficulty> find(String reference) {
        return store.find(reference);
    }

    /** @throws Refused where there is none of this reference */
    @Transactional(readOnly = true)
    public SupplierDifficulty get(String reference) {
        return find(reference).orElseThrow(() -> new Refused("There is no file %s of a supplier in difficulty. Check the reference.", reference));
    }

    /** In the order in which they were reported: a few each year, so they are read whole. */
    @Transactional(readOnly = true)
    public List<SupplierDifficulty> all() {
        return store.all();
    }

    /** All live contracts of the supplier, the greatest value first. */
    @Transactional(readOnly = true)
    public List<Contract> contracts(SupplierDifficulty it) {
        return contracts.live(it.supplierName());
    }

    /** Pounds, VAT not included, over all live contracts of the supplier. */
    @Transactional(readOnly = true)
    public BigDecimal valueExVat(String reference) {
        return contracts(get(reference)).stream().map(Contract::valueExVat).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who engages with the supplier: the manager of its contract of the greatest value; empty where none has one. */
    @Transactional(readOnly = true)
    public Optional<String> leadManager(String reference) {
        return contracts(get(reference)).stream().map(Contract::manager).filter(it -> it != null && people.isIn(it, CONTRACT_MANAGERS)).findFirst();
    }

    /** Writes a step and takes it, for whoever is signed in. */
    public void take(String reference, String person, Kind kind, StepDraft draft) {
        write(reference, person, kind, draft);
        runs.complete(reference, kind);
    }

    /**
     * Writes a step; it counts once its task is completed.
     *
     * @throws council.procurement.RefusedFields where something is left out or cannot be
     * @throws Refused for other people, and where the file has ended
     */
    public void write(String reference, String person, Kind kind, StepDraft draft) {
        store.lock(reference);
        var it = get(reference);
        var group = performs(kind, person);
        if (!it.isOpen()) throw new Refused("%s has ended: %s. Report new signs where there are any.", reference, it.state());
        if (kind == Kind.DECIDE) refuseWhoAskedForIt(it, person);
        var outcomes = Outcome.of(kind);
        FieldRefusals.none().unless(outcomes.isEmpty() || outcomes.contains(draft.outcome()), "outcome", "Choose what follows.")
            .unless(draft.outcome() == null || !draft.outcome().asksForLevel() || draft.level() != null, "level", "Choose how the supplier stands.")
            .text(draft.words(), LONGEST, "words", "Write it down in a few sentences; it goes on the record of this file.").orThrow();
        boolean leveled = draft.outcome() != null && draft.outcome().asksForLevel();
        store.add(reference, new DifficultyStep(0, kind, draft.outcome(), leveled ? draft.level() : null, draft.words().strip(), nextLook(it, draft), kind == Kind.ADVISE ? group : null, person, clock.instant()));
    }

    /** The day that was chosen, within the days of the table; the last of them where none was. */
    private LocalDate nextLook(SupplierDifficulty it, StepDraft draft) {
        if (draft.outcome() == null || !draft.outcome().setsNextLook()) return null;
        var today = LocalDate.now(clock);
        var latest = today.plusDays(rules.lookAgainDays(draft.outcome() == Outcome.KEEP_WATCHING ? it.level() : draft.level()));
        var chosen = draft.nextLookOn();
        FieldRefusals.none().unless(chosen == null || chosen.isAfter(today), "nextLookOn", "The next look lies in the future.")
            .unless(chosen == null || !chosen.isAfter(latest), "nextLookOn", "As the supplier stands, look again by %s.", DAY.format(latest)).orThrow();
        return chosen == null ? latest : chosen;
    }

    private String performs(Kind kind, String person) {
        return switch (kind) {
            case ASSESS -> member(person, FINANCE, "Finance assesses signs of difficulty.");
            case ENGAGE -> member(person, CONTRACT_MANAGERS, "A contract manager engages with the supplier.");
            case CARRY_OUT -> member(person, CONTRACT_MANAGERS, "A contract manager carries out the measure.");
            case ADVISE -> people.isIn(person, FINANCE) ? FINANCE : member(person, LEGAL, "Finance and legal advise on a measure.");
            case DECIDE -> member(person, PROCUREMENT_MANAGERS, "The procurement manager decides on a measure.");
        };
    }

    private String member(String person, String group, String sentence) {
        if (!people.isIn(person, group)) throw new Refused("%s", sentence);
        return group;
    }

    private static void refuseWhoAskedForIt(SupplierDifficulty it, String person) {
        if (it.steps().stream().anyMatch(step -> step.kind() != Kind.DECIDE && step.person().equals(person))) throw new Refused("You assessed, asked or advised on %s, so another procurement manager decides.", it.reference());
    }

    /**
     * Takes the step that was written last, as its task is completed.
     *
     * @return what it leads to; empty where the step has no outcome
     * @throws Refused where nothing is written, and for a replacement while a live contract has neither a next procurement nor a waiver that bridges
     */
    public Optional<Outcome> taken(String reference, String person, Kind kind) {
        store.lock(reference);
        performs(kind, person);
        var written = store.written(reference, kind, person).orElseThrow(() -> new Refused("Write your step on the page of the file first: /suppliers-in-difficulty/%s.", reference));
        if (kind == Kind.CARRY_OUT) refuseUnlessReplaced(get(reference), written.words());
        store.take(reference, written.number(), clock.instant());
        return Optional.ofNullable(written.outcome());
    }

    /** Each live contract is bought again, or a waiver that the words name bridges until it is. */
    private void refuseUnlessReplaced(SupplierDifficulty it, String words) {
        if (it.decided().orElse(null) != Outcome.REPLACE) return;
        if (WAIVER.matcher(words).results().anyMatch(found -> waivers.find(found.group()).isPresent())) return;
        var open = contracts(it).stream().map(Contract::reference).filter(one -> successors.successor(one).isEmpty()).toList();
        if (!open.isEmpty()) throw new Refused("Nothing replaces %s yet. Start the next procurement of each on this page, or name the waiver (W-…) that bridges until then.", String.join(", ", open));
    }
}
