package council.procurement.casefile;

import java.util.List;
import java.util.Map;

/** A list that the council keeps elsewhere and brings here as a file. Whoever keeps one implements this as a bean. */
public interface ImportedList {

    /** Its name in the address of the page. */
    String id();

    String title();

    /** Columns of the file by name; those after the first of them that may be empty are told in {@link #help()}. */
    List<String> columns();

    /** What the file holds and what happens to what is there already, in a sentence or two. */
    String help();

    boolean mayImport(Viewer viewer);

    /** Reads the rows, by column name, and writes them where that is asked and every row is sound. */
    ImportReport take(Viewer viewer, List<Map<String, String>> rows, boolean write);
}
