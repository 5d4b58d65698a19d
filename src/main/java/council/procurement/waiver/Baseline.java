package council.procurement.waiver;

/**
 * What an indicator of the scorecard is measured against (domain reference 6.1).
 *
 * @param year   the calendar year in which its financial year begins
 * @param source the paper that names it
 */
public record Baseline(int year, int amount, String source) {

    public String yearInWords() {
        return Period.financialYear(year).inWords();
    }
}
