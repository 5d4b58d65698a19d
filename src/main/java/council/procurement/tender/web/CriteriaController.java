package council.procurement.tender.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import council.procurement.socialvalue.Measure;
import council.procurement.tender.AwardCriteria;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.Condition;
import council.procurement.tender.CriteriaService;
import council.procurement.tender.CriteriaService.Sheet;
import council.procurement.tender.Lot;
import council.procurement.tender.MeasureChoice;
import council.procurement.tender.PriceBasis;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.PriceLine;
import council.procurement.tender.PriceLineKind;
import council.procurement.tender.PriceSchedule;
import council.procurement.tender.Scale;
import council.procurement.tender.TenderAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/**
 * Lots, conditions and award criteria of a tender on one page: a form for who prepares the tender, the plain text for everybody else.
 * The lines of a kind are numbered from 1 in the names of the fields; a line that is emptied is taken out.
 */
@Controller
class CriteriaController {

    private static final Map<String, String> FORMULAS = Typed.choices(List.of(PriceFormula.values()), PriceFormula::name, f -> f.label() + ": " + f.inWords());

    private static final Map<String, String> BASES = Typed.choices(List.of(PriceBasis.values()), PriceBasis::name, b -> b.label() + ": " + b.inWords());

    /** When a line of a whole-life cost is paid. */
    private static final Map<String, String> PAID = Typed.choices(List.of(PriceLineKind.AT_START, PriceLineKind.YEARLY, PriceLineKind.AT_END, PriceLineKind.RESALE), PriceLineKind::name, PriceLineKind::label);

    /** Stands in a list for no reservation. */
    private static final String NOT_RESERVED = "none";

    /** How many lines of a kind the form shows where none is written yet. */
    private static final int FIRST_LINES = 2;

    private final CriteriaService criteria;
    private final ProcurementCaseService cases;
    private final CurrentUser user;

    CriteriaController(CriteriaService criteria, ProcurementCaseService cases, CurrentUser user) {
        this.criteria = criteria;
        this.cases = cases;
        this.user = user;
    }

    @GetMapping("/procurements/{reference}/criteria")
    String page(@PathVariable String reference, Model model) {
        var it = found(reference);
        var sheet = criteria.sheet(reference, user.id());
        if (sheet.isPresent()) return page(reference, sheet.get(), lines(sheet.get().criteria()), Map.of(), typed(sheet.get().criteria(), sheet.get().access()), model);
        model.addAttribute("it", it);
        model.addAttribute("errors", Map.of());
        return "tender/criteria";
    }

    @PostMapping("/procurements/{reference}/criteria")
    String write(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var sheet = sheet(reference);
        if (!sheet.mayWrite()) throw new Refused("The criteria can be changed only while the tender is prepared, by who prepares it.");
        var lines = new LinkedHashMap<String, Integer>();
        for (var kind : List.of("lots", "conditions", "priceLines", "questions")) lines.put(kind, lines(typed.get(kind)));
        if (typed.containsKey("more")) {
            lines.computeIfPresent(typed.get("more"), (kind, n) -> Math.min(n + 1, AwardCriteria.MOST_LINES + 1));
            return page(reference, sheet, lines, Map.of(), typed, model);
        }
        var errors = new HashMap<String, String>();
        var written = read(typed, lines, errors).offering(measures(typed, sheet.measures(), errors));
        if (!errors.isEmpty()) return refused(reference, sheet, lines, errors, typed, model, response);
        try {
            var access = criteria.access(reference, code(typed, "reservedPlace"), code(typed, "reservedFirms"), Typed.text(typed, "reservationReason"), Typed.text(typed, "smeBarriers"));
            criteria.write(reference, user.id(), written, access, typed.get("seen"));
        } catch (RefusedFields refusal) {
            var kept = typed(written, TenderAccess.OPEN);
            for (var field : List.of("seen", "reservedPlace", "reservedFirms", "reservationReason", "smeBarriers")) kept.put(field, typed.get(field));
            return refused(reference, sheet, lines(written), refusal.fields(), kept, model, response);
        } catch (Refused refusal) {
            return refused(reference, sheet, lines, Map.of("price", refusal.getMessage()), typed, model, response);
        }
        back.addFlashAttribute("done", "Lots, conditions and criteria are kept");
        return "redirect:/procurements/{reference}/criteria";
    }

