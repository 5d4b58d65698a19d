package council.procurement.casefile.engine;

import council.procurement.casefile.ProcurementCaseService;
import council.procurement.people.People;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The case in brief, as Markdown at the head of every form: {@code ${caseBrief.of(execution)}}. Nothing confidential. */
@Component("caseBrief")
public class CaseBrief {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ProcurementCaseService cases;
    private final People people;

    CaseBrief(ProcurementCaseService cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    public String of(DelegateExecution execution) {
        var it = cases.get(execution.getProcessBusinessKey());
        var need = it.need();
        var route = it.routing() == null ? "" : "  \nRoute: " + it.routing().route().label();
        return "**%s · %s**  \n%s, %s, needed by %s  \nWhole-life value: %s  \nBudget code: %s%s  \n[Open the case](/procurements/%s)".formatted(
            it.reference(), plain(need.title()), people.serviceName(need.service()), need.category().label().toLowerCase(), need.neededBy().format(DAY),
            it.valueInWords(), plain(need.budgetCode()), route, it.reference());
    }

    /** {@code P-2026-0001 Agency staff}, as the list of tasks shows it. */
    public String title(DelegateExecution execution) {
        var it = cases.get(execution.getProcessBusinessKey());
        return it.reference() + " " + it.need().title();
    }

    /** Markdown and templates of the form do nothing with what a person typed. */
    public static String plain(String typed) {
        return typed.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
