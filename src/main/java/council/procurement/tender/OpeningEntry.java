package council.procurement.tender;

import council.procurement.casefile.Hashes;
import java.time.Instant;
import java.util.List;

/** One entry in the record of an opening, chained to the one before. */
public record OpeningEntry(long tender, int number, String kind, String person, Instant at, String sentence, String previousHash, String hash) {

    static String hash(String previous, long tender, int number, String kind, String person, Instant at, String sentence) {
        return Hashes.of(previous, tender, number, kind, person, at.toEpochMilli(), sentence);
    }

    /** Whether every entry still says what was hashed, and none is missing in between. */
    static boolean isWhole(List<OpeningEntry> entries) {
        var previous = Hashes.NOTHING;
        int number = 1;
        for (var it : entries) {
            if (it.number != number || !it.previousHash.equals(previous) || !it.hash.equals(hash(previous, it.tender, number, it.kind, it.person, it.at, it.sentence))) return false;
            previous = it.hash;
            number++;
        }
        return true;
    }
}
