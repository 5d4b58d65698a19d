package council.procurement.evaluation;

import council.procurement.Refusals;
import java.math.BigDecimal;

/**
 * What a purchase costs over its whole life, so that prices are compared on one basis (domain reference 3.5). All amounts in
 * pounds, ex VAT, in the prices of the bid: nothing is discounted or indexed.
 *
 * @param atTheStart purchase, delivery, setting up
 * @param yearly     what each year of use costs: running, energy, maintenance, licences
 * @param years      of use, at least 1
 * @param atTheEnd   removal, disposal, moving data out
 * @param resale     what it still fetches at the end
 */
record WholeLifeCost(BigDecimal atTheStart, BigDecimal yearly, int years, BigDecimal atTheEnd, BigDecimal resale) {

    /** @throws council.procurement.Refused where an amount is negative or there is no year */
    WholeLifeCost {
        Refusals.none()
            .unless(atTheStart.signum() >= 0 && yearly.signum() >= 0 && atTheEnd.signum() >= 0 && resale.signum() >= 0, "Give every part of the whole-life cost as £0 or more.")
            .unless(years >= 1, "Give the years of use, 1 or more.")
            .orThrow();
    }

    /** Pounds. Can be 0 or less where the resale outweighs the rest: such a bid is cleared up before it is ranked. */
    BigDecimal total() {
        return atTheStart.add(yearly.multiply(BigDecimal.valueOf(years))).add(atTheEnd).subtract(resale);
    }
}
