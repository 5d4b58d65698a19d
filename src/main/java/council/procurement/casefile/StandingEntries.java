package council.procurement.casefile;

import java.util.List;

/** What stands red on somebody's start page until it is dealt with, beside tasks. Each stage that has some brings one of these. */
public interface StandingEntries {

    /**
     * @param tag  in two or three words
     * @param path of our own page where it is dealt with
     */
    record Entry(String tag, String text, String path) {
    }

    List<Entry> of(Viewer viewer);
}
