package council.procurement.casefile.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.DeclarationPoint;
import council.procurement.casefile.InterestDeclaration;
import council.procurement.casefile.InterestReview;
import council.procurement.casefile.InterestSearch;
import council.procurement.casefile.InterestSearch.Order;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.InterestState;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The register of interests, for the monitoring officer and internal audit, and the page where one declaration is resolved. */
@Controller
class InterestRegisterController {

    /** A row of the register. */
    record Row(String by, String reviewedBy, InterestDeclaration it) {
    }

    private static final List<Column> COLUMNS = List.of(Column.of("case", "Case"), Column.of("person", "Person"), Column.of("point", "Point"), Column.unsorted("Interest"),
        Column.of("state", "State"), Column.of("declared", "Declared"));
    private static final int LONGEST_SEARCH = 200;
    private static final Map<String, Order> ORDERS = Map.of("case", Order.CASE, "person", Order.PERSON, "point", Order.POINT, "declared", Order.DECLARED, "state", Order.STATE);

    private final CurrentUser user;
    private final InterestService interests;
    private final People people;

    InterestRegisterController(CurrentUser user, InterestService interests, People people) {
        this.user = user;
        this.interests = interests;
        this.people = people;
    }

    @GetMapping("/interests")
    String register(HttpServletRequest request, Model model) {
        readers();
        var query = query(request);
        var search = search(query);
        model.addAttribute("table", query.page(interests.page(search, query.offset(), query.size()).stream().map(this::row).toList(), interests.count(search)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("points", Typed.choices(List.of(DeclarationPoint.values()), DeclarationPoint::code, DeclarationPoint::label));
        model.addAttribute("states", Typed.choices(List.of(InterestState.values()), InterestState::code, InterestState::label));
        model.addAttribute("people", people.everybody());
        return "casefile/interest-register";
    }

    @GetMapping({"/interests.csv", "/interests.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        readers();
        TableFile.send(request, response, "interests", List.of("Number", "Case", "Person", "Point", "Declared", "State", "Interest", "With whom or in what", "How it is managed", "Recorded by",
            "Reason", "Effect on work done", "Resolved by", "Resolved"), row -> interests.each(search(query(request)), it -> row.accept(cells(it))));
    }

    private Object[] cells(InterestDeclaration it) {
        var review = it.review();
        return new Object[] {it.number(), it.caseReference(), people.nameOf(it.declaredBy()), it.point().label(), it.declaredAt(), it.state().label(), it.interest(), it.withWhom(),
            it.managed(), it.recordedBy() == null ? null : people.nameOf(it.recordedBy()), review == null ? null : review.reason(), review == null ? null : review.effect(),
            review == null ? null : people.nameOf(review.reviewedBy()), review == null ? null : review.reviewedAt()};
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-declared", COLUMNS);
    }

    @GetMapping("/interests/{number}")
    String one(@PathVariable long number, Model model) {
        readers();
        return page(found(number), Map.of(), typed(found(number).review()), model);
    }

    @PostMapping("/interests/{number}")
    String review(@PathVariable long number, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        if (!CaseAccess.of(viewer()).resolvesInterests()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var it = found(number);
        try {
            interests.review(number, viewer(), Typed.choice(InterestState.values(), InterestState::code, typed.get("outcome")), typed.get("reason"),
                typed.containsKey("late") ? "yes".equals(typed.get("late")) : null, typed.get("effect"));
            back.addFlashAttribute("done", "The interest of %s in %s is resolved: %s".formatted(people.nameOf(it.declaredBy()), it.caseReference(), found(number).state().label().toLowerCase()));
            return "redirect:/interests";
        } catch (RefusedFields e) {
            return page(it, e.fields(), typed, model);
        }
    }

    private String page(InterestDeclaration it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("row", row(it));
        model.addAttribute("mayResolve", it.hasInterest() && CaseAccess.of(viewer()).resolvesInterests() && !viewer().person().equals(it.declaredBy()));
        model.addAttribute("outcomes", Typed.choices(Stream.of(InterestState.values()).filter(InterestState::isOutcome).toList(), InterestState::code, InterestState::label));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "casefile/interest";
    }

    private static Map<String, String> typed(InterestReview review) {
        var typed = new HashMap<String, String>();
        if (review != null) {
            typed.put("outcome", review.outcome().code());
            typed.put("reason", review.reason());
            typed.put("late", review.effect() == null ? "no" : "yes");
            typed.put("effect", review.effect());
        }
        return typed;
    }

    private Row row(InterestDeclaration it) {
        return new Row(people.nameOf(it.declaredBy()), it.review() == null ? null : people.nameOf(it.review().reviewedBy()), it);
    }

    private InterestDeclaration found(long number) {
        try {
            return interests.get(number);
        } catch (Refused none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void readers() {
        if (!CaseAccess.of(viewer()).readsInterestsOf(null)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** What makes no sense in an address filters nothing. */
    private InterestSearch search(TableQuery query) {
        var text = query.parameter("q");
        var person = query.parameter("person");
        return new InterestSearch(text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST_SEARCH)), person.isBlank() ? null : person,
            Typed.choice(DeclarationPoint.values(), DeclarationPoint::code, query.parameter("point")), Typed.choice(InterestState.values(), InterestState::code, query.parameter("state")),
            ORDERS.get(query.sort()), query.descending());
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}
