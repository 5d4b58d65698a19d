package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The quantities against which the rates of every bid are priced: one basket for all, told in the documents (domain
 * reference 3.5). Its price then goes through the price formula like any other.
 */
record Basket(List<Line> lines) {

    /** @param quantity in the line's own unit, more than 0 */
    record Line(String item, BigDecimal quantity) {
    }

    Basket {
        lines = List.copyOf(lines);
        Refusals.none()
            .unless(!lines.isEmpty(), "Give the basket at least one line.")
            .unless(lines.stream().allMatch(line -> line.quantity().signum() > 0), "Give each line of the basket a quantity of more than 0.")
            .unless(lines.stream().map(Line::item).distinct().count() == lines.size(), "An item stands in the basket twice.")
            .orThrow();
    }

    /**
     * @param rates pounds ex VAT for one unit, by item
     * @return pounds, not rounded: the points are
     * @throws Refused where a rate is missing or negative, or one is for no line of the basket
     */
    BigDecimal price(Map<String, BigDecimal> rates) {
        var price = BigDecimal.ZERO;
        for (var line : lines) {
            var rate = rates.get(line.item());
            if (rate == null || rate.signum() < 0) throw new Refused("The rate for “%s” is missing. Clear it up with the bidder.", line.item());
            price = price.add(line.quantity().multiply(rate));
        }
        if (rates.size() > lines.size()) throw new Refused("The bid prices an item that is not in the basket.");
        return price;
    }
}
