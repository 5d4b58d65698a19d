package council.procurement.contract;

import java.util.List;
import java.util.Map;

/**
 * A file of contracts as somebody brings it.
 *
 * @param hash of its content, SHA-256 in hexadecimal
 * @param rows by the names of their columns in lower case
 */
public record RegisterFile(String name, String hash, List<Map<String, String>> rows) {
}
