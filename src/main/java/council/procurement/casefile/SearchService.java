package council.procurement.casefile;

import council.procurement.SearchWords;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One search over everything that somebody may see. */
@Service
@Transactional(readOnly = true)
public class SearchService {

    /** So many hits of one kind are looked at; who finds more narrows the search. */
    public static final int MOST = 200;

    /** @param hits newest first; @param perKind how many of each kind; @param cut whether there is more than is shown */
    public record Found(List<SearchHit> hits, Map<String, Integer> perKind, boolean cut) {
    }

    private final List<SearchSource> sources;

    SearchService(List<SearchSource> sources) {
        this.sources = sources;
    }

    /** @param kind one of {@link #kinds()}; null for all */
    public Found find(String text, String kind, Viewer viewer) {
        var words = SearchWords.of(text);
        if (words.isEmpty() || !CaseAccess.of(viewer).readsCases()) return new Found(List.of(), Map.of(), false);
        var perKind = new LinkedHashMap<String, Integer>();
        var all = sources.stream().flatMap(source -> {
            var hits = source.find(words, viewer, MOST);
            if (!hits.isEmpty()) perKind.merge(source.kind(), hits.size(), Integer::sum);
            return kind == null || kind.equals(source.kind()) ? hits.stream() : java.util.stream.Stream.<SearchHit>empty();
        }).sorted(Comparator.comparing(SearchHit::on).reversed().thenComparing(SearchHit::reference)).toList();
        return new Found(all, perKind, perKind.values().stream().anyMatch(number -> number >= MOST));
    }

    /** The page of a reference that somebody typed whole. */
    public Optional<String> page(String text) {
        var reference = text == null ? "" : text.strip().toUpperCase(Locale.UK);
        return sources.stream().flatMap(source -> source.page(reference).stream()).findFirst();
    }

    public List<String> kinds() {
        return sources.stream().map(SearchSource::kind).distinct().sorted().toList();
    }
}
