package council.procurement.approval;

import council.procurement.SearchWords;
import council.procurement.approval.store.ApprovalStore;
import council.procurement.casefile.SearchHit;
import council.procurement.casefile.SearchSource;
import council.procurement.casefile.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions in the search, by their reasons and minutes: every officer reads them on the page of the case. */
@Service
@Transactional(readOnly = true)
class DecisionSearchService implements SearchSource {

    private final ApprovalStore store;

    DecisionSearchService(ApprovalStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "Decisions";
    }

    @Override
    public List<SearchHit> find(SearchWords words, Viewer viewer, int most) {
        return store.find(words, most);
    }
}
