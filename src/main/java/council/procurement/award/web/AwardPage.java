package council.procurement.award.web;

import council.procurement.award.AwardFile;
import council.procurement.award.AwardFileService;
import council.procurement.award.DueDiligenceService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TimelineItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    private final DueDiligenceService diligence;
    private final CurrentUser user;
    private final People people;
    private final Clock clock;

    AwardPage(AwardFileService files, DueDiligenceService diligence, CurrentUser user, People people, Clock clock) {
        this.files = files;
        this.diligence = diligence;
        this.user = user;
        this.people = people;
        this.clock = clock;
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
        model.addAttribute("checks", diligence.standing(reference));
        model.addAttribute("author", file.report() == null ? null : people.nameOf(file.report().writtenBy()));
        model.addAttribute("bidsPassed", open(file) && file.report() != null && file.report().bidsHoldUntil() != null && file.report().bidsHoldUntil().isBefore(LocalDate.now(clock)));
        return "award";
    }

    /** Whether something of it is still to be signed. */
    private static boolean open(AwardFile file) {
        return file.awards().isEmpty() || file.awards().stream().anyMatch(it -> !it.isSigned());
    }

    /** What the recommended bids promise, to compare with what is done later. */
    @GetMapping({"/awards/{reference}/social-value.csv", "/awards/{reference}/social-value.xlsx"})
    void promises(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!files.mayRead(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var file = files.read(reference, user.id());
        TableFile.send(request, response, reference + "-social-value", List.of("Supplier", "Lot", "Measure", "What is counted", "Unit", "A year", "Years", "How", "Counts, in the unit", "Counts, £", "Remark"),
            row -> file.recommendations().forEach(it -> file.promisesOf(it.bidNumber()).forEach(line -> {
                var promised = line.commitment();
                row.accept(new Object[] {it.supplier(), it.lotLabel(), promised.measure().code(), promised.measure().wording(), promised.measure().unit(), promised.quantity(), promised.years(), promised.method(),
                    line.quantity(), line.value(), line.remark()});
            })));
    }
}
