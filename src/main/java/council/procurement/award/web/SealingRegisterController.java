package council.procurement.award.web;

import council.procurement.award.SealEntry;
import council.procurement.award.SealingRegisterService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The sealing register, for legal, the monitoring officer and internal audit. */
@Controller
class SealingRegisterController {

    private static final Map<String, Comparator<SealEntry>> ORDERS = Map.of("number", Comparator.comparing(SealEntry::enteredAt).thenComparing(SealEntry::number), "sealed", Comparator.comparing(SealEntry::sealedOn),
        "supplier", Comparator.comparing(SealEntry::supplier));

    /** An entry with the names of its two officers. */
    public record Row(SealEntry entry, String sealedBy, String attestedBy) {
    }

    private final SealingRegisterService register;
    private final CurrentUser user;
    private final People people;

    SealingRegisterController(SealingRegisterService register, CurrentUser user, People people) {
        this.register = register;
        this.user = user;
        this.people = people;
    }

    @GetMapping("/sealing-register")
    String page(HttpServletRequest request, Model model) {
        readersOnly();
        var query = query(request);
        model.addAttribute("table", query.pageOf(found(query).stream().map(it -> new Row(it, people.nameOf(it.sealedBy()), people.nameOf(it.attestedBy()))).toList()));
        return "sealing-register";
    }

    @GetMapping({"/sealing-register.csv", "/sealing-register.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        readersOnly();
        var query = query(request);
        TableFile.send(request, response, "sealing-register", List.of("Number", "Sealed on", "What is sealed", "With", "Case", "Lot", "Sealed by", "Attested by", "Number on paper", "Entered"),
            row -> found(query).forEach(it -> row.accept(new Object[] {it.number(), it.sealedOn(), it.document(), it.supplier(), it.reference(), it.lot() == 0 ? null : it.lot(), people.nameOf(it.sealedBy()),
                people.nameOf(it.attestedBy()), it.paperNumber(), it.enteredAt()})));
    }

    private List<SealEntry> found(TableQuery query) {
        return query.sorted(register.read(user.id(), query.parameter("q")), ORDERS.get(query.sort()));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-number", "sealed", "supplier");
    }

    private void readersOnly() {
        if (!register.mayRead(user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
