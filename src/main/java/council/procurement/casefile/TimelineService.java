package council.procurement.casefile;

import council.procurement.casefile.store.TimelineStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what when in a case. Entries are evidence: added in the transaction of the deed, never changed, hash-chained. */
@Service
public class TimelineService implements EvidenceChain {

    private final TimelineStore store;
    private final Clock clock;

    TimelineService(TimelineStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String reference, Stage stage, String person, String sentence) {
        var last = store.lastForUpdate(reference);
        int number = last.map(e -> e.number() + 1).orElse(1);
        var previous = last.map(TimelineEntry::hash).orElse(Hashes.NOTHING);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var hash = Hashes.of(previous, reference, number, at, person, stage, sentence);
        store.add(new TimelineEntry(reference, number, at, person, stage, sentence, previous, hash));
    }

    public List<TimelineEntry> of(String reference) {
        return store.of(reference);
    }

    /** Whether every entry still says what was hashed when it was added, and none is missing in between; a case has one from its first day. */
    public boolean isWhole(String reference) {
        var previous = Hashes.NOTHING;
        int number = 1;
        var entries = store.of(reference);
        if (entries.isEmpty()) return false;
        for (var entry : entries) {
            var expected = Hashes.of(previous, reference, number, entry.at(), entry.person(), entry.stage(), entry.sentence());
            if (entry.number() != number || !entry.previousHash().equals(previous) || !entry.hash().equals(expected)) return false;
            previous = entry.hash();
            number++;
        }
        return true;
    }

    @Override
    public String title() {
        return "Timelines of cases";
    }

    @Override
    @Transactional(readOnly = true)
    public Finding verify() {
        var breaks = store.references().stream().filter(reference -> !isWhole(reference))
            .map("The timeline of %s is not what was written: an entry was changed, added or taken out."::formatted).toList();
        return new Finding(store.count(), breaks);
    }
}
