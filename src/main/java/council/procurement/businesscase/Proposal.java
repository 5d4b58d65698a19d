package council.procurement.businesscase;

import council.procurement.Money;
import council.procurement.Refusals;
import java.math.BigDecimal;

/**
 * What a business case proposes. Sums are pounds, VAT not included.
 *
 * @param purchaseCost  price over the first term and every extension
 * @param runningCost   what the council spends besides, over the same time
 * @param disposalCost  at the end of its life
 * @param annualCostNow what the council spends a year today, the baseline of the planned saving; 0 where it is new
 * @param lots          whether it is divided into lots; where not, {@code lotsReason} says why (Procurement Act 2023 s.18)
 */
public record Proposal(String optionDoNothing, String optionInHouse, String optionShared, String optionFramework, String optionMarket,
                       PreferredOption preferredOption, String preferredBecause,
                       BigDecimal purchaseCost, BigDecimal runningCost, BigDecimal disposalCost, BigDecimal annualCostNow,
                       String benefits, String risks, boolean lots, String lotsReason, String collaboration) {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /** What must be mended before the business case can be taken. */
    public Refusals refusals() {
        var complete = Refusals.none()
            .unless(optionDoNothing != null && optionInHouse != null && optionShared != null && optionFramework != null && optionMarket != null,
                "Say something of every option, also of those that you turn down.")
            .unless(preferredOption != null, "Choose the option that you prefer.")
            .unless(preferredBecause != null, "Say why the preferred option is the best.")
            .unless(isSum(purchaseCost) && isSum(runningCost) && isSum(disposalCost), "Give the cost of purchase, running and disposal in pounds; 0 where there is none.")
            .unless(isSum(annualCostNow), "Give the cost a year now in pounds; 0 where this is new.")
            .unless(benefits != null, "Say what the benefits are.")
            .unless(risks != null, "Say what the risks are and what is done about them.")
            .unless(lots || lotsReason != null, "Say why it is not divided into lots; the law asks for the reason (Procurement Act 2023, section 18).")
            .unless(collaboration != null, "Say which neighbours and frameworks you looked at.");
        return !complete.isEmpty() ? complete : complete
            .unless(!preferredOption.buys() || wholeLifeCost().signum() > 0, "The whole-life cost must be more than £0.")
            .unless(wholeLifeCost().compareTo(MOST) < 0, "The whole-life cost must be below £1,000,000,000; check the figures.");
    }

    private static boolean isSum(BigDecimal sum) {
        return sum != null && sum.signum() >= 0;
    }

    /** Purchase, running and disposal together. */
    public BigDecimal wholeLifeCost() {
        return Money.pounds(purchaseCost.add(runningCost).add(disposalCost));
    }
}