    private String page(String reference, Sheet sheet, Map<String, Integer> lines, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", found(reference));
        model.addAttribute("sheet", sheet);
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("formulas", FORMULAS);
        model.addAttribute("bases", BASES);
        model.addAttribute("paid", PAID);
        model.addAttribute("places", options(sheet, true));
        model.addAttribute("firms", options(sheet, false));
        model.addAttribute("themes", sheet.measures().stream().collect(Collectors.groupingBy(Measure::theme, TreeMap::new, Collectors.toList())));
        model.addAttribute("chosenOf", sheet.measures().stream().filter(m -> typed.get("measure" + m.code()) != null).collect(Collectors.groupingBy(Measure::theme, Collectors.summingInt(m -> 1))));
        model.addAttribute("scores", IntStream.rangeClosed(1, sheet.scales().stream().mapToInt(Scale::highest).max().orElse(0)).mapToObj(String::valueOf).toList());
        return "tender/criteria";
    }

    private String refused(String reference, Sheet sheet, Map<String, Integer> lines, Map<String, String> errors, Map<String, String> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(reference, sheet, lines, errors, typed, model);
    }

    private static Map<String, Integer> lines(AwardCriteria it) {
        var lines = new LinkedHashMap<String, Integer>();
        lines.put("lots", it.lots().size());
        lines.put("conditions", it.conditions().size());
        lines.put("priceLines", it.schedule().lines().size());
        lines.put("questions", Math.max(FIRST_LINES, it.questions().size()));
        return lines;
    }

    private static int lines(String typed) {
        var n = Typed.whole(typed);
        return n == null || n < 0 ? 0 : Math.min(n, AwardCriteria.MOST_LINES + 1);
    }

    /** What was typed, line by line; faults of figures go into {@code errors} by field. A line taken out moves those behind it up. */
    private static AwardCriteria read(Map<String, String> typed, Map<String, Integer> lines, Map<String, String> errors) {
        var lots = new ArrayList<Lot>();
        var numbers = new HashMap<Integer, Integer>();
        for (int n = 1; n <= lines.get("lots"); n++) {
            var title = Typed.text(typed, "lotTitle" + n);
            var value = sum(typed, "lotValue" + n, errors);
            if (title == null && value == null && !errors.containsKey("lotValue" + n)) continue;
            numbers.put(n, lots.size() + 1);
            lots.add(new Lot(lots.size() + 1, title, value));
        }
        var conditions = new ArrayList<Condition>();
        for (int n = 1; n <= lines.get("conditions"); n++)
            if (Typed.text(typed, "condition" + n) != null) conditions.add(new Condition(conditions.size() + 1, Typed.text(typed, "condition" + n), lot(typed, "conditionLot" + n, numbers, errors)));
        var questions = new ArrayList<Question>();
        for (int n = 1; n <= lines.get("questions"); n++)
            questions.add(new Question(Typed.text(typed, "question" + n), weight(typed, "weight" + n, errors), Typed.whole(typed.get("minimum" + n)), lot(typed, "lotOf" + n, numbers, errors), Typed.text(typed, "scale" + n)));
        return new AwardCriteria(Typed.choice(PriceFormula.values(), PriceFormula::name, typed.get("formula")), weight(typed, "price", errors), questions,
            weight(typed, "socialValueQuantity", errors), weight(typed, "socialValueQuality", errors), conditions, lots, lots.isEmpty() ? Typed.text(typed, "noLotsReason") : null).priced(schedule(typed, lines.get("priceLines"), numbers, errors));
    }

    private static PriceSchedule schedule(Map<String, String> typed, int most, Map<Integer, Integer> numbers, Map<String, String> errors) {
        var lines = new ArrayList<PriceLine>();
        for (int n = 1; n <= most; n++) {
            var name = Typed.text(typed, "lineName" + n);
            var unit = Typed.text(typed, "lineUnit" + n);
            if (name == null && unit == null && Typed.text(typed, "lineQuantity" + n) == null) continue;
            lines.add(new PriceLine(lines.size() + 1, Typed.choice(PriceLineKind.values(), PriceLineKind::name, typed.get("lineKind" + n)), name, unit,
                figure(typed, "lineQuantity" + n, "Give a quantity above 0 with two decimals at most; 1 for one sum.", errors), Typed.whole(typed.get("lineYears" + n)), lot(typed, "lineLot" + n, numbers, errors)));
        }
        return new PriceSchedule(Typed.choice(PriceBasis.values(), PriceBasis::name, typed.get("basis")), lines);
    }

    private static List<MeasureChoice> measures(Map<String, String> typed, List<Measure> choosable, Map<String, String> errors) {
        return choosable.stream().map(Measure::code).filter(code -> typed.containsKey("measure" + code)).map(code -> new MeasureChoice(code, figure(typed, "most" + code, "Give the most that counts in a year as a figure above 0 with two decimals at most, or leave it empty.", errors))).toList();
    }

