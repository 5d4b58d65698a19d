package council.procurement.award.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.SearchWords;
import council.procurement.award.Award;
import council.procurement.award.AwardService;
import council.procurement.award.Challenge;
import council.procurement.award.ChallengeClocks;
import council.procurement.award.ChallengeService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The challenges of one case, with what each leads to and until when there can be others; and the register of all of them. */
@Controller
class ChallengeController {

    private static final List<Column> COLUMNS = List.of(Column.of("reference", "Case"), Column.of("challenger", "Challenger"), Column.of("kind", "Came as"), Column.of("received", "Received"), Column.of("state", "How it stands"));
    private static final Map<String, Comparator<Challenge>> ORDERS = Map.of("reference", Comparator.comparing(Challenge::caseReference), "challenger", Comparator.comparing(it -> it.challenger().toLowerCase()),
        "kind", Comparator.comparing(Challenge::kind), "received", Comparator.comparing(Challenge::receivedOn), "state", Comparator.comparing(Challenge::state));
    private static final Map<String, String> KINDS = Typed.choices(List.of(Challenge.Kind.values()), Challenge.Kind::code, Challenge.Kind::label);
    private static final Map<String, String> STATES = Typed.choices(List.of(true, false), open -> open ? "open" : "ended", open -> open ? "Open" : "Ended");

    private final ChallengeService challenges;
    private final AwardService awards;
    private final ChallengeClocks clocks;
    private final ProcurementCaseService cases;
    private final CurrentUser user;
    private final People people;
    private final Clock clock;

    ChallengeController(ChallengeService challenges, AwardService awards, ChallengeClocks clocks, ProcurementCaseService cases, CurrentUser user, People people, Clock clock) {
        this.challenges = challenges;
        this.awards = awards;
        this.clocks = clocks;
        this.cases = cases;
        this.user = user;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/procurements/{reference}/challenges")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), Map.of("receivedOn", LocalDate.now(clock).toString()), model);
    }

    @PostMapping("/procurements/{reference}/challenges")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        try {
            challenges.record(reference, reader(), Typed.choice(Challenge.Kind.values(), Challenge.Kind::code, typed.get("kind")), typed.get("challenger"), Typed.day(typed.get("receivedOn")), Typed.day(typed.get("knownOn")), typed.get("what"));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("what", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "The challenge is recorded and with legal; nothing is signed until it has ended");
        return "redirect:/procurements/{reference}/challenges";
    }

    @GetMapping("/challenges")
    String register(HttpServletRequest request, Model model) {
        reader();
        var query = TableQuery.of(request, "-received", COLUMNS);
        model.addAttribute("table", query.pageOf(found(query)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("states", STATES);
        return "award/challenge-register";
    }

    @GetMapping({"/challenges.csv", "/challenges.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reader();
        TableFile.send(request, response, "challenges", List.of("Case", "Challenger", "Came as", "Claim", "Received", "Suspended signing", "How it stands", "Steps", "Last step on"),
            row -> found(TableQuery.of(request, "-received", COLUMNS)).forEach(it -> row.accept(new Object[] {it.caseReference(), it.challenger(), it.kind().label(), it.isClaim(), it.receivedOn(),
                it.suspends() || it.steps().stream().anyMatch(step -> step.suspends()), it.state(), it.steps().size(), it.steps().isEmpty() ? null : it.steps().get(it.steps().size() - 1).happenedOn()})));
    }

    private List<Challenge> found(TableQuery query) {
        var words = SearchWords.of(query.parameter("q"));
        var kind = query.parameter("kind");
        var state = query.parameter("state");
        return query.sorted(challenges.all().stream().filter(it -> words.allIn(it.caseReference() + " " + it.challenger())).filter(it -> kind.isEmpty() || it.kind().code().equals(kind))
            .filter(it -> !STATES.containsKey(state) || it.isOpen() == state.equals("open")).toList(), ORDERS.get(query.sort()));
    }

    private String page(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        var viewer = reader();
        var it = cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = challenges.of(reference);
        var awarded = awards.find(reference);
        model.addAttribute("it", it);
        model.addAttribute("all", all);
        model.addAttribute("mayRecord", ChallengeService.mayRecord(viewer) && !awarded.isEmpty());
        model.addAttribute("awarded", !awarded.isEmpty());
        model.addAttribute("blocked", Challenge.whyNothingIsSigned(all).orElse(null));
        model.addAttribute("standstill", awarded.stream().map(one -> one.standstill().lastDay()).filter(Objects::nonNull).findFirst().orElse(null));
        model.addAttribute("times", it.routing() == null ? null : clocks.times(it.routing().regime()).orElse(null));
        model.addAttribute("signedOn", awarded.stream().filter(Award::isSigned).map(one -> one.signature().signedOn()).max(Comparator.naturalOrder()).orElse(null));
        model.addAttribute("people", people);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "award/challenges";
    }

    /** @throws ResponseStatusException for whoever may not read challenges */
    private Viewer reader() {
        var viewer = new Viewer(user.id(), user.groups());
        if (!ChallengeService.mayRead(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }
}
