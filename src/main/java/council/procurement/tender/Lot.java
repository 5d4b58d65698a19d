package council.procurement.tender;

import java.math.BigDecimal;

/**
 * A part of a tender that is bid for, scored and awarded on its own (Procurement Act 2023 s.18; seed: smaller parts let smaller
 * firms in).
 *
 * @param number     from 1
 * @param valueExVat the council's estimate in pounds, VAT not included, over the whole life
 */
public record Lot(int number, String title, BigDecimal valueExVat) {

    /** Stands for the whole where a tender is not divided. */
    public static final int NONE = 0;

    /** As people say it: “Lot 1, Offices”. */
    public String label() {
        return "Lot %d, %s".formatted(number, title);
    }
}
