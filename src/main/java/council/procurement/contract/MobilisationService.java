package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.contract.store.MobilisationStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What gets a contract going, ticked by its manager, and its insurance and other documents that run out (domain reference 8, stages 19 and 20). */
@Service
@Transactional
public class MobilisationService {

    private final ContractService contracts;
    private final MobilisationStore store;
    private final MobilisationRules rules;
    private final ContractLives lives;
    private final Clock clock;

    MobilisationService(ContractService contracts, MobilisationStore store, MobilisationRules rules, ContractLives lives, Clock clock) {
        this.contracts = contracts;
        this.store = store;
        this.rules = rules;
        this.lives = lives;
        this.clock = clock;
    }

    /** What the table asks now, and what was ticked that it asks no more. */
    public List<MobilisationItem> items(String reference) {
        var it = contracts.get(reference);
        var done = store.done(reference);
        var asked = it.care() == null || it.care().tier() == null ? List.<MobilisationItem>of() : rules.items(it.care().tier(), it.category());
        var all = new ArrayList<>(asked.stream().map(open -> done.stream().filter(one -> one.code().equals(open.code())).findFirst().orElse(open)).toList());
        done.stream().filter(one -> asked.stream().noneMatch(open -> open.code().equals(one.code()))).forEach(all::add);
        return all;
    }

    /** Ticks a line, once. */
    public void tick(String reference, String person, String code, LocalDate doneOn, String remark) {
        var it = managed(reference, person);
        var item = items(reference).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> new Refused("Choose a line of the list."));
        FieldRefusals.none().unless(item.doneOn() == null, "code", "This is recorded as done already.")
            .unless(doneOn != null && !doneOn.isAfter(today()), "doneOn", "Give the day on which it was done, today or before.")
            .unless(remark == null || remark.length() <= 1000, "remark", "Shorten this to 1,000 characters.").orThrow();
        store.add(reference, new MobilisationItem(code, item.item(), doneOn, remark, person), clock.instant());
        contracts.tell(it, person, "Done for %s: %s.".formatted(reference, item.item()));
    }

    /** The newest version of each, also those no longer asked for. */
    public List<ContractDocument> documents(String reference) {
        return store.documents(reference);
    }

    /** Documents that ran out, of this manager's live contracts: reference, name of the document, its last day. */
    @Transactional(readOnly = true)
    public List<EndingContract> expired(String manager) {
        return store.expired(manager, today());
    }

    public boolean isExpired(ContractDocument it) {
        return it.isExpired(today());
    }

    /**
     * Records a document, or that one was renewed or is no longer asked for.
     *
     * @param number     null for a new one
     * @param validUntil null for one that is no longer asked for, with the reason in the remark
     */
    public void record(String reference, String person, Integer number, String name, LocalDate validUntil, String remark) {
        var it = managed(reference, person);
        var all = store.documents(reference);
        var before = number == null ? null : all.stream().filter(one -> one.number() == number).findFirst().orElseThrow(() -> new Refused("There is no such document. Open the page again."));
        var called = before == null ? name : before.name();
        FieldRefusals.none().text(called, 200, "name", "Name the document, for example “Public liability insurance, £5 million”.")
            .unless(validUntil != null || before != null && remark != null, "validUntil", before == null ? "Give the last day on which it is valid." : "Give the last day on which it is valid, or say in the remark why it is no longer asked for.")
            .unless(remark == null || remark.length() <= 1000, "remark", "Shorten this to 1,000 characters.").orThrow();
        store.add(reference, new ContractDocument(before == null ? all.size() + 1 : before.number(), before == null ? 1 : before.version() + 1, called.strip(), validUntil, remark), person, clock.instant());
        contracts.tell(it, person, "Recorded for %s: %s, %s.".formatted(reference, called.strip(), validUntil == null ? "no longer asked for" : "valid until " + validUntil));
        lives.datesChanged(reference);
    }

    private Contract managed(String reference, String person) {
        var it = contracts.takenOn(reference, person);
        if (it.state() != ContractState.LIVE) throw new Refused("Contract %s is no longer live, so this stays as it is.", reference);
        return it;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
