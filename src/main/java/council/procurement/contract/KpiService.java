package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.contract.store.KpiStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key performance indicators that a contract's manager names: on any contract, and where the law asks for them (Procurement Act 2023 s.52). */
@Service
@Transactional
public class KpiService {

    /** The standard rate, in percent (Value Added Tax Act 1994 s.2): for contracts of which no case of ours tells the rate. */
    private static final BigDecimal STANDARD_VAT_RATE = new BigDecimal("20");

    private final ContractService contracts;
    private final VariationService variations;
    private final KpiStore kpis;
    private final PerformanceRules rules;
    private final ProcurementCaseService cases;
    private final Clock clock;

    KpiService(ContractService contracts, VariationService variations, KpiStore kpis, PerformanceRules rules, ProcurementCaseService cases, Clock clock) {
        this.contracts = contracts;
        this.variations = variations;
        this.kpis = kpis;
        this.rules = rules;
        this.cases = cases;
        this.clock = clock;
    }

    /** The newest version of each, dropped ones too. */
    public List<Kpi> all(String reference) {
        return kpis.newest(reference);
    }

    public List<Kpi> inUse(String reference) {
        return kpis.newest(reference).stream().filter(Kpi::isInUse).toList();
    }

    /** Why the contract has none, where somebody said so. */
    public Optional<String> reasonForNone(String reference) {
        return kpis.reason(reference);
    }

    /** What law and rules ask of the contract as it stands. */
    public PerformanceRules.Owed owed(Contract it) {
        var rate = Optional.ofNullable(it.caseReference()).flatMap(cases::find).map(one -> one.need().vatRate()).orElse(STANDARD_VAT_RATE);
        return rules.owed(it.regime(), it.category(), variations.isCovered(it, rate), Money.withVat(it.valueExVat(), rate));
    }

    /** How many statutory indicators are still to be named; 0 where enough are, or where it is said why there are none. */
    public int missing(Contract it) {
        if (kpis.reason(it.reference()).isPresent()) return 0;
        return (int) Math.max(0, owed(it).statutoryKpis() - inUse(it.reference()).stream().filter(Kpi::statutory).count());
    }

    /**
     * Names an indicator, or says anew what one is; what it was stays on record.
     *
     * @param number null for a new one
     */
    public void name(String reference, String person, Integer number, Kpi.Draft draft) {
        var it = managed(reference, person);
        FieldRefusals.none().text(draft.name(), 200, "name", "Name the indicator, for example “Bins emptied on their day”.")
            .text(draft.measures(), 1000, "measures", "Say what is measured, and how.")
            .text(draft.target(), 200, "target", "Give the target, for example 98.")
            .text(draft.unit(), 60, "unit", "Give the unit, for example % or days.").orThrow();
        var all = kpis.newest(reference);
        var before = number == null ? null : all.stream().filter(one -> one.number() == number && one.isInUse()).findFirst()
            .orElseThrow(() -> new Refused("There is no indicator %d in use. Open the page again.", number));
        var kpi = new Kpi(before == null ? all.size() + 1 : before.number(), before == null ? 1 : before.version() + 1, draft.name().strip(), draft.measures().strip(), draft.target().strip(), draft.unit().strip(), draft.statutory(), null);
        kpis.add(reference, kpi, person, clock.instant());
        contracts.tell(it, person, "%s of %s: %s, target %s %s%s.".formatted(before == null ? "Named an indicator" : "Changed indicator " + kpi.number(), reference, kpi.name(), kpi.target(), kpi.unit(), kpi.statutory() ? ", one that the Act asks for" : ""));
    }

    /** Drops one from now on; what it was and how it was rated stays. */
    public void drop(String reference, String person, int number, String reason) {
        var it = managed(reference, person);
        var kpi = inUse(reference).stream().filter(one -> one.number() == number).findFirst().orElseThrow(() -> new Refused("There is no indicator %d in use. Open the page again.", number));
        FieldRefusals.none().text(reason, 1000, "dropReason", "Say why the indicator is dropped.").orThrow();
        kpis.add(reference, new Kpi(number, kpi.version() + 1, kpi.name(), kpi.measures(), kpi.target(), kpi.unit(), kpi.statutory(), reason.strip()), person, clock.instant());
        contracts.tell(it, person, "Dropped indicator %d of %s, %s: %s".formatted(number, reference, kpi.name(), reason.strip()));
    }

    /** Says why the performance could not appropriately be assessed by indicators (Procurement Act 2023 s.52). */
    public void sayWhyNone(String reference, String person, String reason) {
        var it = managed(reference, person);
        FieldRefusals.none().text(reason, 2000, "reason", "Say why the contract could not appropriately be assessed by key performance indicators.").orThrow();
        kpis.addReason(reference, reason.strip(), person, clock.instant());
        contracts.tell(it, person, "%s has fewer indicators than the Act asks for: %s".formatted(reference, reason.strip()));
    }

    private Contract managed(String reference, String person) {
        var it = contracts.takenOn(reference, person);
        if (it.state() != ContractState.LIVE) throw new Refused("Contract %s is no longer live, so its indicators stay as they are.", reference);
        return it;
    }
}
