package council.procurement.casefile;

import council.procurement.SearchWords;
import council.procurement.casefile.store.CaseSearchStore;
import council.procurement.people.People;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/** What the search finds in this module: cases, documents, notes, risks, and who works on what. */
@Service
class CaseSearchService implements SearchSource {

    private final CaseSearchStore store;
    private final People people;

    CaseSearchService(CaseSearchStore store, People people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public String kind() {
        return "Cases";
    }

    @Override
    public List<SearchHit> find(SearchWords words, Viewer viewer, int most) {
        return store.cases(words, most);
    }

    @Override
    public Optional<String> page(String reference) {
        return store.isCase(reference) ? Optional.of("/procurements/" + reference) : Optional.empty();
    }

    @Bean
    static SearchSource documentSearch(CaseSearchStore store) {
        return source("Documents", store::documents);
    }

    @Bean
    static SearchSource noteSearch(CaseSearchStore store) {
        return source("Notes", store::notes);
    }

    @Bean
    static SearchSource riskSearch(CaseSearchStore store) {
        return source("Risks", store::risks);
    }

    @Bean
    static SearchSource peopleSearch(CaseSearchStore store, People people) {
        return source("People", (words, viewer, most) -> {
            var named = people.everybody();
            var found = named.entrySet().stream().filter(officer -> words.allIn(officer.getValue())).map(Map.Entry::getKey).toList();
            return store.parts(found, most).stream().map(hit -> inWords(hit, named)).toList();
        });
    }

    private static SearchHit inWords(SearchHit hit, Map<String, String> named) {
        var parts = hit.where().split("/");
        return new SearchHit(hit.kind(), hit.reference(), hit.title(), "%s: %s".formatted(named.get(parts[0]), Part.valueOf(parts[1]).label()), hit.path(), hit.on());
    }

    private interface Finder {
        List<SearchHit> find(SearchWords words, Viewer viewer, int most);
    }

    private static SearchSource source(String kind, Finder finder) {
        return new SearchSource() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<SearchHit> find(SearchWords words, Viewer viewer, int most) {
                return finder.find(words, viewer, most);
            }
        };
    }
}
