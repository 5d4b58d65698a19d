package council.procurement.tender;

import council.procurement.casefile.Hashes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A bid as recorded at the opening; one that came late is recorded and not admitted. Confidential until the award. */
public record Bid(long number, String supplier, String postcode, boolean sme, boolean vcse, String companyNumber, BigDecimal priceExVat,
                  BigDecimal socialValueOffered, Instant receivedAt, boolean late, String answers) {

    OpenedBid opened() {
        return new OpenedBid(number, supplier, postcode, sme, vcse, priceExVat, socialValueOffered, late, receivedAt);
    }

    /** Of all that stands in these bids: what is sealed at the opening and compared afterwards. */
    static String hash(List<Bid> bids) {
        return Hashes.of(bids.stream().map(b -> Hashes.of(b.number, b.supplier, b.postcode, b.sme, b.vcse, b.companyNumber,
            b.priceExVat.stripTrailingZeros().toPlainString(), b.socialValueOffered.stripTrailingZeros().toPlainString(), b.receivedAt.toEpochMilli(), b.late, b.answers)).toArray());
    }
}
