package council.procurement.casefile;

import java.util.List;

/** A chain of evidence that can be checked: who keeps one implements this as a bean, and the page {@code /evidence} checks it. */
public interface EvidenceChain {

    /** As it stands in a table: "Decisions". */
    String title();

    Finding verify();

    /**
     * @param entries how many were checked
     * @param breaks  what is broken and where, one sentence each; empty where the chain is whole
     */
    record Finding(long entries, List<String> breaks) {

        public boolean isWhole() {
            return breaks.isEmpty();
        }
    }
}
