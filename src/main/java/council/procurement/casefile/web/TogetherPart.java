package council.procurement.casefile.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Commitment;
import council.procurement.casefile.CommitmentService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.web.Show;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a running case: other purchases of the same kind, their sum and what follows from it. */
@Component
class TogetherPart implements CaseFilePart {

    private static final List<String> HEADINGS = List.of("Reference", "Title", "Service", "CPV code", "Supplier", "Value ex VAT", "On");

    private final ProcurementCaseService cases;
    private final CommitmentService commitments;
    private final People people;
    private final Show show;

    TogetherPart(ProcurementCaseService cases, CommitmentService commitments, People people, Show show) {
        this.cases = cases;
        this.commitments = commitments;
        this.people = people;
        this.show = show;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var it = cases.get(reference);
        if (!it.isRunning()) return Optional.empty();
        var found = commitments.with(it);
        if (found.isEmpty() && !found.warns()) return Optional.empty();
        var section = Section.titled("Purchases that belong together");
        for (var warning : found.warnings()) section = section.fact("Think about", warning);
        if (!found.sameCode().isEmpty()) section = section.fact("Same CPV code, since " + show.date(found.sinceShort()), found.sumShort())
            .fact("Same CPV code, whole time looked at", found.sumLong()).table("Other purchases with the same CPV code", HEADINGS, rows(found.sameCode()));
        if (!found.sameClass().isEmpty()) section = section.fact("First five figures of the code, whole time looked at", found.sumOfClass())
            .table("Other purchases whose CPV code begins with the same five figures", HEADINGS, rows(found.sameClass()));
        return Optional.of(section);
    }

    private List<List<Object>> rows(List<Commitment> all) {
        return all.stream().map(c -> Section.row(c.reference(), c.title(), people.serviceName(c.service()), c.cpvCode(), c.supplier(), c.valueExVat(), c.on())).toList();
    }
}
