package council.procurement.evaluation;

import council.procurement.tender.Lot;
import java.math.BigDecimal;

/**
 * One bid's place in the ranking. Points have two decimals and add up to the total.
 *
 * @param lot  what the bid is for; {@link council.procurement.tender.Lot#NONE} where the tender is not divided
 * @param rank 1 is the best; equal where nothing but lots can part them; 0 for a bid that is not compliant
 * @param note why a bid is not compliant, or with which it is tied; null where there is nothing to say
 */
public record RankedBid(long bidNumber, String supplier, BigDecimal priceExVat, BigDecimal pricePoints, BigDecimal qualityPoints,
                        BigDecimal socialValuePoints, BigDecimal totalPoints, int rank, boolean compliant, String note, int lot) {

    /** A bid for the whole of a tender. */
    public RankedBid(long bidNumber, String supplier, BigDecimal priceExVat, BigDecimal pricePoints, BigDecimal qualityPoints, BigDecimal socialValuePoints, BigDecimal totalPoints,
                     int rank, boolean compliant, String note) {
        this(bidNumber, supplier, priceExVat, pricePoints, qualityPoints, socialValuePoints, totalPoints, rank, compliant, note, Lot.NONE);
    }

    RankedBid at(int place, String remark) {
        return new RankedBid(bidNumber, supplier, priceExVat, pricePoints, qualityPoints, socialValuePoints, totalPoints, place, compliant, remark, lot);
    }

    RankedBid ofLot(int number) {
        return new RankedBid(bidNumber, supplier, priceExVat, pricePoints, qualityPoints, socialValuePoints, totalPoints, rank, compliant, note, number);
    }
}
