package council.procurement.exclusion;

import council.procurement.SearchWords;
import council.procurement.casefile.SearchHit;
import council.procurement.casefile.SearchSource;
import council.procurement.casefile.Viewer;
import council.procurement.exclusion.DebarmentSearch.Order;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the debarment list in the search of the council's own people. */
@Service
@Transactional(readOnly = true)
class DebarmentSearchService implements SearchSource {

    private static final String PAGE = "/debarments/entries/";

    private final DebarmentService debarments;

    DebarmentSearchService(DebarmentService debarments) {
        this.debarments = debarments;
    }

    @Override
    public String kind() {
        return "Debarment list";
    }

    @Override
    public List<SearchHit> find(SearchWords words, Viewer viewer, int most) {
        return debarments.found(new DebarmentSearch(String.join(" ", words.words()), null, null, Order.FROM, true)).stream().limit(most)
            .map(it -> new SearchHit("Debarment", it.reference(), it.name(), "%s: %s".formatted(it.kind().label(), it.wording()), PAGE + it.reference(), it.from())).toList();
    }

    @Override
    public Optional<String> page(String reference) {
        return debarments.history(reference).stream().findFirst().map(it -> PAGE + it.debarment().reference());
    }
}
