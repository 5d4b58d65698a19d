package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Outcome;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.contract.Variation.Ruling;
import council.procurement.contract.Variation.Step;
import council.procurement.contract.Variation.StepName;
import council.procurement.contract.store.ContractStore;
import council.procurement.contract.store.VariationStore;
import council.procurement.notice.Notice;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Change control: what a contract is changed to, on which ground, by the running total of all changes, decided by value, announced before where the
 * law asks for it, and every version kept (Procurement Act 2023 ss.74 to 77 and Schedule 8; Public Contracts Regulations 2015 regulation 72; domain reference 2.14).
 */
@Service
@Transactional
public class VariationService {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST = 4000;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_NAME = 400;

    private final ContractService contracts;
    private final ContractStore store;
    private final VariationStore variations;
    private final VariationRules rules;
    private final ContractLives lives;
    private final ApprovalService approvals;
    private final NoticeService notices;
    private final ProcurementCaseService cases;
    private final People people;
    private final Clock clock;

    VariationService(ContractService contracts, ContractStore store, VariationStore variations, VariationRules rules, ContractLives lives, ApprovalService approvals, NoticeService notices,
                     ProcurementCaseService cases, People people, Clock clock) {
        this.contracts = contracts;
        this.store = store;
        this.variations = variations;
        this.rules = rules;
        this.lives = lives;
        this.approvals = approvals;
        this.notices = notices;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Asks for a change; the tables answer at once whether it is allowed.
     *
     * @return with the ruling
     * @throws council.procurement.RefusedFields where something is left out or cannot be
     * @throws Refused for anybody but the contract's manager or who stands in for them, and where the contract cannot be changed now
     */
    public Variation ask(String contractReference, String person, VariationDraft draft) {
        var it = contracts.takenOn(contractReference, person);
        refuseUnlessLive(it);
        variations.of(contractReference).stream().filter(Variation::isPending).findFirst().ifPresent(before -> {
            throw new Refused("%s is still on its way; one change of a contract comes after another.", before.reference());
        });
        check(it, draft);
        var asked = reckoned(it, draft, person);
        variations.add(asked);
        contracts.tell(it, person, "Asked for %s: %s.".formatted(asked.reference(), inWords(it, draft)));
        rules.begin(asked);
        return get(asked.reference());
    }

    private static void refuseUnlessLive(Contract it) {
        if (it.state() != ContractState.LIVE)
            throw new Refused("Contract %s is not live (%s), so it can no longer be changed. Begin a new procurement for what is needed.", it.reference(), it.state().label().toLowerCase(Locale.UK));
    }

    private void check(Contract it, VariationDraft draft) {
        var today = LocalDate.now(clock);
        boolean extension = draft.kind() == VariationKind.EXTENSION;
        var period = it.period();
        FieldRefusals.none()
            .unless(draft.kind() != null, "kind", "Choose how the contract changes.")
            .unless(extension || draft.kind() == null || draft.ground() != null, "ground", "Choose the ground that the change rests on.")
            .text(draft.what(), LONGEST, "what", "Write what the contract says afterwards.")
            .text(draft.reason(), LONGEST, "reason", "Say why, and why the ground applies; it goes on the record.")
            .unless(draft.worth() != null, "worth", extension ? "Give what the added months cost, in pounds without VAT." : "Give by how many pounds the price changes, without VAT; 0 where it stays.")
            .unless(draft.worth() == null || !extension || draft.worth().signum() >= 0, "worth", "What the added months cost cannot be below zero.")
            .unless(draft.worth() == null || it.valueExVat().add(draft.worth()).signum() > 0, "worth", "The contract would be worth nothing any more; it is worth %s.", Money.written(it.valueExVat()))
            .unless(draft.worth() == null || draft.worth().abs().compareTo(new BigDecimal("1000000000")) < 0, "worth", "The sum is too large; check it.")
            .unless(!extension || draft.newEnd() != null, "newEnd", "Give the new last day of the contract.")
            .unless(!extension || draft.newEnd() == null || draft.newEnd().isAfter(period.endsOn()), "newEnd", "An extension ends after the contract does now, on %s.", DAY.format(period.endsOn()))
            .unless(draft.newEnd() == null || !draft.newEnd().isBefore(today), "newEnd", "The new last day lies in the past.")
            .unless(draft.newEnd() == null || draft.newEnd().isBefore(today.plusYears(50)), "newEnd", "The new last day is more than 50 years away; check the year.")
            .unless(draft.newSupplier() == null || draft.newSupplier().length() <= LONGEST_NAME, "newSupplier", "Shorten the name to %d characters.", LONGEST_NAME)
            .unless(!extension || draft.newSupplier() == null, "newSupplier", "An extension is with the same supplier; leave this empty, or choose another change.")
            .unless(draft.vatRate() != null && draft.vatRate().signum() >= 0 && draft.vatRate().compareTo(new BigDecimal("100")) <= 0, "vatRate", "Give the rate of VAT in percent, from 0 to 100.")
            .unless(extension || draft.newEnd() == null || !draft.newEnd().equals(period.endsOn()), "newEnd", "That is its last day already; leave this empty where it stays.")
            .orThrow();
    }

    private Variation reckoned(Contract it, VariationDraft draft, String person) {
        boolean extension = draft.kind() == VariationKind.EXTENSION;
        var asked = !extension ? draft : new VariationDraft(draft.kind(), VariationGround.PROVIDED_FOR, draft.what(), draft.reason(), draft.worth(), draft.priceIncluded(), draft.newEnd(), null,
            !draft.newEnd().isAfter(longestEnd(it.period())), draft.scopeChanged(), draft.balanceChanged(), draft.vatRate());
        var change = extension && draft.priceIncluded() ? BigDecimal.ZERO : draft.worth();
        var first = versions(it.reference()).stream().findFirst().orElseGet(() -> signed(it));
        var steps = new ArrayList<RunningTotal.Step>();
        variations.of(it.reference()).stream().filter(Variation::isCarriedOut).forEach(one -> steps.add(new RunningTotal.Step(one.valueChange(), one.daysBeyond())));
        steps.add(new RunningTotal.Step(change, daysBeyond(it, asked)));
        var total = RunningTotal.of(first.valueExVat(), it.period().startsOn(), longestEnd(first.endsOn(), first.extensionMonths()), steps);
        var threshold = rules.threshold(it.category(), began(it));
        var now = it.valueExVat().add(change);
        boolean covered = reaches(threshold, first.valueExVat(), draft.vatRate()) || reaches(threshold, now, draft.vatRate());
        int number = variations.of(it.reference()).size() + 1;
        return new Variation("%s-V%d".formatted(it.reference(), number), it.reference(), number, asked, change, first.valueExVat(), total.total(), total.valuePercent(), total.termPercent(), covered,
            !reaches(threshold, total.total(), draft.vatRate()), daysBeyond(it, asked), extension ? draft.worth() : decided(first.valueExVat(), now, total.total()), person, clock.instant(), null, List.of());
    }

    /** The sum of all changes, or the contract's new total where that goes to others than its award's value did. */
    private BigDecimal decided(BigDecimal original, BigDecimal now, BigDecimal total) {
        return now.compareTo(original) > 0 && !rules.sameDeciders(original, now) ? now.max(total) : total;
    }

    /** Whether the contract as it stands reaches the statutory threshold of the day whose law governs it. @param vatRate in percent */
    boolean isCovered(Contract it, BigDecimal vatRate) {
        return reaches(rules.threshold(it.category(), began(it)), it.valueExVat(), vatRate);
    }

    private static boolean reaches(VariationRules.Threshold threshold, BigDecimal exVat, BigDecimal vatRate) {
        return threshold.isReachedBy(exVat, Money.withVat(exVat, vatRate));
    }

    /** The day whose law and thresholds govern the contract. */
    private LocalDate began(Contract it) {
        return Optional.ofNullable(it.caseReference()).flatMap(cases::find).map(ProcurementCase::startedOn).orElse(it.period().signedOn());
    }

    /** By how many days the last day moves, as far as the contract does not provide for it. */
    private static long daysBeyond(Contract it, VariationDraft draft) {
        if (draft.newEnd() == null) return 0;
        return draft.kind() == VariationKind.EXTENSION ? Math.max(0, ChronoUnit.DAYS.between(longestEnd(it.period()), draft.newEnd())) : ChronoUnit.DAYS.between(it.period().endsOn(), draft.newEnd());
    }

    private static LocalDate longestEnd(Contract.Period period) {
        return longestEnd(period.endsOn(), period.extensionMonths());
    }

    private static LocalDate longestEnd(LocalDate endsOn, int months) {
        return endsOn.plusDays(1).plusMonths(months).minusDays(1);
    }

    private static ContractVersion signed(Contract it) {
        return new ContractVersion(1, it.valueExVat(), it.period().endsOn(), it.period().extensionMonths(), it.supplier().name(), "As it was signed.", it.period().signedOn(), null);
    }

    /** @param refusal the table's sentence where it had no answer; otherwise null */
    public boolean rule(String reference, Boolean allowed, String condition, String instead, String refusal, Boolean noticeNeeded, BigDecimal copyAboveValue, Integer copyDays, String noticeRefusal) {
        for (var sentence : new String[] {refusal, noticeRefusal}) if (sentence != null && !sentence.isBlank()) throw new Refused("%s", sentence);
        if (allowed == null || noticeNeeded == null) throw new Refused("The tables variation-route and variation-notice have no answer. Ask a process owner to mend them.");
        var it = get(reference);
        variations.add(reference, new Ruling(allowed, allowed ? condition : instead, allowed && noticeNeeded, copyAboveValue, copyDays));
        if (!allowed) contracts.tell(contracts.get(it.contractReference()), ProcurementCaseService.SYSTEM, "%s is not allowed. %s".formatted(reference, instead));
        return allowed;
    }

    /** Takes what the deciders decided into the record of the change. @return whether they approved it */
    public boolean decided(String reference) {
        var it = get(reference);
        var outcome = approvals.isApproved(reference, it.asked().kind().decision()) ? Outcome.APPROVED : approvals.decisions(reference).stream().reduce((one, later) -> later).orElseThrow().outcome();
        variations.add(reference, new Step(StepName.valueOf(outcome.name()), ProcurementCaseService.SYSTEM, clock.instant(), null, null));
        if (outcome != Outcome.APPROVED) contracts.tell(contracts.get(it.contractReference()), ProcurementCaseService.SYSTEM, "%s was %s; the contract stays as it is.".formatted(reference, outcome == Outcome.REJECTED ? "rejected" : "returned for changes, so it may be asked for again"));
        return outcome == Outcome.APPROVED;
    }

    /**
     * Records that the change was signed, or that it was not.
     *
     * @param signatories names and offices, for both sides
     * @param note        why it was not signed; otherwise null
     * @throws Refused before it is approved or announced, or for who asked for it or decided it
     */
    public boolean sign(String reference, String person, boolean signed, LocalDate signedOn, String signatories, String note) {
        var it = get(reference);
        approvals.refuseUnlessApproved(reference, it.asked().kind().decision());
        if (person.equals(it.askedBy())) throw new Refused("You asked for this change, so somebody else records its signature.");
        if (approvals.decisions(reference).stream().anyMatch(d -> d.person().equals(person) && d.minute() == null)) throw new Refused("You decided on this change, so somebody else records its signature.");
        var contract = contracts.get(it.contractReference());
        if (signed) {
            refuseUnlessLive(contract);
            var approvedOn = LocalDate.ofInstant(it.step(StepName.APPROVED).orElseThrow().at(), LONDON);
            var announced = announced(reference);
            Refusals.none()
                .unless(signedOn != null, "Give the day on which both sides had signed.")
                .unless(signedOn == null || !signedOn.isAfter(LocalDate.now(clock)), "The change cannot have been signed in the future; record it on its day.")
                .unless(signedOn == null || !signedOn.isBefore(approvedOn), "The change cannot have been signed before it was approved, on %s.", DAY.format(approvedOn))
                .unless(!it.ruling().noticeNeeded() || announced.isPresent(), "Publish the notice of the change first.")
                .unless(signedOn == null || announced.isEmpty() || !signedOn.isBefore(announced.get().publishedOn()), "The notice comes before the change: it was published on %s.", announced.map(n -> DAY.format(n.publishedOn())).orElse(""))
                .unless(signatories != null && signatories.length() <= LONGEST_NOTE, "Give who signed, for both sides.")
                .orThrow();
        } else if (note == null || note.length() > LONGEST_NOTE) throw new Refused("Say why it was not signed, in at most 2,000 characters.");
        variations.add(reference, new Step(signed ? StepName.SIGNED : StepName.NOT_SIGNED, person, clock.instant(), signed ? signatories : note, signed ? signedOn : null));
        contracts.tell(contract, person, signed ? "Recorded that %s was signed on %s by %s.".formatted(reference, DAY.format(signedOn), signatories) : "%s was not signed: %s".formatted(reference, note));
        return signed;
    }

    private Optional<Notice> announced(String reference) {
        return notices.of(reference).stream().filter(it -> it.kind() == NoticeKind.CHANGE).reduce((one, later) -> later);
    }

    /** The contract as it is from now on: the version before stays, reviews and reminders follow. */
    public void carryOut(String reference) {
        var it = get(reference);
        var signed = it.step(StepName.SIGNED).orElseThrow(() -> new Refused("%s is not signed yet.", reference));
        var contract = contracts.get(it.contractReference());
        refuseUnlessLive(contract);
        if (versions(contract.reference()).isEmpty()) variations.add(contract.reference(), signed(contract), signed.person(), clock.instant());
        var asked = it.asked();
        var period = contract.period();
        var ends = asked.newEnd() == null ? period.endsOn() : asked.newEnd();
        int months = asked.kind() == VariationKind.EXTENSION ? (int) ChronoUnit.MONTHS.between(ends.plusDays(1), longestEnd(period).plusDays(1)) : period.extensionMonths();
        var supplier = asked.newSupplier() == null ? contract.supplier() : new Contract.Supplier(asked.newSupplier(), null, null, null);
        var changed = contract.changed(supplier, contract.valueExVat().add(it.valueChange()), new Contract.Period(period.signedOn(), period.startsOn(), ends, months));
        store.save(changed.caredFor(care(changed, asked.newEnd() != null)));
        variations.add(contract.reference(), new ContractVersion(versions(contract.reference()).size() + 1, changed.valueExVat(), ends, months, supplier.name(), asked.what(), signed.day(), reference), signed.person(), clock.instant());
        variations.add(reference, new Step(StepName.CARRIED_OUT, ProcurementCaseService.SYSTEM, clock.instant(), null, null));
        contracts.tell(contract, ProcurementCaseService.SYSTEM, "%s is carried out: %s.".formatted(reference, inWords(contract, asked)));
        lives.datesChanged(contract.reference());
    }

    /** The tier of the new value; what follows a new end is asked again. */
    private Contract.Care care(Contract it, boolean endMoved) {
        var care = it.care();
        var tier = rules.tier(it.valueExVat());
        boolean otherRhythm = !Integer.valueOf(tier.reviewEveryMonths()).equals(care.reviewEveryMonths());
        var review = !otherRhythm ? care.nextReviewOn() : tier.reviewEveryMonths() == 0 ? null : LocalDate.now(clock).plusMonths(tier.reviewEveryMonths());
        return new Contract.Care(care.manager(), tier.name(), tier.reviewEveryMonths(), review, endMoved ? null : care.endPlannedOn());
    }

    /** {@code the price rises by £4,000; it ends on 31 March 2028}: what a change does, without its ground. */
    private static String inWords(Contract it, VariationDraft draft) {
        var words = new ArrayList<String>();
        if (draft.kind() == VariationKind.EXTENSION) words.add("extended to %s at %s ex VAT%s".formatted(DAY.format(draft.newEnd()), Money.written(draft.worth()), draft.priceIncluded() ? ", which the contract's value counts already" : ""));
        else {
            words.add(draft.worth().signum() == 0 ? "the price stays" : "the price %s by %s ex VAT".formatted(draft.worth().signum() > 0 ? "rises" : "falls", Money.written(draft.worth().abs())));
            if (draft.newEnd() != null) words.add("it ends on %s instead of %s".formatted(DAY.format(draft.newEnd()), DAY.format(it.period().endsOn())));
            if (draft.newSupplier() != null) words.add("%s takes the place of %s".formatted(draft.newSupplier(), it.supplier().name()));
        }
        return String.join("; ", words);
    }

    /** What the change does, in one sentence for forms and pages. */
    @Transactional(readOnly = true)
    public String inWords(Variation it) {
        return inWords(contracts.get(it.contractReference()), it.asked());
    }

    /** By which day a copy of the change is published (Procurement Act 2023 s.77); empty where none is owed, or before it is signed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> copyDueOn(Variation it) {
        if (it.ruling() == null || it.ruling().copyAboveValue() == null || !it.isCarriedOut()) return Optional.empty();
        var value = variations.versions(it.contractReference()).stream().filter(v -> it.reference().equals(v.variation())).map(ContractVersion::valueExVat).findFirst().orElseThrow();
        return value.compareTo(it.ruling().copyAboveValue()) <= 0 ? Optional.empty() : Optional.of(it.step(StepName.SIGNED).orElseThrow().day().plusDays(it.ruling().copyDays()));
    }

    /** Whether this person may ask for changes of the contract. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String contractReference, String person) {
        return contracts.isManagedBy(contractReference, person);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Variation> of(String contractReference) {
        return variations.of(contractReference).stream().sorted(Comparator.comparing(Variation::number).reversed()).toList();
    }

    /** As signed, and as each change left it; empty where nothing was changed. */
    @Transactional(readOnly = true)
    public List<ContractVersion> versions(String contractReference) {
        return variations.versions(contractReference);
    }

    @Transactional(readOnly = true)
    public Optional<Variation> find(String reference) {
        return variations.find(reference);
    }

    @Transactional(readOnly = true)
    public Variation get(String reference) {
        return find(reference).orElseThrow(() -> new Refused("There is no change %s of a contract. Check the reference.", reference));
    }
}
