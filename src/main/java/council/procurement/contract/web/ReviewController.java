package council.procurement.contract.web;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.contract.ContractState;
import council.procurement.contract.Kpi;
import council.procurement.contract.KpiService;
import council.procurement.contract.PerformanceService;
import council.procurement.contract.PerformanceStep;
import council.procurement.contract.Rating;
import council.procurement.contract.Review;
import council.procurement.contract.ReviewService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviews of a contract, its indicators, and what is done about poor performance: everybody of the council reads, its manager writes. */
@Controller
class ReviewController {

    /** Lines for improvements on the page of a review. */
    private static final int IMPROVEMENTS = 3;

    private final CurrentUser user;
    private final ContractService contracts;
    private final ReviewService reviews;
    private final KpiService kpis;
    private final PerformanceService performance;
    private final ReviewTrends trends;
    private final People people;

    ReviewController(CurrentUser user, ContractService contracts, ReviewService reviews, KpiService kpis, PerformanceService performance, ReviewTrends trends, People people) {
        this.user = user;
        this.contracts = contracts;
        this.reviews = reviews;
        this.kpis = kpis;
        this.performance = performance;
        this.trends = trends;
        this.people = people;
    }

    /** A review for the page, with all that belongs to it. */
    record Card(Review review, String by, List<KpiLine> ratings, List<Review.Delivered> delivered, List<Review.Improvement> improvements) {
    }

    record KpiLine(String name, Review.KpiRating rating) {
    }

    @GetMapping("/contracts/{reference}/reviews")
    String all(@PathVariable String reference, Model model) {
        var it = found(reference);
        trends.add(it, model);
        var names = new HashMap<Integer, String>();
        kpis.all(reference).forEach(kpi -> names.put(kpi.number(), kpi.name()));
        var ratings = reviews.ratings(reference);
        var delivered = reviews.delivered(reference);
        var improvements = reviews.improvements(reference);
        var cards = contracts.reviews(reference).stream().map(one -> new Card(one, people.nameOf(one.person()),
            ratings.stream().filter(r -> r.review() == one.number()).map(r -> new KpiLine(names.get(r.kpi()), r)).toList(), delivered.stream().filter(d -> d.review() == one.number()).toList(),
            improvements.stream().filter(i -> i.review() == one.number()).toList())).sorted((a, b) -> b.review().number() - a.review().number()).toList();
        model.addAttribute("it", it);
        model.addAttribute("cards", cards);
        model.addAttribute("mayWrite", mayWrite(it));
        return "contract/reviews";
    }

