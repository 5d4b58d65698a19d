package council.procurement.casefile.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a case: which cases and contracts it belongs with. */
@Component
class LinksPart implements CaseFilePart {

    private final LinkService links;

    LinksPart(LinkService links) {
        this.links = links;
    }

    @Override
    public int order() {
        return 850;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var section = Section.titled("Linked cases and contracts");
        for (var it : links.of(reference)) {
            var text = "%s %s %s".formatted(it.label(), it.other().reference(), it.other().title()).strip();
            section = it.other().path() == null ? section.fact(it.label(), it.other().reference()) : section.link(text, it.other().path());
        }
        return Optional.of(section);
    }
}
