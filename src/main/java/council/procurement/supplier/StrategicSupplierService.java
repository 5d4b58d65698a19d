package council.procurement.supplier;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.casefile.Viewer;
import council.procurement.supplier.store.StrategicSupplierStore;
import council.procurement.supplier.store.SupplierStore;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which suppliers are strategic: procurement says so, with the criteria that they meet (seed, Appendix A, Engaging strategic suppliers). */
@Service
@Transactional
public class StrategicSupplierService {

    private static final int LONGEST = 2000;
    private static final Set<String> PROCUREMENT = Set.of("procurement-team", "procurement-managers");

    private final StrategicSupplierStore store;
    private final SupplierStore suppliers;
    private final Clock clock;

    StrategicSupplierService(StrategicSupplierStore store, SupplierStore suppliers, Clock clock) {
        this.store = store;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    public static boolean maySay(Viewer viewer) {
        return viewer.isInAnyOf(PROCUREMENT);
    }

    /**
     * Says that the supplier is strategic, or no longer.
     *
     * @throws council.procurement.RefusedFields without a reason
     * @throws Refused for other people, for an unknown supplier, and where it stands so already
     */
    public void say(Viewer viewer, String reference, boolean strategic, String why) {
        if (!maySay(viewer)) throw new Refused("Procurement says which suppliers are strategic.");
        if (suppliers.find(reference).isEmpty()) throw new Refused("There is no supplier %s in the register.", reference);
        if (isStrategic(reference) == strategic) throw new Refused(strategic ? "This supplier is strategic already." : "This supplier is not strategic.");
        FieldRefusals.none().text(why, LONGEST, "why", "Say why: the spend, the services that depend on it, how hard it is to replace.").orThrow();
        store.add(reference, new StrategicEntry(strategic, why.strip(), viewer.person(), clock.instant()));
        suppliers.addChange(reference, clock.instant(), viewer.person(), "%s: %s".formatted(strategic ? "Strategic from now on" : "No longer strategic", why.strip()));
    }

    /** What was said last; empty where nothing was. */
    @Transactional(readOnly = true)
    public Optional<StrategicEntry> last(String reference) {
        return store.last(reference);
    }

    @Transactional(readOnly = true)
    public boolean isStrategic(String reference) {
        return last(reference).map(StrategicEntry::strategic).orElse(false);
    }

    /** The references of all that are strategic. */
    @Transactional(readOnly = true)
    public Set<String> all() {
        return store.all();
    }
}
