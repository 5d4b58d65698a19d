package council.procurement.waiver.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.waiver.WaiverOffer;
import council.procurement.waiver.WaiverService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The waivers that a case asked for, and the way to ask for one where it can help. */
@Component
class WaiverPart implements CaseFilePart {

    private final WaiverService waivers;
    private final CaseTasks tasks;

    WaiverPart(WaiverService waivers, CaseTasks tasks) {
        this.waivers = waivers;
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 810;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var section = Section.titled("Waivers of the Contract Procedure Rules");
        for (var it : waivers.ofCase(reference)) section = section.fact(it.reference(), "%s, %s, %s".formatted(it.status().label(), it.request().ground().label(), it.request().supplier())).link("Open " + it.reference(), "/waivers/" + it.reference());
        var offer = waivers.offer(reference);
        if (offer != WaiverOffer.NONE && tasks.mayStart(AskForWaiver.PROCESS, viewer)) section = section.link(offer == WaiverOffer.POSSIBLE ? "Ask for a waiver" : "Can it be bought without competition?", "/procurements/%s/waiver".formatted(reference));
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }
}
