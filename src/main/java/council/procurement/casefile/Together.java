package council.procurement.casefile;

import council.procurement.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The purchases that could be one with this one (Procurement Act 2023 Sch 3 para 4), and what follows for its value.
 *
 * @param sameCode   others with the same CPV code, the newest first, within the long window
 * @param sameClass  others whose code shares the first five figures only
 * @param sinceShort from which day the short window counts
 * @param warnings   sentences for the officer; empty where nothing has to be thought about
 */
public record Together(List<Commitment> sameCode, List<Commitment> sameClass, LocalDate sinceShort, List<String> warnings) {

    public boolean isEmpty() {
        return sameCode.isEmpty() && sameClass.isEmpty();
    }

    public boolean warns() {
        return !warnings.isEmpty();
    }

    /** Of the same code within the short window; pounds ex VAT. */
    public BigDecimal sumShort() {
        return sum(sameCode.stream().filter(it -> !it.on().isBefore(sinceShort)));
    }

    /** Of the same code within the long window; pounds ex VAT. */
    public BigDecimal sumLong() {
        return sum(sameCode.stream());
    }

    /** Of the first five figures within the long window, without those of the same code; pounds ex VAT. */
    public BigDecimal sumOfClass() {
        return sum(sameClass.stream());
    }

    private static BigDecimal sum(Stream<Commitment> of) {
        return Money.pounds(of.map(Commitment::valueExVat).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
