package council.procurement.tender;

import council.procurement.casefile.EvidenceChain;
import council.procurement.casefile.Hashes;
import council.procurement.tender.store.OpeningRecordStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of an opening: who confirmed what when, each bid that was opened, what could not be read, what was decided on late ones. A chain for each round. */
@Service
public class OpeningRecordService implements EvidenceChain {

    private static final int LONGEST = 1000;

    private final OpeningRecordStore store;
    private final Clock clock;

    OpeningRecordService(OpeningRecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** While the round is locked. A longer sentence is cut off after {@value #LONGEST} characters; whatever it tells of stands in full where it was recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Tender tender, String kind, String person, String told) {
        var sentence = told.length() > LONGEST ? told.substring(0, LONGEST - 1) + "…" : told;
        var before = store.of(tender.tenderNumber());
        var number = before.size() + 1;
        var previous = before.isEmpty() ? Hashes.NOTHING : before.get(before.size() - 1).hash();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.add(new OpeningEntry(tender.tenderNumber(), number, kind, person, at, sentence, previous, OpeningEntry.hash(previous, tender.tenderNumber(), number, kind, person, at, sentence)));
    }

    /** In order. */
    @Transactional(readOnly = true)
    public List<OpeningEntry> of(long tender) {
        return store.of(tender);
    }

    @Override
    public String title() {
        return "Openings of bids";
    }

    @Override
    @Transactional(readOnly = true)
    public Finding verify() {
        var breaks = store.tenders().stream().filter(tender -> !OpeningEntry.isWhole(store.of(tender)))
            .map(tender -> "The record of the opening in %s is not what was written: an entry was changed, added or taken out.".formatted(store.reference(tender))).toList();
        return new Finding(store.count(), breaks);
    }
}
