package council.procurement.demo.engine;

import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.supplier.SupplierDraft;
import council.procurement.supplier.SupplierService;
import council.procurement.tender.SupplierChoiceService;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The demo's officers choose suppliers from the register, and add there who is missing. */
@Component
public class DemoRegister {

    private static final Viewer KEEPER = new Viewer("priya", Set.of("procurement-team"));

    public record Firm(String name, String postcode, boolean sme, boolean vcse, String email) {
    }

    /** A local one, a small one and a charity. */
    public static final List<Firm> THREE = List.of(new Firm("Example Works", "WS14 9AA", true, false, "bids@example-works.example"),
        new Firm("Northgate Example Services", "B77 1AA", true, false, "bids@northgate-example-services.example"),
        new Firm("Further Example Supplies", "ST16 2AA", false, true, "bids@further-example-supplies.example"));

    private final SupplierService register;
    private final SupplierChoiceService choices;
    private final ProcurementCaseService cases;

    DemoRegister(SupplierService register, SupplierChoiceService choices, ProcurementCaseService cases) {
        this.register = register;
        this.choices = choices;
        this.cases = cases;
    }

    /** These and nobody else will be asked. */
    public void choose(String reference, String person, List<Firm> firms) {
        var wanted = firms.stream().map(firm -> entry(firm, cases.get(reference).need().cpvCode())).toList();
        choices.sheet(reference, person).orElseThrow().choice().chosen().stream().filter(one -> !wanted.contains(one.reference())).forEach(one -> choices.remove(reference, person, one.reference()));
        choices.add(reference, person, wanted);
        choices.considerBarriers(reference, person, "None: the purchase is small and asks for no turnover.");
    }

    /** Its reference in the register, where it sells this now and has this address. */
    private String entry(Firm firm, String cpv) {
        var known = register.same(new SupplierDraft(firm.name(), null, null, null, null, null, null, null, null, null, null, null));
        if (known.isEmpty()) return register.add(KEEPER, draft(firm, cpv));
        var it = known.get();
        register.change(KEEPER, it.reference(), it.version(), draft(firm, String.join(" ", it.categories()) + " " + cpv));
        return it.reference();
    }

    private static SupplierDraft draft(Firm firm, String cpv) {
        return new SupplierDraft(firm.name(), null, null, firm.postcode(), firm.sme(), firm.vcse(), "Sam Example", firm.email(), null, null, null, cpv);
    }
}
