package council.procurement.notice.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.notice.NoticeService;
import council.procurement.people.People;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The notices of a case as they stand on the central digital platform. */
@Component
class NoticePart implements CaseFilePart {

    private final NoticeService notices;
    private final People people;

    NoticePart(NoticeService notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    @Override
    public int order() {
        return 790;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var published = notices.of(reference);
        if (published.isEmpty()) return Optional.empty();
        return Optional.of(Section.titled("Published notices").table("Notices on the central digital platform", List.of("Notice", "Number", "Published on", "Link", "Recorded by"),
            published.stream().map(it -> Arrays.<Object>asList(capital(it.name()), it.noticeNumber(), it.publishedOn(), it.evidenceLink(), people.nameOf(it.recordedBy()))).toList()));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    }
}
