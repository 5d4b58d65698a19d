package council.procurement.approval;

import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.store.PipelineStore;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineService;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cabinet's yearly approval of the pipeline: recorded from the minute; whether a case is in it is derived, never typed. */
@Service
@Transactional
public class PipelineService {

    private static final Pattern LINE = Pattern.compile("([A-Za-z]+-\\d{4}-\\d{4})[\\s,;:]+£?([\\d,]+(?:\\.\\d{1,2})?)");

    private final PipelineStore store;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    PipelineService(PipelineStore store, ProcurementCaseService cases, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param lines one purchase on each line: reference and approved value, as in {@code P-2026-0001 150,000}
     * @throws Refused where a line cannot be read or is recorded already under this minute
     */
    public void record(String person, String minute, LocalDate meetingDate, String lines) {
        if (!people.isIn(person, ApprovalService.COMMITTEE_SERVICES)) throw new Refused("Only committee services record what Cabinet decided.");
        Refusals.none()
            .unless(minute != null, "Give the number of the minute.")
            .unless(meetingDate != null, "Give the date of the meeting.")
            .unless(meetingDate == null || !meetingDate.isAfter(LocalDate.now(clock)), "The meeting cannot lie in the future; record the approval after it.")
            .unless(lines != null, "List the purchases that Cabinet approved, one on each line.")
            .orThrow();
        for (var entry : read(minute, meetingDate, lines)) {
            if (store.of(entry.reference()).stream().anyMatch(e -> e.minute().equals(minute) && e.meetingDate().equals(meetingDate)))
                throw new Refused("%s stands under minute %s already. Leave it out or correct the minute.", entry.reference(), minute);
            store.add(entry, person, clock.instant());
            cases.find(entry.reference()).ifPresent(it -> timeline.add(it.reference(), it.stage(), person,
                "Recorded Cabinet's approval in the pipeline, up to %s ex VAT (minute %s of %s).".formatted(Money.written(entry.approvedExVat()), minute, meetingDate)));
        }
    }

    /** Whether the case, or the contract that it replaces, is in the approved pipeline at this value. */
    @Transactional(readOnly = true)
    public boolean covers(String reference, BigDecimal valueExVat) {
        var replaced = cases.find(reference).map(it -> it.need().replacesContract()).orElse(null);
        return store.of(reference).stream().anyMatch(e -> e.covers(valueExVat))
            || replaced != null && store.of(replaced).stream().anyMatch(e -> e.covers(valueExVat));
    }

    private List<PipelineEntry> read(String minute, LocalDate meetingDate, String lines) {
        var entries = new ArrayList<PipelineEntry>();
        int number = 0;
        for (var line : lines.split("\\R")) {
            number++;
            if (line.isBlank()) continue;
            var parts = LINE.matcher(line.strip());
            if (!parts.matches()) throw new Refused("Line %d cannot be read. Write the reference and the value, as in “P-2026-0001 150000”.", number);
            var value = new BigDecimal(parts.group(2).replace(",", ""));
            if (value.signum() <= 0) throw new Refused("The value on line %d must be more than £0.", number);
            entries.add(new PipelineEntry(minute, meetingDate, parts.group(1).toUpperCase(), Money.pounds(value)));
        }
        return entries;
    }
}
