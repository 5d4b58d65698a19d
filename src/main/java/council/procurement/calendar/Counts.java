package council.procurement.calendar;

/** What a number of days may be. */
final class Counts {

    /** A century and more: beyond it a number of days is a mistake, and counting it out day by day would never end. */
    private static final int MOST = 50_000;

    private Counts() {
    }

    static void atLeast(int least, int days) {
        if (days < least || days > MOST) {
            throw new IllegalArgumentException("A number of days must be from %d to %d, not %d.".formatted(least, MOST, days));
        }
    }
}
