package council.procurement.waiver.web;

import council.procurement.Money;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionEvidenceService;
import council.procurement.approval.DecisionPart;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.TimelineItem;
import council.procurement.platform.web.Typed;
import council.procurement.waiver.Ground;
import council.procurement.waiver.Waiver;
import council.procurement.waiver.WaiverHistoryService;
import council.procurement.waiver.WaiverRegisterService;
import council.procurement.waiver.WaiverSearch;
import council.procurement.waiver.WaiverService;
import council.procurement.waiver.WaiverStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The register of waivers and the whole history of each. */
@Controller
class WaiverPages {

    private static final List<Column> COLUMNS = List.of(Column.of("reference", "Reference"), Column.of("title", "Title"), Column.of("supplier", "Supplier"), Column.figures("value", "Value ex VAT"),
        Column.of("ground", "Ground"), Column.of("status", "Outcome"), Column.of("requested", "Asked for"));

    private final WaiverRegisterService register;
    private final WaiverService waivers;
    private final WaiverHistoryService history;
    private final ApprovalService approvals;
    private final DecisionEvidenceService evidence;
    private final List<DecisionPart> parts;
    private final People people;
    private final CaseTasks tasks;
    private final CurrentUser user;

    WaiverPages(WaiverRegisterService register, WaiverService waivers, WaiverHistoryService history, ApprovalService approvals, DecisionEvidenceService evidence, List<DecisionPart> parts, People people, CaseTasks tasks, CurrentUser user) {
        this.register = register;
        this.waivers = waivers;
        this.history = history;
        this.approvals = approvals;
        this.evidence = evidence;
        this.parts = parts;
        this.people = people;
        this.tasks = tasks;
        this.user = user;
    }

    @GetMapping("/waivers")
    String register(HttpServletRequest request, Model model) {
        var viewer = viewer();
        var query = TableQuery.of(request, "-requested", COLUMNS);
        var search = search(query);
        model.addAttribute("table", query.page(register.page(search, query.offset(), query.size()), register.count(search)));
        model.addAttribute("services", people.services());
        model.addAttribute("grounds", Typed.choices(List.of(Ground.values()), Ground::code, Ground::label));
        model.addAttribute("suppliers", Typed.choices(register.suppliers(), name -> name, name -> name));
        model.addAttribute("statuses", Typed.choices(List.of(WaiverStatus.values()), WaiverStatus::name, WaiverStatus::label));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("start", tasks.mayStart(AskForWaiver.PROCESS, viewer) ? AskForWaiver.START : null);
        return "waiver/register";
    }

    @GetMapping({"/waivers.csv", "/waivers.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        viewer();
        var search = search(TableQuery.of(request, "-requested", COLUMNS));
        TableFile.send(request, response, "waivers", List.of("Reference", "Title", "Service", "Supplier", "Value ex VAT (pounds)", "Rule waived", "Ground", "Retrospective", "Outcome", "Asked for", "Decided on", "Ends on", "Case"),
            row -> register.all(search).forEach(it -> row.accept(cells(it))));
    }

    private Object[] cells(Waiver it) {
        var asked = it.request();
        return new Object[] {it.reference(), asked.title(), people.serviceName(asked.service()), asked.supplier(), asked.valueExVat(), asked.ruleWaived().label(), asked.ground().label(), asked.retrospective(),
            it.status().label(), it.requestedAt(), it.decidedOn(), asked.endsOn(), it.caseReference()};
    }

    @GetMapping("/waivers/{reference}")
    String waiver(@PathVariable String reference, Model model) {
        var viewer = viewer();
        var it = waivers.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("it", it);
        model.addAttribute("service", people.serviceName(it.request().service()));
        model.addAttribute("requester", people.nameOf(it.requestedBy()));
        model.addAttribute("facts", facts(it));
        model.addAttribute("earlier", waivers.earlier(it));
        model.addAttribute("decisions", approvals.decisions(reference));
        model.addAttribute("advice", approvals.advice(reference));
        model.addAttribute("notices", evidence.of(reference).size());
        model.addAttribute("parts", parts.stream().flatMap(part -> part.section(reference, viewer).stream()).toList());
        model.addAttribute("names", people);
        model.addAttribute("timeline", history.of(reference).stream().map(e -> new TimelineItem(e.at(), e.sentence(), e.person().equals(ProcurementCaseService.SYSTEM) ? "the system" : people.nameOf(e.person()), null)).toList());
        model.addAttribute("whole", history.isWhole(reference));
        return "waiver/waiver";
    }

    private static List<Section.Fact> facts(Waiver it) {
        var asked = it.request();
        var facts = new ArrayList<Section.Fact>(List.of(new Section.Fact("Supplier", asked.supplier()), new Section.Fact("Value ex VAT", asked.valueExVat()), new Section.Fact("Value with VAT", asked.valueIncVat()),
            new Section.Fact("Rule waived", asked.ruleWaived().label()), new Section.Fact("Ground", asked.ground().label()), new Section.Fact("Why", asked.justification()),
            new Section.Fact("Market evidence", asked.marketEvidence()), new Section.Fact("Value for money", asked.valueForMoney()), new Section.Fact("Risk of challenge", asked.challengeRisk()),
            new Section.Fact("Back to competition", asked.exitPlan()), new Section.Fact("Starts", asked.startDate()), new Section.Fact("Ends", asked.endsOn()), new Section.Fact("Budget code", asked.budgetCode()),
            new Section.Fact("Made already, after an emergency", asked.retrospective())));
        var rules = it.rules();
        if (rules != null) {
            facts.add(new Section.Fact("Condition of the ground", rules.groundCondition()));
            facts.add(new Section.Fact("Statutory threshold", rules.threshold()));
            facts.add(new Section.Fact("Spend with the supplier in %d months, as the deciders saw it".formatted(rules.recentMonths()), rules.spendRecent()));
            facts.add(new Section.Fact("Spend with the supplier in %d months, as the deciders saw it".formatted(rules.longMonths()), rules.spendLong()));
            facts.add(new Section.Fact("Contract details notice due", rules.contractDetailsNotice()));
            facts.add(new Section.Fact("Exit plan due", rules.exitPlanDue()));
        }
        if (it.exitResult() != null) facts.add(new Section.Fact("How it returned to competition", it.exitResult()));
        return facts;
    }

    private WaiverSearch search(TableQuery query) {
        return new WaiverSearch(query.parameter("q"), query.parameter("service"), query.parameter("supplier"), Typed.choice(Ground.values(), Ground::code, query.parameter("ground")),
            Typed.choice(WaiverStatus.values(), WaiverStatus::name, query.parameter("status")), Money.typed(query.parameter("least")), Money.typed(query.parameter("most")), year(query.parameter("year")), query.sort(), query.descending());
    }

    private static Integer year(String text) {
        return text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null;
    }

    private Viewer viewer() {
        var viewer = new Viewer(user.id(), user.groups());
        if (!CaseAccess.of(viewer).readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }
}
