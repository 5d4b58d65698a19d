package council.procurement.casefile;

import java.util.List;

/**
 * What a file of a list would change, or has changed. All or nothing: with a problem in any row nothing is written.
 *
 * @param problems one sentence a row, which begins with the number of the row as a spreadsheet counts it
 */
public record ImportReport(int added, int changed, int unchanged, int removed, List<String> problems, boolean written) {

    public boolean isSound() {
        return problems.isEmpty();
    }
}
