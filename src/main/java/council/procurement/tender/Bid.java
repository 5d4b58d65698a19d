package council.procurement.tender;

import council.procurement.casefile.Hashes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bid as recorded at the opening; one that came late is recorded and not admitted, unless the monitoring officer decided
 * otherwise. Confidential until the award.
 *
 * @param evidence     how it came where it was not sent through our pages; null where it was
 * @param sealedBid    the number of the sealed bid that it was opened from; null where officers wrote it down
 * @param admittedLate late and admitted all the same
 * @param lot          what it is for; {@link Lot#NONE} where the tender is not divided
 * @param conditions   what it said of the conditions; null where it was not asked
 * @param promises     social value measure by measure; none where it was written down as one sum
 * @param rates        what the price is made of, by the line of the price schedule; none where it is one sum, and where the total alone was written down
 */
public record Bid(long number, String supplier, String postcode, boolean sme, boolean vcse, String companyNumber, BigDecimal priceExVat,
                  BigDecimal socialValueOffered, Instant receivedAt, boolean late, String answers, String evidence, Long sealedBid, boolean admittedLate, int lot, String conditions, Promises promises, Map<Integer, BigDecimal> rates) {

    public Bid {
        rates = Collections.unmodifiableMap(new TreeMap<>(rates));
    }

    /** A bid for the whole of a tender that has no conditions. */
    public Bid(long number, String supplier, String postcode, boolean sme, boolean vcse, String companyNumber, BigDecimal priceExVat, BigDecimal socialValueOffered,
               Instant receivedAt, boolean late, String answers, String evidence, Long sealedBid, boolean admittedLate) {
        this(number, supplier, postcode, sme, vcse, companyNumber, priceExVat, socialValueOffered, receivedAt, late, answers, evidence, sealedBid, admittedLate, Lot.NONE, null, Promises.NONE, Map.of());
    }

    boolean isAdmitted() {
        return !late || admittedLate;
    }

    OpenedBid opened() {
        return new OpenedBid(number, supplier, postcode, sme, vcse, priceExVat, socialValueOffered, late, receivedAt, lot);
    }

    /** Of all that stands in these bids: what is sealed at the opening and compared afterwards. */
    static String hash(List<Bid> bids) {
        return Hashes.of(bids.stream().map(b -> Hashes.of(b.number, b.supplier, b.postcode, b.sme, b.vcse, b.companyNumber,
            b.priceExVat.stripTrailingZeros().toPlainString(), b.socialValueOffered.stripTrailingZeros().toPlainString(), b.receivedAt.toEpochMilli(),
            b.admittedLate ? "admitted" : b.late, b.said())).toArray());
    }

    /** As bids were sealed before there were promises, and before there were rates, where they have none. */
    private Object said() {
        var promised = promises.none() ? words() : List.of(String.valueOf(words()), promises.written());
        return rates.isEmpty() ? promised : List.of(String.valueOf(promised), rates.entrySet().stream().map(it -> it.getKey() + " " + it.getValue().stripTrailingZeros().toPlainString()).toList());
    }

    private Object words() {
        return lot == Lot.NONE && conditions == null ? answers : List.of(lot, String.valueOf(answers), String.valueOf(conditions));
    }
}
