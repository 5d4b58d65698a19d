package council.procurement.tender;

import council.procurement.Refusals;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The suppliers asked by name.
 *
 * @param suppliers one on each line
 */
public record Invited(String suppliers, boolean localIncluded, String noLocalReason, boolean smeIncluded, String noSmeReason) {

    /** The suppliers, each once. */
    public List<String> names() {
        if (suppliers == null) return List.of();
        return List.copyOf(suppliers.lines().map(String::strip).filter(s -> !s.isEmpty())
            .collect(Collectors.toMap(s -> s.toLowerCase(Locale.UK), s -> s, (a, b) -> a, java.util.LinkedHashMap::new)).values());
    }

    /** Domain reference 1.4: at least the minimum, one local and one small firm or charity where any exist. */
    Refusals refusals(int minimum) {
        return Refusals.none()
            .unless(names().size() >= minimum, "Ask at least %d suppliers, one on each line; asking fewer needs a waiver of the Contract Procedure Rules.", minimum)
            .unless(localIncluded || noLocalReason != null, "Say why no local supplier is asked.")
            .unless(smeIncluded || noSmeReason != null, "Say why no small or medium-sized firm or charity is asked.");
    }
}
