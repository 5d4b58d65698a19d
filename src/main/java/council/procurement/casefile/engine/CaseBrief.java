package council.procurement.casefile.engine;

import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.RiskService;
import council.procurement.people.People;
import council.procurement.platform.FormText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The case in brief, as Markdown at the head of every form: {@code ${caseBrief.of(execution)}}. Nothing confidential. */
@Component("caseBrief")
public class CaseBrief {

    private static final int RISKS_NAMED = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ProcurementCaseService cases;
    private final RiskService risks;
    private final People people;
    private final ObjectProvider<FileHeads> others;

    CaseBrief(ProcurementCaseService cases, RiskService risks, People people, ObjectProvider<FileHeads> others) {
        this.cases = cases;
        this.risks = risks;
        this.people = people;
        this.others = others;
    }

    public String of(DelegateExecution execution) {
        var other = other(execution);
        if (other.isPresent()) return FormText.shown(other.get().brief());
        var it = cases.get(execution.getProcessBusinessKey());
        var need = it.need();
        var route = it.routing() == null ? "" : "  \nRoute: " + it.routing().route().label();
        return "**%s · %s**  \n%s, %s, needed by %s  \nWhole-life value: %s  \nBudget code: %s%s%s  \n[Open the case](/procurements/%s)".formatted(
            it.reference(), FormText.plain(need.title()), people.serviceName(need.service()), need.category().label().toLowerCase(), need.neededBy().format(DAY),
            it.valueInWords(), FormText.plain(need.budgetCode()), route, severeRisks(it.reference()), it.reference());
    }

    /** {@code High risks: Few bidders; Late vehicles; and 2 more}: carried through all stages, so that nobody decides without them. */
    private String severeRisks(String reference) {
        var severe = risks.severe(reference);
        if (severe.isEmpty()) return "";
        var named = severe.stream().limit(RISKS_NAMED).map(r -> FormText.plain(r.title())).collect(Collectors.joining("; "));
        return "  \n**High risks:** " + named + (severe.size() > RISKS_NAMED ? "; and %d more".formatted(severe.size() - RISKS_NAMED) : "");
    }

    /** {@code P-2026-0001 Agency staff}, as the list of tasks shows it. */
    public String title(DelegateExecution execution) {
        var other = other(execution);
        if (other.isPresent()) return other.get().about();
        var it = cases.get(execution.getProcessBusinessKey());
        return it.reference() + " " + it.need().title();
    }

    /** The head of a file that is no case. */
    private Optional<FileHead> other(DelegateExecution execution) {
        return others.stream().flatMap(heads -> heads.find(execution.getProcessBusinessKey()).stream()).findFirst();
    }
}
