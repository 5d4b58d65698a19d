package council.procurement.contract;

/**
 * What a visitor of the register looks for; an empty text leaves its condition out.
 *
 * @param words      a part of title, supplier or reference
 * @param category   name of a category
 * @param sort       one of {@code title}, {@code supplier}, {@code value}, {@code starts}, {@code ends} and {@code reference}
 */
public record ContractSearch(String words, String service, String category, String sort, boolean descending) {
}
