package council.procurement.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a notice on the central digital platform, which it writes {@code 2026/S 000-012345} in the notice and {@code 012345-2026} in its address. */
record PlatformNumber(int year, String number) {

    private static final Pattern IN_THE_NOTICE = Pattern.compile("(20\\d\\d)/S 000-(\\d{6})");
    private static final Pattern IN_THE_ADDRESS = Pattern.compile("(\\d{6})-(20\\d\\d)");

    /** Empty where it is no number of the platform. */
    static Optional<PlatformNumber> of(String typed) {
        var one = IN_THE_NOTICE.matcher(typed);
        if (one.matches()) return Optional.of(new PlatformNumber(Integer.parseInt(one.group(1)), one.group(2)));
        var other = IN_THE_ADDRESS.matcher(typed);
        return other.matches() ? Optional.of(new PlatformNumber(Integer.parseInt(other.group(2)), other.group(1))) : Optional.empty();
    }

    /** The same for both spellings. */
    String key() {
        return year + "-" + number;
    }
}
