package council.procurement.casefile.web;

import council.procurement.casefile.ListChange;
import council.procurement.people.People;
import council.procurement.platform.web.TablePage;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.TimelineItem;
import java.util.Comparator;
import java.util.List;

/** Sorts and pages a list that is read whole: some hundreds of lines at most. */
final class ListTables {

    private ListTables() {
    }

    static <T> List<T> sorted(List<T> all, TableQuery query, Comparator<T> by) {
        return all.stream().sorted(query.descending() ? by.reversed() : by).toList();
    }

    static <T> TablePage<T> page(List<T> sorted, TableQuery query) {
        return query.page(sorted.stream().skip(query.offset()).limit(query.size()).toList(), sorted.size());
    }

    static List<TimelineItem> history(List<ListChange> changes, People people) {
        return changes.stream().map(it -> new TimelineItem(it.at(), it.line(), people.nameOf(it.person()), it.what())).toList();
    }
}
