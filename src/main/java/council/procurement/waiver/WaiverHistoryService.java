package council.procurement.waiver;

import council.procurement.casefile.Hashes;
import council.procurement.waiver.store.WaiverEvidence;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what when with a waiver: added in the transaction of the deed, never changed, hash-chained. */
@Service
public class WaiverHistoryService {

    private final WaiverEvidence evidence;
    private final Clock clock;

    WaiverHistoryService(WaiverEvidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String reference, String person, String sentence) {
        var last = evidence.lastForUpdate(reference);
        int number = last.map(e -> e.number() + 1).orElse(1);
        var previous = last.map(WaiverEvent::hash).orElse(Hashes.NOTHING);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        evidence.add(new WaiverEvent(reference, number, at, person, sentence, previous, Hashes.of(previous, reference, number, at, person, sentence)));
    }

    public List<WaiverEvent> of(String reference) {
        return evidence.events(reference);
    }

    /** Whether every entry still says what was hashed when it was added, and none is missing in between. */
    public boolean isWhole(String reference) {
        var previous = Hashes.NOTHING;
        int number = 1;
        for (var entry : evidence.events(reference)) {
            var expected = Hashes.of(previous, reference, number, entry.at(), entry.person(), entry.sentence());
            if (entry.number() != number || !entry.previousHash().equals(previous) || !entry.hash().equals(expected)) return false;
            previous = entry.hash();
            number++;
        }
        return true;
    }
}
