package council.procurement.award;

/**
 * What follows from the recommended price being above the estimate; where it is below, the estimate goes on deciding who decides.
 *
 * @param bandCrossed      the table names other deciders for the price than for the estimate
 * @param thresholdCrossed the price reaches the statutory threshold and the estimate did not
 * @param fundsExceeded    the price is above the funds that were confirmed
 */
public record ValueMove(boolean bandCrossed, boolean thresholdCrossed, boolean fundsExceeded) {

    public boolean stopsTheCase() {
        return bandCrossed || thresholdCrossed;
    }
}
