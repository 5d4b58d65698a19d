package council.procurement.approval.web;

import council.procurement.approval.DutyService;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who did which deed of the matrix in a case: what one person may do beside something else is allowed, and stands here (domain reference 7.3). */
@Component
class DutiesPart implements CaseFilePart {

    private final DutyService duties;
    private final People people;

    DutiesPart(DutyService duties, People people) {
        this.duties = duties;
        this.people = people;
    }

    @Override
    public int order() {
        return 810;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var done = duties.in(reference);
        if (done.isEmpty()) return Optional.empty();
        return Optional.of(Section.titled("Separation of duties").table("Who did what in this case", List.of("Deed", "By", "When"),
            done.stream().map(it -> Section.row(StringUtils.capitalize(it.duty().done()), people.nameOf(it.person()), it.at())).toList()));
    }
}
