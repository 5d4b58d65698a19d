package council.procurement.casefile;

import java.time.Instant;

/**
 * One row of evidence as it was when it was sealed.
 *
 * @param table   whose row it is
 * @param rowHash of the row's content; {@link Hashes#NOTHING} for the table itself
 */
public record EvidenceSeal(long number, String table, String rowHash, Instant at, String previousHash, String hash) {

    /** The seal that follows an entry of the chain. */
    static EvidenceSeal after(long number, String previousHash, String table, String rowHash, Instant at) {
        var unhashed = new EvidenceSeal(number + 1, table, rowHash, at, previousHash, null);
        return new EvidenceSeal(number + 1, table, rowHash, at, previousHash, unhashed.calculated());
    }

    String calculated() {
        return Hashes.of(previousHash, number, table, rowHash, at);
    }
}
