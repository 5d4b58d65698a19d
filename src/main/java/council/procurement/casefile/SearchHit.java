package council.procurement.casefile;

import java.time.LocalDate;

/**
 * Something that a search found and that its asker may see.
 *
 * @param kind      what it is, as a filter names it: {@code Document}
 * @param reference of the case, contract, waiver or supplier
 * @param where     what stands there; the words that were looked for are in it, in the title or in the reference
 * @param path      of its page on this site
 * @param on        its day; the newest stand first
 */
public record SearchHit(String kind, String reference, String title, String where, String path, LocalDate on) {
}
