package council.procurement.initiation.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.InitiationService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Initiation's part of the file: the place in the forward plan, and what a small purchase says of itself. */
@Component
class InitiationPart implements CaseFilePart {

    private final InitiationService initiation;

    InitiationPart(InitiationService initiation) {
        this.initiation = initiation;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var section = Section.titled("Initiation");
        var planned = initiation.forwardPlanEntry(reference);
        if (planned.isPresent()) {
            section = section.fact("Planned start of the tender", planned.get().plannedStart()).fact("In the published forward plan", planned.get().published());
            if (planned.get().endedAs() != null) section = section.fact("The forward plan says", planned.get().endedAs().label());
        }
        var purchase = initiation.smallPurchase(reference);
        if (purchase.isPresent()) {
            var it = purchase.get();
            section = section.fact("Specification", it.specification());
            if (it.quotedSupplier() == null) section = section.fact("Proposed suppliers", it.proposedSuppliers());
            else section = section.fact("Quote of", it.quotedSupplier()).fact("Quoted price ex VAT", it.quotedValueExVat()).fact("Why it is good value", it.valueForMoney());
        }
        return Optional.of(section);
    }
}
