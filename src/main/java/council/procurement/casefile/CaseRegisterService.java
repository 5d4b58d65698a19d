package council.procurement.casefile;

import council.procurement.casefile.store.CaseRegisterStore;
import council.procurement.people.People;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of cases: searched, sorted and turned page by page in the database. */
@Service
@Transactional(readOnly = true)
public class CaseRegisterService {

    private static final int MOST_WORDS = 8;

    private final CaseRegisterStore store;
    private final People people;

    CaseRegisterService(CaseRegisterStore store, People people) {
        this.store = store;
        this.people = people;
    }

    public long count(CaseSearch search) {
        return store.count(search, words(search));
    }

    public List<CaseLine> page(CaseSearch search, long offset, int size) {
        return store.page(search, words(search), offset, size);
    }

    /** Every line, one after the other, so that a download of the whole register needs no room. */
    public void each(CaseSearch search, Consumer<CaseLine> taker) {
        store.each(search, words(search), taker);
    }

    /** Titles of cases by reference; what is no case is left out. */
    public Map<String, String> titles(Collection<String> references) {
        return references.isEmpty() ? Map.of() : store.titles(references);
    }

    /** Each word with the ids of the services whose name contains it: the table holds ids, officers type names. */
    private Map<String, Set<String>> words(CaseSearch search) {
        if (search.text() == null) return Map.of();
        return Arrays.stream(search.text().strip().toLowerCase(Locale.UK).split("\\s+")).filter(w -> !w.isEmpty()).distinct().limit(MOST_WORDS)
            .collect(Collectors.toMap(word -> word, this::servicesNamed));
    }

    private Set<String> servicesNamed(String word) {
        return people.services().entrySet().stream().filter(s -> s.getValue().toLowerCase(Locale.UK).contains(word)).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
