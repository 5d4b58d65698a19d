package council.procurement.tender;

import council.procurement.Coded;

/**
 * For whom a tender is reserved, by place or by kind of firm, as the decision table {@code tender-reservation} said when it was chosen
 * (Procurement Regulations 2024 reg 24(2)(k) and (l)).
 *
 * @param code  of the table's row
 * @param words as they stand in the advert and the papers
 */
public record Reservation(String code, String words, Shows shows) {

    /** What a bidder must show; the code is what the table says. */
    public enum Shows implements Coded {
        UK("uk"), LOCAL("local"), SME("sme"), VCSE("vcse"), SME_OR_VCSE("sme-or-vcse");

        private final String code;

        Shows(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        public static Shows of(String code) {
            return Coded.of(Shows.class, code, "“%s” is nothing that a bidder can show. Ask the process owner to mend the table tender-reservation.", code);
        }

        /** Whether where the bidder is counts, and not what it is. */
        public boolean byPlace() {
            return this == UK || this == LOCAL;
        }
    }

    /**
     * Whether the bidder's own details show it.
     *
     * @param local whether its postcode counts as local
     */
    boolean isShownBy(boolean unitedKingdom, boolean local, boolean sme, boolean vcse) {
        return switch (shows) {
            case UK -> unitedKingdom;
            case LOCAL -> local;
            case SME -> sme;
            case VCSE -> vcse;
            case SME_OR_VCSE -> sme || vcse;
        };
    }
}