    @GetMapping("/contracts/{reference}/reviews/new")
    String form(@PathVariable String reference, Model model) {
        return form(managed(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/contracts/{reference}/reviews/new")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var it = managed(reference);
        try {
            int number = reviews.record(reference, user.id(), draft(it, typed));
            back.addFlashAttribute("done", "Review %d is recorded. If a task asked for it, complete the task in your list of tasks.".formatted(number));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(it, fields(refusal, "rating"), typed, model);
        }
        return "redirect:/contracts/{reference}/reviews";
    }

    private String form(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("kpis", kpis.inUse(it.reference()));
        model.addAttribute("missing", kpis.missing(it));
        model.addAttribute("worth", Money.written(it.valueExVat()));
        model.addAttribute("promises", reviews.promises(it));
        model.addAttribute("ratings", Typed.choices(Arrays.asList(Rating.values()), Rating::code, Rating::label));
        model.addAttribute("breaches", new LinkedHashMap<>(Map.of("no", "No", "yes", "Yes")));
        model.addAttribute("lines", IntStream.rangeClosed(1, IMPROVEMENTS).boxed().toList());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "contract/review";
    }

    private Review.Draft draft(Contract it, Map<String, String> typed) {
        var ratings = kpis.inUse(it.reference()).stream().map(kpi -> new Review.KpiRating(0, kpi.number(), kpi.version(), rating(typed.get("kpi-" + kpi.number())), Typed.text(typed, "kpi-%d-measured".formatted(kpi.number())),
            Typed.text(typed, "kpi-%d-words".formatted(kpi.number())))).toList();
        var delivered = reviews.promises(it).stream().map(one -> new Review.Delivered(0, one.measure(), quantity(typed.get("delivered-" + one.measure())), one.promised(), null, Typed.text(typed, "evidence-" + one.measure()))).toList();
        var improvements = IntStream.rangeClosed(1, IMPROVEMENTS).filter(n -> Typed.text(typed, "what-" + n) != null || Typed.text(typed, "who-" + n) != null || Typed.text(typed, "due-" + n) != null)
            .mapToObj(n -> new Review.Improvement(0, Typed.text(typed, "what-" + n), Typed.text(typed, "who-" + n), Typed.day(typed.get("due-" + n)))).toList();
        return new Review.Draft(rating(typed.get("rating")), Typed.text(typed, "notes"), Money.typed(typed.get("paidToDate")), Money.typed(typed.get("savingsRealised")), Typed.text(typed, "risks"), Typed.text(typed, "issues"), Typed.text(typed, "supplierView"),
            "yes".equals(typed.get("breach")), ratings, delivered, improvements);
    }

    @GetMapping("/contracts/{reference}/kpis")
    String kpis(@PathVariable String reference, @RequestParam(required = false) Integer change, Model model) {
        var it = found(reference);
        var typed = new LinkedHashMap<String, String>();
        kpis.inUse(reference).stream().filter(kpi -> Objects.equals(kpi.number(), change)).forEach(kpi -> typed.putAll(Map.of("number", String.valueOf(kpi.number()), "name", kpi.name(), "measures", kpi.measures(),
            "target", kpi.target(), "unit", kpi.unit(), "statutory", kpi.statutory() ? "yes" : "no")));
        return kpis(it, Map.of(), typed, model);
    }

    /** @param typed {@code deed}: {@code name}, {@code drop} or {@code none} */
    @PostMapping("/contracts/{reference}/kpis")
    String saveKpi(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var it = managed(reference);
        var number = Typed.whole(typed.get("number"));
        try {
            switch (typed.getOrDefault("deed", "")) {
                case "drop" -> kpis.drop(reference, user.id(), number == null ? 0 : number, typed.get("dropReason"));
                case "none" -> kpis.sayWhyNone(reference, user.id(), typed.get("reason"));
                default -> kpis.name(reference, user.id(), number, new Kpi.Draft(typed.get("name"), typed.get("measures"), typed.get("target"), typed.get("unit"), "yes".equals(typed.get("statutory"))));
            }
            back.addFlashAttribute("done", "Recorded");
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return kpis(it, fields(refusal, "name"), typed, model);
        }
        return "redirect:/contracts/{reference}/kpis";
    }

    private String kpis(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("kpis", kpis.all(it.reference()));
        model.addAttribute("inUse", Typed.choices(kpis.inUse(it.reference()), kpi -> String.valueOf(kpi.number()), Kpi::name));
        model.addAttribute("owed", kpis.owed(it).statutoryKpis());
        model.addAttribute("missing", kpis.missing(it));
        model.addAttribute("none", kpis.reasonForNone(it.reference()).orElse(null));
        model.addAttribute("mayWrite", mayWrite(it));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "contract/kpis";
    }

    @GetMapping("/contracts/{reference}/performance")
    String performance(@PathVariable String reference, Model model) {
        return performance(found(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/contracts/{reference}/performance")
    String recordStep(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var it = managed(reference);
        try {
            var step = performance.record(reference, user.id(), Typed.choice(PerformanceStep.Kind.values(), PerformanceStep.Kind::code, typed.get("step")), Typed.day(typed.get("on")), typed.get("words"));
            back.addFlashAttribute("done", "Recorded: %s".formatted(step.kind().label()));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return performance(it, fields(refusal, "step"), typed, model);
        }
        return "redirect:/contracts/{reference}/performance";
    }

    private String performance(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var next = performance.next(it.reference());
        model.addAttribute("it", it);
        model.addAttribute("steps", performance.steps(it.reference()));
        model.addAttribute("names", people);
        model.addAttribute("next", Typed.choices(next, PerformanceStep.Kind::code, PerformanceStep.Kind::label));
        model.addAttribute("mayWrite", mayWrite(it) && !next.isEmpty());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "contract/performance";
    }

    private static Map<String, String> fields(Refused refusal, String first) {
        return refusal instanceof RefusedFields fields ? fields.fields() : Map.of(first, refusal.getMessage());
    }

    private static Rating rating(String code) {
        return Typed.choice(Rating.values(), Rating::code, code);
    }

    private static BigDecimal quantity(String text) {
        return text == null || !text.strip().matches("\\d{1,9}(\\.\\d{1,2})?") ? null : new BigDecimal(text.strip());
    }

    private boolean mayWrite(Contract it) {
        return it.state() == ContractState.LIVE && contracts.isManagedBy(it.reference(), user.id());
    }

    private Contract managed(String reference) {
        var it = found(reference);
        if (!contracts.isManagedBy(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return it;
    }

    private Contract found(String reference) {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return contracts.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
