package council.procurement.waiver;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** How many, and for how much: pounds, VAT not included. */
public record Tally(int number, BigDecimal value) {

    static <T> Tally of(List<T> all, Function<T, BigDecimal> value) {
        return new Tally(all.size(), all.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static Tally of(List<Waiver> waivers) {
        return of(waivers, it -> it.request().valueExVat());
    }
}
