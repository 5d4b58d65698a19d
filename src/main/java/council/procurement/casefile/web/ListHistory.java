package council.procurement.casefile.web;

import council.procurement.casefile.ListChange;
import council.procurement.people.People;
import council.procurement.platform.web.TimelineItem;
import java.util.List;

/** What was changed in a list that officers keep, as its page shows it. */
final class ListHistory {

    private ListHistory() {
    }

    static List<TimelineItem> of(List<ListChange> changes, People people) {
        return changes.stream().map(it -> new TimelineItem(it.at(), it.line(), people.nameOf(it.person()), it.what())).toList();
    }
}
