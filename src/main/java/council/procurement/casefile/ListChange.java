package council.procurement.casefile;

import java.time.Instant;

/**
 * What somebody changed in a list.
 *
 * @param list id of the list
 * @param line what the line is called, or the list itself where a file replaced it
 * @param what old and new, in sentences
 */
public record ListChange(String list, String line, Instant at, String person, String what) {
}
