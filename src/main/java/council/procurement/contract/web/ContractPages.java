package council.procurement.contract.web;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.Category;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.casefile.web.Tasklist;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractDatesService;
import council.procurement.contract.ContractImportService;
import council.procurement.contract.ContractRegisterService;
import council.procurement.contract.ContractSearch;
import council.procurement.contract.ContractService;
import council.procurement.contract.ContractState;
import council.procurement.contract.ContractStoryService;
import council.procurement.contract.MobilisationService;
import council.procurement.contract.RegisterLine;
import council.procurement.contract.RegisterRules;
import council.procurement.contract.SuccessorService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.TimelineItem;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of contracts: search, filter, sort, page, download. The public finds what is published; the council's own people all of it. */
@Controller
class ContractPages {

    private static final Column REFERENCE = Column.of("reference", "Reference"), TITLE = Column.of("title", "Title"), SUPPLIER = Column.of("supplier", "Supplier"),
        VALUE = Column.figures("value", "Value ex VAT"), STARTS = Column.of("starts", "Start"), ENDS = Column.of("ends", "End"), STATE = Column.of("state", "State");
    private static final List<Column> PUBLIC = List.of(REFERENCE, TITLE, SUPPLIER, VALUE, STARTS, ENDS, STATE);
    private static final List<Column> STAFF = List.of(REFERENCE, TITLE, SUPPLIER, VALUE, STARTS, ENDS, STATE, Column.of("manager", "Manager"));
    private static final List<String> PUBLIC_FILE = List.of("Reference", "Title", "Description", "Department", "Category", "Supplier", "Value ex VAT", "Start", "End", "Review", "How procured", "SME", "VCSE", "State");
    private static final List<String> STAFF_FILE = Stream.concat(PUBLIC_FILE.stream(), Stream.of("Contract manager", "Published")).toList();
    private static final String MINE = "me";
    private static final String MANAGERS = "contract-managers";

    private static final Map<String, String> LAWS = Map.of("PCR2015", "Public Contracts Regulations 2015", "PA2023", "Procurement Act 2023");

    private final ContractRegisterService register;
    private final People people;
    private final Show show;
    private final LinkService links;
    private final CurrentUser user;
    private final ContractService contracts;
    private final ContractImportService imports;
    private final RegisterRules rules;
    private final SuccessorService successors;
    private final ContractStoryService story;
    private final CaseTasks tasks;
    private final ReviewTrends trends;
    private final ContractDatesService dates;
    private final MobilisationService mobilisation;

    ContractPages(ContractRegisterService register, People people, Show show, LinkService links, CurrentUser user, ContractService contracts, ContractImportService imports, RegisterRules rules, SuccessorService successors, ContractStoryService story, CaseTasks tasks, ReviewTrends trends, ContractDatesService dates, MobilisationService mobilisation) {
        this.register = register;
        this.people = people;
        this.show = show;
        this.links = links;
        this.user = user;
        this.contracts = contracts;
        this.imports = imports;
        this.rules = rules;
        this.successors = successors;
        this.story = story;
        this.tasks = tasks;
        this.trends = trends;
        this.dates = dates;
        this.mobilisation = mobilisation;
    }

    @GetMapping("/contracts")
    String contracts(HttpServletRequest request, Model model) {
        var query = query(request);
        var search = search(query);
        var lines = register.page(search, query.offset(), query.size());
        model.addAttribute("table", query.page(lines, register.count(search)));
        model.addAttribute("columns", columns());
        model.addAttribute("hint", search.contradiction().orElse("Clear the search, or look for another word. A contract shows here once it is signed" + (isStaff() ? "." : " and exceeds £5,000.")));
        model.addAttribute("services", people.services());
        model.addAttribute("categories", Typed.choices(List.of(Category.values()), Category::code, Category::label));
        model.addAttribute("states", Typed.choices(List.of(ContractState.values()), ContractState::name, ContractState::label));
        model.addAttribute("sizes", Typed.choices(List.of(ContractSearch.Size.values()), ContractSearch.Size::code, ContractSearch.Size::label));
        model.addAttribute("staff", isStaff());
        if (isStaff()) {
            model.addAttribute("managers", managers());
            model.addAttribute("names", lines.stream().map(RegisterLine::manager).filter(Objects::nonNull).distinct().collect(Collectors.toMap(Function.identity(), people::nameOf)));
            model.addAttribute("publications", Map.of("yes", "Published", "no", "Not published"));
            model.addAttribute("mayImport", ContractImportService.mayImport(viewer()));
        }
        return "contracts";
    }

