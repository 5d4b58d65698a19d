package council.procurement.casefile;

import council.procurement.SearchWords;
import java.util.List;
import java.util.Optional;

/**
 * A register that the search page looks through. A module implements it as a bean and answers only what this viewer may read:
 * nothing confidential, and nothing internal of a file that they do not read.
 */
public interface SearchSource {

    /** What its hits are, in the plural of a filter: {@code Documents}. */
    String kind();

    /** The newest hits, at most so many. @param words at least one */
    List<SearchHit> find(SearchWords words, Viewer viewer, int most);

    /** The page of what bears exactly this reference. */
    default Optional<String> page(String reference) {
        return Optional.empty();
    }
}
