package council.procurement.savings;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.casefile.Viewer;
import council.procurement.contract.ContractService;
import council.procurement.savings.SavingVersion.Confirmation;
import council.procurement.savings.store.SavingStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of savings: recorded by a contract's manager or procurement, at the award, at a review or at any other time, and
 * realised once finance, as a second person, has confirmed them (seed, Appendix A; domain reference 6.1, K5 and K6).
 */
@Service
@Transactional
public class SavingService {

    private static final int LONGEST = 2000;
    private static final int LONGEST_YEARS = 25;
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final String FINANCE = "finance";
    private static final Set<String> PROCUREMENT = Set.of("procurement-team", "procurement-managers");

    private final SavingStore store;
    private final ContractService contracts;
    private final Clock clock;

    SavingService(SavingStore store, ContractService contracts, Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Its manager, who stands in for them, and procurement record the savings of a contract. */
    @Transactional(readOnly = true)
    public boolean mayRecord(String contract, Viewer viewer) {
        return viewer.isInAnyOf(PROCUREMENT) || contracts.isManagedBy(contract, viewer.person());
    }

    public static boolean mayConfirm(Viewer viewer) {
        return viewer.isIn(FINANCE);
    }

    /**
     * @return the number of the saving
     * @throws council.procurement.RefusedFields where something is left out or cannot be
     * @throws Refused for other people
     */
    public long record(String contract, Viewer viewer, SavingDraft draft) {
        var it = contracts.get(contract);
        refuseOthers(contract, viewer);
        check(draft).orThrow();
        var number = store.add(contract, draft, viewer.person(), clock.instant());
        contracts.tell(it, viewer.person(), "Recorded saving %d of contract %s: %s a year. Finance has still to confirm it.".formatted(number, contract, Money.written(draft.annual())));
        return number;
    }

    /**
     * Corrects a saving; the version before stays, and finance confirms anew.
     *
     * @param seen the version that was on the screen
     * @throws council.procurement.RefusedFields where something is left out or cannot be
     * @throws Refused for other people, and where somebody corrected it meanwhile
     */
    public void correct(long number, int seen, Viewer viewer, SavingDraft draft, String why) {
        store.lock(number);
        var it = get(number);
        refuseOthers(it.contractReference(), viewer);
        refuseUnlessSeen(it, seen);
        check(draft).text(why, LONGEST, "why", "Say what was wrong; the version before stays beside it.").orThrow();
        if (draft.equals(it.facts())) throw new Refused("Nothing differs from what is recorded.");
        store.add(number, it.current().number() + 1, draft, why.strip(), viewer.person(), clock.instant());
        contracts.tell(contracts.get(it.contractReference()), viewer.person(), "Corrected saving %d of contract %s: %s a year. Finance has to confirm it anew.".formatted(number, it.contractReference(), Money.written(draft.annual())));
    }

    /**
     * Finance confirms the version that was on the screen, or says why not.
     *
     * @throws Refused for others, for whoever recorded any version of it, twice, and without words where it is not confirmed
     */
    public void confirm(long number, int seen, Viewer viewer, boolean confirmed, String words) {
        store.lock(number);
        var it = get(number);
        if (!mayConfirm(viewer)) throw new Refused("Finance confirms a saving.");
        refuseUnlessSeen(it, seen);
        if (it.current().confirmation() != null) throw new Refused("Finance has answered on this version already. A correction is answered anew.");
        if (it.versions().stream().anyMatch(version -> version.person().equals(viewer.person()))) throw new Refused("You recorded this saving, so a second person of finance confirms it.");
        var said = words == null ? "" : words.strip();
        if (!confirmed && said.isEmpty()) throw new Refused("Say why it is not confirmed, so that it can be corrected.");
        if (said.length() > LONGEST) throw new Refused("Shorten what you wrote to %,d characters.", LONGEST);
        store.add(number, seen, new Confirmation(confirmed, said.isEmpty() ? null : said, viewer.person(), clock.instant()));
        contracts.tell(contracts.get(it.contractReference()), viewer.person(), "%s saving %d of contract %s.".formatted(confirmed ? "Confirmed" : "Did not confirm", number, it.contractReference()));
    }

    private void refuseOthers(String contract, Viewer viewer) {
        if (!mayRecord(contract, viewer)) throw new Refused("Procurement and the manager of contract %s record its savings.", contract);
    }

    private static void refuseUnlessSeen(Saving it, int seen) {
        if (it.current().number() != seen) throw new Refused("Saving %d was corrected meanwhile. Open it again.", it.number());
    }

    private static FieldRefusals check(SavingDraft it) {
        var faults = FieldRefusals.none().unless(it.kind() != null, "kind", "Choose against what the saving is measured.")
            .unless(isSum(it.baselineAnnual()), "baselineAnnual", "Give what a year would cost without the saving, in pounds without VAT.")
            .unless(isSum(it.newAnnual()), "newAnnual", "Give what a year costs now, in pounds without VAT.")
            .unless(!isSum(it.baselineAnnual()) || !isSum(it.newAnnual()) || it.annual().signum() > 0, "newAnnual", "A year costs no less than before, so nothing is saved. Check both costs.")
            .text(it.method(), LONGEST, "method", "Say how both costs were worked out.")
            .unless(it.firstDay() != null, "firstDay", "Give the first day of the saving.").unless(it.lastDay() != null, "lastDay", "Give the last day of the saving.");
        if (it.firstDay() != null && it.lastDay() != null)
            faults = faults.unless(!it.lastDay().isBefore(it.firstDay()), "lastDay", "The last day lies before the first.")
                .unless(it.lastDay().isBefore(it.firstDay().plusYears(LONGEST_YEARS)), "lastDay", "A saving lasts %d years at most; check the year.", LONGEST_YEARS);
        return faults.text(it.evidence(), LONGEST, "evidence", "Say where it can be seen: the award report, the budget line, the offer that was refused.");
    }

    private static boolean isSum(BigDecimal pounds) {
        return pounds != null && pounds.signum() >= 0 && pounds.compareTo(MOST) < 0;
    }

    @Transactional(readOnly = true)
    public Optional<Saving> find(long number) {
        return store.find(number);
    }

    /** @throws Refused where there is none of this number */
    @Transactional(readOnly = true)
    public Saving get(long number) {
        return find(number).orElseThrow(() -> new Refused("There is no saving %d.", number));
    }

    /** In the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Saving> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public List<Saving> of(String contract) {
        return store.of(contract);
    }

    @Transactional(readOnly = true)
    public SavingTotals totals(List<Saving> savings) {
        return SavingTotals.of(savings, LocalDate.now(clock));
    }
}
