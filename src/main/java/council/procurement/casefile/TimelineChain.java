package council.procurement.casefile;

import council.procurement.casefile.store.TimelineStore;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The timelines of all cases, one chain for each. */
@Component
class TimelineChain implements EvidenceChain {

    private final TimelineStore store;
    private final TimelineService timeline;

    TimelineChain(TimelineStore store, TimelineService timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    @Override
    public String title() {
        return "Timelines of cases";
    }

    @Override
    @Transactional(readOnly = true)
    public Finding verify() {
        var breaks = new ArrayList<String>();
        for (var reference : store.references())
            if (!timeline.isWhole(reference)) breaks.add("The timeline of %s is not what was written: an entry was changed, added or taken out.".formatted(reference));
        return new Finding(store.count(), breaks);
    }
}
