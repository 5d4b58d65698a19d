package council.procurement.casefile.web;

import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.CaseSteps;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.CycleStep;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.TimelineItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One case: where it stands, its figures, its people, what waits for whom, its parts from each stage, its timeline. */
@Controller
class CasePageController {

    /** A person and their part, for the page. */
    record Involved(String name, String part, Instant since) {
    }

    private final CurrentUser user;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final InterestService interests;
    private final CaseTasks tasks;
    private final TaskRows rows;
    private final CaseSteps steps;
    private final StepRows stepRows;
    private final People people;
    private final Show show;
    private final CaseFilePages file;
    private final RiskRows risks;
    private final List<CaseFilePart> parts;

    CasePageController(CurrentUser user, ProcurementCaseService cases, TimelineService timeline, InterestService interests, CaseTasks tasks,
                       TaskRows rows, CaseSteps steps, StepRows stepRows, People people, Show show, CaseFilePages file, RiskRows risks, List<CaseFilePart> parts) {
        this.user = user;
        this.cases = cases;
        this.timeline = timeline;
        this.interests = interests;
        this.tasks = tasks;
        this.rows = rows;
        this.steps = steps;
        this.stepRows = stepRows;
        this.people = people;
        this.show = show;
        this.file = file;
        this.risks = risks;
        this.parts = parts.stream().sorted(Comparator.comparingInt(CaseFilePart::order)).toList();
    }

    @GetMapping("/procurements/{reference}")
    String page(@PathVariable String reference, @RequestParam(name = "timeline", defaultValue = "newest") String order, Model model) {
        var viewer = new Viewer(user.id(), user.groups());
        if (!CaseAccess.of(viewer).readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var it = cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var entries = timeline.of(reference);
        var open = tasks.of(reference);
        var involved = cases.people(reference);
        file.show(file.open(reference), "", model);
        model.addAttribute("openRisks", risks.open(reference, viewer));
        model.addAttribute("service", people.serviceName(it.need().service()));
        model.addAttribute("steps", CycleStep.of(it, entries.stream().map(TimelineEntry::stage).collect(Collectors.toSet())));
        model.addAttribute("figures", figures(it));
        model.addAttribute("involved", involved.stream().map(p -> new Involved(people.nameOf(p.person()), p.isCurrent() ? p.part().label() : p.part().label() + " until " + show.day(p.until()), p.since())).toList());
        model.addAttribute("mayCopy", tasks.mayStart(Tasklist.PURCHASE, viewer));
        model.addAttribute("tasks", rows.of(open, viewer));
        var plan = steps.of(reference, open);
        model.addAttribute("stepsByStage", stepRows.of(plan));
        model.addAttribute("nextDeadline", plan.next());
        model.addAttribute("sections", parts.stream().flatMap(part -> part.section(reference, viewer).stream()).filter(section -> !section.isEmpty()).toList());
        model.addAttribute("oldestFirst", order.equals("oldest"));
        model.addAttribute("timeline", items(entries, order.equals("oldest")));
        model.addAttribute("whole", timeline.isWhole(reference));
        model.addAttribute("mayDeclare", it.isOpen() && interests.mayDeclare(reference, viewer));
        model.addAttribute("owedDeclaration", it.isOpen() ? interests.owed(reference, viewer).orElse(null) : null);
        model.addAttribute("readsConflicts", CaseAccess.of(viewer).readsConflictsAssessment(involved));
        model.addAttribute("mustDeclare", it.isOpen() && viewer.person().equals(it.raisedBy()) && interests.isOutstanding(reference));
        model.addAttribute("readableInterests", interests.readableBy(viewer, reference).size());
        return "casefile/case";
    }

    private List<Section.Fact> figures(ProcurementCase it) {
        var need = it.need();
        var figures = new ArrayList<Section.Fact>();
        figures.add(new Section.Fact("Value ex VAT", show.money(need.estimatedValueExVat()) + " over the whole life, with extensions"));
        figures.add(new Section.Fact("Value with VAT", "%s at %s%%".formatted(show.money(need.estimatedValueIncVat()), need.vatRate().stripTrailingZeros().toPlainString())));
        figures.add(new Section.Fact("Category", need.category().label()));
        if (it.routing() != null) {
            var routing = it.routing();
            figures.add(new Section.Fact("Route", routing.inWords()));
            figures.add(new Section.Fact("Regime", routing.regime().equals("PA2023") ? "Procurement Act 2023" : "Public Contracts Regulations 2015"));
            figures.add(new Section.Fact("Statutory threshold", "%s %s VAT".formatted(show.money(routing.threshold()), routing.thresholdIncludesVat() ? "with" : "without")));
            if (routing.minimumInvited() != null && routing.minimumInvited() > 0) figures.add(new Section.Fact("Suppliers to ask at least", routing.minimumInvited()));
        }
        figures.add(new Section.Fact(it.startFixed() ? "Began on, which decides on law and threshold" : "Law and threshold as on, until suppliers first hear of it", it.startedOn()));
        figures.add(new Section.Fact("Needed by", need.neededBy()));
        figures.add(new Section.Fact("Term", term(need.initialTermMonths(), need.extensionMonths())));
        figures.add(new Section.Fact("Budget code", need.budgetCode()));
        figures.add(new Section.Fact("CPV code", need.cpvCode()));
        if (need.replacesContract() != null) figures.add(new Section.Fact("Replaces contract", need.replacesContract()));
        return figures;
    }

    private static String term(int initial, int extension) {
        if (initial == 0) return "One-off";
        return extension == 0 ? months(initial) : "%s, and up to %s more by extension".formatted(months(initial), months(extension));
    }

    private static String months(int number) {
        return number == 1 ? "1 month" : number + " months";
    }

    /** A stage is named where the timeline enters it, not at each of its lines. */
    private List<TimelineItem> items(List<TimelineEntry> entries, boolean oldestFirst) {
        Map<String, String> names = new HashMap<>(Map.of(ProcurementCaseService.SYSTEM, "the system"));
        var inOrder = new ArrayList<>(entries);
        if (!oldestFirst) Collections.reverse(inOrder);
        var items = new ArrayList<TimelineItem>();
        Stage shown = null;
        for (var entry : inOrder) {
            var stage = entry.stage() == shown ? null : entry.stage().label();
            items.add(new TimelineItem(entry.at(), entry.sentence(), names.computeIfAbsent(entry.person(), people::nameOf), stage));
            shown = entry.stage();
        }
        return items;
    }
}
