package council.procurement.casefile;

import java.util.Collection;
import java.util.Set;

/** Who looks at a page: a person and the groups they belong to at this moment. */
public record Viewer(String person, Set<String> groups) {

    public Viewer {
        groups = Set.copyOf(groups);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean isInAnyOf(Collection<String> some) {
        return some.stream().anyMatch(groups::contains);
    }
}
