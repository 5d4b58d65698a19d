package council.procurement.supplier;

import java.time.LocalDate;
import java.util.Map;

/** Knows to whom contracts were awarded; the module of awards implements it. */
public interface LastAwards {

    /** The day of the newest award of each firm that has one, by {@link SupplierNames#key} of its name. */
    Map<String, LocalDate> byNameKey();
}
