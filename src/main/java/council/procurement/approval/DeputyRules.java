package council.procurement.approval;

import java.util.Set;

/** Who may stand in for whom, by the decision table {@code deputies}. */
public interface DeputyRules {

    /** The groups from which a deputy for a member of this group may come; empty where the table names none. */
    Set<String> deputiesFor(String group);
}
