package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.casefile.store.ConflictsAssessmentStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conflicts assessment: prepared before the first notice, revised until the procurement ends (Procurement Act 2023 s.83;
 * domain reference 2.10). Every version is kept. Above the threshold no notice goes out without one.
 */
@Service
@Transactional
public class ConflictsAssessmentService {

    public static final int LONGEST = 4000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ConflictsAssessmentStore store;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final Clock clock;

    ConflictsAssessmentService(ConflictsAssessmentStore store, ProcurementCaseService cases, TimelineService timeline, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A new version. @throws Refused where the viewer does not write it, the case is closed, or something is left out */
    public void prepare(String reference, Viewer viewer, String found, String mitigation, String perceived) {
        var it = cases.get(reference);
        if (!CaseAccess.of(viewer).writesConflictsAssessment(cases.people(reference)))
            throw new Refused("The procurement team, the lead officer and the monitoring officer write the conflicts assessment.");
        if (!it.isRunning()) throw new Refused("Case %s is closed (%s); its conflicts assessment can no longer be revised.", reference, it.status().label());
        FieldRefusals.none()
            .text(found, LONGEST, "found", "Say which conflicts were found; write “None” where there are none.")
            .text(mitigation, LONGEST, "mitigation", "Say what mitigates them; write “None needed” where there are none.")
            .text(perceived, LONGEST, "perceived", "Say what others may take for a conflict and how it is dispelled; write “None” where there is nothing.")
            .orThrow();
        var version = store.of(reference).size() + 1;
        store.add(new ConflictsAssessment(reference, version, found.strip(), mitigation.strip(), perceived.strip(), viewer.person(), clock.instant()));
        timeline.add(reference, it.stage(), viewer.person(), version == 1 ? "Prepared the conflicts assessment." : "Revised the conflicts assessment (version %d).".formatted(version));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ConflictsAssessment> versions(String reference) {
        return store.of(reference);
    }

    @Transactional(readOnly = true)
    public Optional<ConflictsAssessment> latest(String reference) {
        return store.of(reference).stream().findFirst();
    }

    /** Whether a notice may go out: above the threshold only with an assessment. */
    @Transactional(readOnly = true)
    public boolean allowsNotice(String reference) {
        var routing = cases.get(reference).routing();
        return routing == null || !routing.aboveThreshold() || latest(reference).isPresent();
    }

    /** For the head of the form that confirms it, as Markdown; empty for a file that is no case. */
    @Transactional(readOnly = true)
    public String inBrief(String reference) {
        if (cases.find(reference).isEmpty()) return "";
        var link = "[%s](/procurements/" + reference + "/conflicts-assessment)";
        return latest(reference)
            .map(a -> "Conflicts assessment: version %d of %s. With this step you confirm that it is up to date. ".formatted(a.version(), LocalDate.ofInstant(a.preparedAt(), LONDON).format(DAY)) + link.formatted("Read or revise it"))
            .orElseGet(() -> (allowsNotice(reference) ? "There is no conflicts assessment yet; below the threshold it is advised. " : "**There is no conflicts assessment yet; above the threshold it comes before the first notice.** ") + link.formatted("Write it"));
    }
}
