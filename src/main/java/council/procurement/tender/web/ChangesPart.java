package council.procurement.tender.web;

import council.procurement.casefile.Section;
import council.procurement.tender.OpportunityPart;
import council.procurement.tender.TenderChange.Step;
import council.procurement.tender.TenderChangeService;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What changed since an opportunity was published, on its page. */
@Component
@Order(1)
class ChangesPart implements OpportunityPart {

    private final TenderChangeService changes;

    ChangesPart(TenderChangeService changes) {
        this.changes = changes;
    }

    @Override
    public Optional<Section> section(String reference) {
        var done = changes.published(reference);
        return done.isEmpty() ? Optional.empty() : Optional.of(Section.titled("Changes").table("The oldest first", List.of("On", "Change", "What is new"),
            done.stream().map(c -> Section.row(c.step(Step.Name.CARRIED_OUT).orElseThrow().at(), changes.inWords(c), c.what())).toList()));
    }
}
