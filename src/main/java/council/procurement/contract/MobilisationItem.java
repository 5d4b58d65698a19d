package council.procurement.contract;

import java.time.LocalDate;

/** One line of what gets a contract going. @param doneOn null while it is open */
public record MobilisationItem(String code, String item, LocalDate doneOn, String remark, String person) {
}
