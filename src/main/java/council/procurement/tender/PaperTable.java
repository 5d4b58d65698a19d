package council.procurement.tender;

import java.util.List;

/**
 * A table of a tender paper.
 *
 * @param numbers how many of the last columns hold figures, which stand to the right
 */
public record PaperTable(List<String> heads, List<List<String>> rows, int numbers) {
}
