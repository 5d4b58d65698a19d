package council.procurement.initiation;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.store.MeetingStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The council's meetings, and the governance timetable of each case planned over them. */
@Service
@Transactional
public class GovernanceService {

    public static final String COMMITTEE_SERVICES = "committee-services";
    private static final String CABINET = "Cabinet";
    private static final Set<String> BODIES = Set.of(CABINET, "Council");

    private final MeetingStore meetings;
    private final GovernanceRules rules;
    private final ProcurementCaseService cases;
    private final ApprovalService approvals;
    private final Announcements announcements;
    private final Calendars calendars;
    private final Clock clock;

    GovernanceService(MeetingStore meetings, GovernanceRules rules, ProcurementCaseService cases, ApprovalService approvals, Announcements announcements, Calendars calendars, Clock clock) {
        this.meetings = meetings;
        this.rules = rules;
        this.cases = cases;
        this.approvals = approvals;
        this.announcements = announcements;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Enters meetings, all or none.
     *
     * @param lines one meeting on each line, as CSV: body, date, report deadline (may be left out); dates as 2027-01-12
     * @throws Refused where the viewer is not of committee services
     * @throws council.procurement.RefusedFields where a line cannot be read
     */
    public int enter(Viewer viewer, String lines) {
        if (!viewer.isIn(COMMITTEE_SERVICES)) throw new Refused("Only committee services enter the council's meetings.");
        var refusals = FieldRefusals.none().text(lines, 20_000, "meetings", "List the meetings, one on each line.");
        refusals.orThrow();
        var read = new ArrayList<Meeting>();
        int number = 0;
        for (var line : lines.strip().split("\\R")) {
            number++;
            if (line.isBlank()) continue;
            var meeting = meeting(line);
            refusals = refusals.unless(meeting != null, "meetings", "Line %d cannot be read. Write the body, the date and, if there is one, the report deadline, as in “Cabinet, 2027-01-12, 2027-01-04”.", number)
                .unless(meeting == null || meeting.reportBy() == null || meeting.reportBy().isBefore(meeting.on()), "meetings", "On line %d the report deadline must lie before the meeting.", number);
            read.add(meeting);
        }
        refusals.orThrow();
        read.forEach(meeting -> meetings.put(meeting, viewer.person(), clock.instant()));
        return read.size();
    }

    private static Meeting meeting(String line) {
        var parts = line.split("[,;\\t]", -1);
        var body = parts[0].strip();
        if (parts.length < 2 || parts.length > 3 || !BODIES.contains(body)) return null;
        try {
            return new Meeting(body, LocalDate.parse(parts[1].strip()), parts.length < 3 || parts[2].isBlank() ? null : LocalDate.parse(parts[2].strip()));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Transactional(readOnly = true)
    public List<Meeting> meetingsToCome() {
        return meetings.from(LocalDate.now(clock));
    }

    /** Those gone by included. */
    @Transactional(readOnly = true)
    public List<Meeting> everyMeeting() {
        return meetings.from(LocalDate.of(1, 1, 1));
    }

    /** Of an open case at the key level whose award is still to be decided; empty for every other. */
    @Transactional(readOnly = true)
    public Optional<GovernanceTimetable> timetable(String reference) {
        var it = cases.find(reference).filter(c -> c.isOpen()).orElse(null);
        if (it == null || isDecided(reference)) return Optional.empty();
        var times = rules.at(it.need().estimatedValueExVat());
        if (!times.keyDecision()) return Optional.empty();
        var cabinet = meetingsToCome().stream().filter(m -> m.body().equals(CABINET)).toList();
        return Optional.of(GovernanceTimetable.planned(times, calendars.council(), LocalDate.now(clock), it.need().neededBy(), cabinet,
            announcements.decisionFrom(reference).orElse(null)));
    }

    private boolean isDecided(String reference) {
        return approvals.decisions(reference).stream().filter(it -> it.type() == DecisionType.AWARD || it.type() == DecisionType.DIRECT_AWARD).reduce((one, later) -> later)
            .filter(last -> last.outcome() == Outcome.APPROVED).isPresent();
    }
}
