package council.procurement.award.web;

import council.procurement.award.AwardFileService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.TimelineItem;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The award report with ranking, prices and points, as its deciders read it. */
@Controller
class AwardPage {

    private final AwardFileService files;
    private final CurrentUser user;
    private final People people;

    AwardPage(AwardFileService files, CurrentUser user, People people) {
        this.files = files;
        this.user = user;
        this.people = people;
    }

    @GetMapping("/awards/{reference}")
    String award(@PathVariable String reference, Model model) {
        if (!files.mayRead(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var file = files.read(reference, user.id());
        var said = Stream.of(
                file.valueDecisions().stream().map(d -> new TimelineItem(d.at(), d.deed().label(), people.nameOf(d.person()), d.reason())),
                file.advice().stream().map(a -> new TimelineItem(a.at(), a.supports() ? "Advice: supports the award" : "Advice: does not support the award", people.nameOf(a.person()), a.advice())),
                file.decisions().stream().map(d -> new TimelineItem(d.at(), "Decision: " + d.outcome().code(), people.nameOf(d.person()), d.reason())))
            .flatMap(s -> s).sorted(Comparator.comparing(TimelineItem::when).reversed()).toList();
        model.addAttribute("file", file);
        model.addAttribute("said", said);
        model.addAttribute("author", file.report() == null ? null : people.nameOf(file.report().writtenBy()));
        return "award";
    }
}
