package council.procurement.casefile.web;

import council.procurement.casefile.BudgetService;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.CollaborationService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a running case: its budget line, and whom the council might buy with. */
@Component
class FundsPart implements CaseFilePart {

    private final ProcurementCaseService cases;
    private final BudgetService budgets;
    private final CollaborationService collaboration;

    FundsPart(ProcurementCaseService cases, BudgetService budgets, CollaborationService collaboration) {
        this.cases = cases;
        this.budgets = budgets;
        this.collaboration = collaboration;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var it = cases.get(reference);
        if (!it.isRunning()) return Optional.empty();
        var section = Section.titled("Budget line and collaboration");
        for (var sentence : budgets.of(it)) section = section.fact("Budget", sentence);
        for (var sentence : collaboration.sentences(it.need().cpvCode())) section = section.fact("Buying together", sentence);
        return Optional.of(section.link("Budget lines, and how what is left is counted", "/budget-lines").link("Frameworks and neighbours’ plans", "/collaboration"));
    }
}
