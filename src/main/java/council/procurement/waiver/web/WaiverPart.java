package council.procurement.waiver.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.waiver.WaiverService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The waivers that a case asked for. */
@Component
class WaiverPart implements CaseFilePart {

    private final WaiverService waivers;

    WaiverPart(WaiverService waivers) {
        this.waivers = waivers;
    }

    @Override
    public int order() {
        return 810;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var found = waivers.ofCase(reference);
        if (found.isEmpty()) return Optional.empty();
        var section = Section.titled("Waivers of the Contract Procedure Rules");
        for (var it : found) section = section.fact(it.reference(), "%s, %s, %s".formatted(it.status().label(), it.request().ground().label(), it.request().supplier())).link("Open " + it.reference(), "/waivers/" + it.reference());
        return Optional.of(section);
    }
}