    private Map<String, String> managers() {
        var managers = new LinkedHashMap<String, String>();
        managers.put(MINE, "Mine");
        people.membersOf(MANAGERS).forEach(one -> managers.put(one, people.nameOf(one)));
        return managers;
    }

    @GetMapping("/contracts/{reference}")
    String contract(@PathVariable String reference, Model model) {
        boolean staff = isStaff(); // what is not published, and pages of cases, are for the council alone
        var it = (staff ? register.findAny(reference) : register.find(reference)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var contract = contracts.get(reference);
        var facts = new LinkedHashMap<String, String>();
        facts.put("Reference", it.reference());
        facts.put("Description", it.description());
        facts.put("Department", people.serviceName(it.service()));
        facts.put("Kind of purchase", it.category().label());
        facts.put("Supplier", it.supplier());
        facts.put("Value over the whole term, without VAT", show.money(it.valueExVat()));
        facts.put("Start", show.date(it.startsOn()));
        facts.put("End", it.endsOn() == null ? "Not known" : show.date(it.endsOn()));
        facts.put("Next review", it.reviewOn() == null || contract.state().isOver() ? "None planned" : show.date(it.reviewOn()));
        facts.put("How it was bought", it.invitation());
        facts.put("Small or medium-sized enterprise", yesNo(it.sme()));
        facts.put("Voluntary, community or social enterprise", yesNo(it.vcse()));
        model.addAttribute("contract", it);
        model.addAttribute("facts", facts);
        model.addAttribute("links", staff ? links.of(reference) : List.of());
        model.addAttribute("published", story.published(contract));
        if (staff) addInternal(contract, model);
        return "contract";
    }

    /** Where a contract that an import brought without an end gets it. */
    @PostMapping("/contracts/{reference}/end")
    String end(@PathVariable String reference, @RequestParam(defaultValue = "") String endsOn, RedirectAttributes back) {
        if (!ContractImportService.mayImport(viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            imports.tellEnd(viewer(), reference, Typed.day(endsOn));
            back.addFlashAttribute("done", "The end of %s is recorded".formatted(reference));
        } catch (Refused wrong) {
            back.addFlashAttribute("errors", Map.of("endsOn", wrong.getMessage())).addFlashAttribute("typed", Map.of("endsOn", endsOn));
        }
        return "redirect:/contracts/{reference}";
    }

    private void addInternal(Contract it, Model model) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("State", it.state().label());
        facts.put("Law that governs it", it.regime() == null ? "Not known: ask legal" : LAWS.getOrDefault(it.regime(), it.regime()) + ", for its whole life");
        facts.put("Contract manager", it.manager() == null ? "Nobody is named yet" : people.nameOf(it.manager()));
        var reorganised = rules.reorganisation(it.period().endsOn(), it.category(), it.valueExVat());
        facts.put("Local government reorganisation", reorganised.map(this::told).orElse("The end is not known, so neither is whether the new council takes it over."));
        if (it.origin() != null) {
            facts.put("May be novated", yesNo(it.origin().novation()));
            facts.put("CPV code", it.origin().cpvCode());
            facts.put("Brought here as", it.origin().key());
        }
        model.addAttribute("internal", facts);
        if (it.care() != null) trends.add(it, model);
        model.addAttribute("runOut", mobilisation.documents(it.reference()).stream().filter(mobilisation::isExpired).toList());
        model.addAttribute("endUnplanned", dates.isEndUnplanned(it.reference()));
        model.addAttribute("mayStartNext", it.state() != ContractState.UNCONFIRMED && tasks.mayStart(Tasklist.PURCHASE, viewer()) && successors.successor(it.reference()).isEmpty());
        model.addAttribute("notice", it.origin() == null ? null : it.origin().url());
        model.addAttribute("asksForEnd", it.state() == ContractState.UNCONFIRMED && ContractImportService.mayImport(viewer()));
        model.addAttribute("case", it.caseReference());
        model.addAttribute("events", it.caseReference() == null
            ? contracts.events(it.reference()).stream().map(one -> happened(one.at(), one.person(), one.sentence(), null)).toList()
            : story.told(it).stream().map(one -> happened(one.at(), one.person(), one.sentence(), one.stage().label())).toList());
    }

    private TimelineItem happened(Instant at, String person, String sentence, String detail) {
        return new TimelineItem(at, sentence, person.equals(ProcurementCaseService.SYSTEM) ? "the system" : people.nameOf(person), detail);
    }

    private String told(RegisterRules.Reorganisation it) {
        if (!it.afterVestingDay()) return "Ends before vesting day, %s.".formatted(show.date(it.vestingDay()));
        return "Ends after vesting day, %s: the new council takes it over. %s".formatted(show.date(it.vestingDay()), it.consent()
            ? "Of a size that needs consent where a direction under section 24 of the Local Government and Public Involvement in Health Act 2007 is in force." : "Not of a size that would need consent under section 24.");
    }

    @GetMapping({"/contracts.csv", "/contracts.xlsx", "/contracts.json"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var names = new HashMap<String, String>();
        TableFile.send(request, response, "contracts", isStaff() ? STAFF_FILE : PUBLIC_FILE, row -> register.each(search(query(request)), line -> {
            var it = line.contract();
            var cells = Stream.of(it.reference(), it.title(), it.description(), people.serviceName(it.service()), it.category().label(), it.supplier(), it.valueExVat(), it.startsOn(), it.endsOn(), it.reviewOn(),
                it.invitation(), yesNo(it.sme()), yesNo(it.vcse()), line.state().label());
            var internal = Stream.of(line.manager() == null ? null : names.computeIfAbsent(line.manager(), people::nameOf), line.published());
            row.accept((isStaff() ? Stream.concat(cells, internal) : cells).toArray());
        }));
    }

    private TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-starts", columns());
    }

    private List<Column> columns() {
        return isStaff() ? STAFF : PUBLIC;
    }

    /** What makes no sense in an address filters nothing. */
    private ContractSearch search(TableQuery query) {
        var manager = query.parameter("manager");
        var published = query.parameter("published");
        var all = new ContractSearch(query.parameter("search"), query.parameter("supplier"), query.parameter("service"), Typed.choice(Category.values(), Category::code, query.parameter("category")),
            Typed.choice(ContractState.values(), ContractState::name, query.parameter("state")), Typed.choice(ContractSearch.Size.values(), ContractSearch.Size::code, query.parameter("size-of-supplier")),
            Money.typed(query.parameter("valueFrom")), Money.typed(query.parameter("valueTo")), Typed.day(query.parameter("startsFrom")), Typed.day(query.parameter("startsTo")),
            Typed.day(query.parameter("endsFrom")), Typed.day(query.parameter("endsTo")), manager.equals(MINE) ? user.id() : manager,
            published.equals("yes") ? Boolean.TRUE : published.equals("no") ? Boolean.FALSE : null, query.sort(), query.descending());
        return isStaff() ? all : all.ofThePublic();
    }

    private boolean isStaff() {
        return !user.groups().isEmpty();
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }

    private static String yesNo(Boolean answer) {
        return answer == null ? "Not known" : answer ? "Yes" : "No";
    }
}
