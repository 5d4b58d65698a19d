package council.procurement.contract;

import council.procurement.casefile.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the register of contracts is asked for. An empty text and null filter nothing.
 *
 * @param words     that must all occur in reference, title, description or supplier
 * @param supplier  words that must all occur in the supplier's name
 * @param service   id of the department
 * @param valueFrom least value in pounds without VAT over the whole life; {@code valueTo} likewise the greatest
 * @param startsFrom first day on which it may start; the other days likewise. A contract whose end is not known ends on none of them
 * @param manager   user id of who looks after it
 * @param published whether the Transparency Code asks for its publication
 * @param sort      a key of {@link council.procurement.contract.store.ContractRegister}
 */
public record ContractSearch(String words, String supplier, String service, Category category, ContractState state, Size size, BigDecimal valueFrom, BigDecimal valueTo,
                             LocalDate startsFrom, LocalDate startsTo, LocalDate endsFrom, LocalDate endsTo, String manager, Boolean published, String sort, boolean descending) {

    /** Of a supplier, in the words of the Local Government Transparency Code 2015. */
    public enum Size {
        SME("sme", "Small or medium-sized enterprise"), VCSE("vcse", "Voluntary, community or social enterprise");

        private final String code;
        private final String label;

        Size(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /** The same for anybody who looks: what is published, and nothing that tells who manages it. */
    public ContractSearch ofThePublic() {
        return new ContractSearch(words, supplier, service, category, state, size, valueFrom, valueTo, startsFrom, startsTo, endsFrom, endsTo, "", true,
            sort.equals("manager") ? "starts" : sort, descending);
    }

    /** What was asked that no contract can fulfil, as one sentence. */
    public Optional<String> contradiction() {
        if (valueFrom != null && valueTo != null && valueFrom.compareTo(valueTo) > 0) return Optional.of("The lowest value is above the highest. Change one of them.");
        if (startsFrom != null && startsTo != null && startsFrom.isAfter(startsTo)) return Optional.of("The first day of the start lies after the last. Change one of them.");
        if (endsFrom != null && endsTo != null && endsFrom.isAfter(endsTo)) return Optional.of("The first day of the end lies after the last. Change one of them.");
        return Optional.empty();
    }
}
