package council.procurement.tender;

import java.util.List;

/** Scales as the table {@code scoring-scales} has them, for what needs no table. */
public final class Scales {

    public static final Scale FIVE = new Scale("five", "0 to 5", List.of("No answer", "Poor", "Partial", "Acceptable", "Good", "Excellent"), 2);
    public static final Scale TEN = new Scale("ten", "0 to 10", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), 4);
    public static final Scale MET = new Scale("met", "0 or 1", List.of("Not met", "Met"), 0);

    private Scales() {
    }
}
