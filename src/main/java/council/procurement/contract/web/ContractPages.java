package council.procurement.contract.web;

import council.procurement.casefile.Category;
import council.procurement.casefile.LinkService;
import council.procurement.contract.ContractRegisterService;
import council.procurement.contract.ContractSearch;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public register of contracts: search, filter, sort, page, download. */
@Controller
class ContractPages {

    private static final List<Column> COLUMNS = List.of(Column.of("reference", "Reference"), Column.of("title", "Title"), Column.of("supplier", "Supplier"),
        Column.figures("value", "Value without VAT"), Column.of("starts", "Start"), Column.of("ends", "End"));

    private final ContractRegisterService register;
    private final People people;
    private final Show show;
    private final LinkService links;
    private final CurrentUser user;

    ContractPages(ContractRegisterService register, People people, Show show, LinkService links, CurrentUser user) {
        this.register = register;
        this.people = people;
        this.show = show;
        this.links = links;
        this.user = user;
    }

    @GetMapping("/contracts")
    String contracts(HttpServletRequest request, Model model) {
        var query = TableQuery.of(request, "-starts", COLUMNS);
        var search = search(query);
        model.addAttribute("table", query.page(register.page(search, query.offset(), query.size()), register.count(search)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("services", people.services());
        model.addAttribute("categories", Stream.of(Category.values()).collect(Collectors.toMap(Category::code, Category::label, (a, b) -> a, LinkedHashMap::new)));
        return "contracts";
    }

    @GetMapping("/contracts/{reference}")
    String contract(@PathVariable String reference, Model model) {
        var it = register.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var facts = new LinkedHashMap<String, String>();
        facts.put("Reference", it.reference());
        facts.put("Description", it.description());
        facts.put("Department", people.serviceName(it.service()));
        facts.put("Kind of purchase", it.category().label());
        facts.put("Supplier", it.supplier());
        facts.put("Value over the whole term, without VAT", show.money(it.valueExVat()));
        facts.put("Start", show.date(it.startsOn()));
        facts.put("End", show.date(it.endsOn()));
        facts.put("Next review", it.reviewOn() == null ? "None planned" : show.date(it.reviewOn()));
        facts.put("How it was bought", it.invitation());
        facts.put("Small or medium-sized enterprise", yesNo(it.sme()));
        facts.put("Voluntary, community or social enterprise", yesNo(it.vcse()));
        model.addAttribute("contract", it);
        model.addAttribute("facts", facts);
        model.addAttribute("links", user.groups().isEmpty() ? List.of() : links.of(reference)); // pages of cases are for the council alone
        return "contract";
    }

    @GetMapping({"/contracts.csv", "/contracts.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "contracts",
            List.of("Reference", "Title", "Description", "Department", "Category", "Supplier", "Value ex VAT", "Start", "End", "Review", "How procured", "SME", "VCSE"),
            row -> register.each(search(TableQuery.of(request, "-starts", COLUMNS)), it -> row.accept(new Object[] {it.reference(), it.title(), it.description(), people.serviceName(it.service()),
                it.category().label(), it.supplier(), it.valueExVat(), it.startsOn(), it.endsOn(), it.reviewOn(), it.invitation(), yesNo(it.sme()), yesNo(it.vcse())})));
    }

    private static ContractSearch search(TableQuery query) {
        var category = Stream.of(Category.values()).filter(c -> c.code().equals(query.parameter("category"))).map(Category::name).findFirst().orElse("");
        return new ContractSearch(query.parameter("search"), query.parameter("service"), category, query.sort(), query.descending());
    }

    private static String yesNo(Boolean answer) {
        return answer == null ? "Not known" : answer ? "Yes" : "No";
    }
}