    private static BigDecimal figure(Map<String, String> typed, String field, String fault, Map<String, String> errors) {
        var figures = typed.getOrDefault(field, "").replaceAll("[£,\\s]", "");
        if (figures.isEmpty()) return null;
        if (!figures.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            errors.put(field, fault);
            return null;
        }
        return new BigDecimal(figures);
    }

    private static String code(Map<String, String> typed, String field) {
        var code = Typed.text(typed, field);
        return NOT_RESERVED.equals(code) ? null : code;
    }

    private static Map<String, String> options(Sheet sheet, boolean byPlace) {
        var options = new LinkedHashMap<String, String>();
        options.put(NOT_RESERVED, byPlace ? "No, from anywhere" : "No, of any kind");
        sheet.reservations().options().stream().filter(o -> o.byPlace() == byPlace).forEach(o -> options.put(o.reservation().code(), o.label()));
        return options;
    }

    private static Integer lot(Map<String, String> typed, String field, Map<Integer, Integer> numbers, Map<String, String> errors) {
        var chosen = Typed.whole(typed.get(field));
        if (chosen != null && !numbers.containsKey(chosen)) errors.put(field, "Choose one of the lots, or all.");
        return chosen == null ? null : numbers.get(chosen);
    }

    private static BigDecimal weight(Map<String, String> typed, String field, Map<String, String> errors) {
        var figures = typed.getOrDefault(field, "").strip();
        if (figures.isEmpty()) return null;
        if (!figures.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            errors.put(field, "Give a weight from 0 to 100, with two decimals at most.");
            return null;
        }
        return new BigDecimal(figures);
    }

    /** £1,234.50 is how people write 1234.50. */
    private static BigDecimal sum(Map<String, String> typed, String field, Map<String, String> errors) {
        var figures = typed.getOrDefault(field, "").replaceAll("[£,\\s]", "");
        if (figures.isEmpty()) return null;
        if (!figures.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            errors.put(field, "Give the value of the lot in pounds and pence, more than £0.");
            return null;
        }
        return new BigDecimal(figures);
    }

    private static Map<String, String> typed(AwardCriteria it, TenderAccess access) {
        var typed = new HashMap<String, String>();
        typed.put("reservedPlace", access.place() == null ? NOT_RESERVED : access.place().code());
        typed.put("reservedFirms", access.firms() == null ? NOT_RESERVED : access.firms().code());
        typed.put("reservationReason", access.reason());
        typed.put("smeBarriers", access.smeBarriers());
        typed.put("formula", it.formula().name());
        typed.put("basis", it.schedule().basis().name());
        for (var line : it.schedule().lines()) {
            var n = line.number();
            typed.put("lineName" + n, line.name());
            typed.put("lineUnit" + n, line.unit());
            typed.put("lineQuantity" + n, plain(line.quantity()));
            typed.put("lineKind" + n, line.kind() == null ? "" : line.kind().name());
            typed.put("lineYears" + n, line.years() == null ? "" : line.years().toString());
            typed.put("lineLot" + n, line.lot() == null ? "" : line.lot().toString());
        }
        typed.put("price", plain(it.price()));
        typed.put("socialValueQuantity", plain(it.socialValueQuantity()));
        typed.put("socialValueQuality", plain(it.socialValueQuality()));
        typed.put("noLotsReason", it.noLotsReason());
        for (var m : it.measures()) {
            typed.put("measure" + m.code(), "yes");
            typed.put("most" + m.code(), plain(m.mostAYear()));
        }
        for (var lot : it.lots()) {
            typed.put("lotTitle" + lot.number(), lot.title());
            typed.put("lotValue" + lot.number(), lot.valueExVat() == null ? "" : lot.valueExVat().toPlainString());
        }
        for (var c : it.conditions()) {
            typed.put("condition" + c.number(), c.requirement());
            typed.put("conditionLot" + c.number(), c.lot() == null ? "" : c.lot().toString());
        }
        for (int n = 1; n <= it.questions().size(); n++) {
            var q = it.questions().get(n - 1);
            typed.put("question" + n, q.text());
            typed.put("weight" + n, plain(q.weight()));
            typed.put("minimum" + n, q.minimumScore() == null ? "" : q.minimumScore().toString());
            typed.put("scale" + n, q.scale());
            typed.put("lotOf" + n, q.lot() == null ? "" : q.lot().toString());
        }
        return typed;
    }

    private static String plain(BigDecimal weight) {
        return weight == null || weight.signum() == 0 ? "" : weight.stripTrailingZeros().toPlainString();
    }

    private Sheet sheet(String reference) {
        found(reference);
        return criteria.sheet(reference, user.id()).orElseThrow(() -> new Refused("There is no tender in case %s yet.", reference));
    }

    private ProcurementCase found(String reference) {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
