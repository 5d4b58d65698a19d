package council.procurement.executive;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.approval.ApprovalRequest;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionCondition;
import council.procurement.approval.DecisionFile;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.executive.store.ExecutiveStore;
import council.procurement.initiation.Announcements;
import council.procurement.initiation.GovernanceRules;
import council.procurement.initiation.GovernanceService;
import council.procurement.initiation.GovernanceTimes;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notice of a key decision, Council's minute for money outside the budget and policy framework, and that no decision is
 * recorded before or without them (SI 2012/2089 regs 8–13; domain reference 1.4, 1.8).
 */
@Service
@Transactional
public class KeyDecisionService implements DecisionCondition, Announcements {

    /** Of these groups members decide, themselves or at a meeting. */
    private static final Set<String> MEMBERS = Set.of("cabinet-member", ApprovalService.COMMITTEE_SERVICES);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ExecutiveStore store;
    private final ApprovalService approvals;
    private final ObjectProvider<DecisionFile> files;
    private final ProcurementCaseService cases;
    private final GovernanceRules times;
    private final DecisionRecordRules records;
    private final DecisionsInProgress inProgress;
    private final People people;
    private final Clock clock;

    KeyDecisionService(ExecutiveStore store, ApprovalService approvals, ObjectProvider<DecisionFile> files, ProcurementCaseService cases, GovernanceRules times, DecisionRecordRules records, DecisionsInProgress inProgress, People people, Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.files = files;
        this.cases = cases;
        this.times = times;
        this.records = records;
        this.inProgress = inProgress;
        this.people = people;
        this.clock = clock;
    }

    /** Whether the last decider are members and the value reaches the key level. */
    @Transactional(readOnly = true)
    public boolean isKeyDecision(String reference, DecisionType type) {
        return approvals.deciders(reference, type).stream().anyMatch(MEMBERS::contains) && times.at(value(reference, type)).keyDecision();
    }

    private BigDecimal value(String reference, DecisionType type) {
        return approvals.request(reference, type).valueExVat();
    }

    static boolean isOfMembers(String group) {
        return MEMBERS.contains(group);
    }

    /**
     * Records a notice that was published. A later one takes the place of an earlier, as where an exception shortens the wait.
     *
     * @throws RefusedFields where something is missing or impossible
     */
    public KeyNotice notice(String reference, String person, BigDecimal valueExVat, KeyNotice.Entry entry) {
        entry.refusals(today()).orThrow();
        var rule = times.at(valueExVat);
        var notice = entry.noticed(rule.noticeClearDays(), rule.exceptionClearDays(), person);
        store.add(reference, notice, clock.instant());
        file(reference).note(reference, person, inWords(notice));
        return notice;
    }

    /**
     * The same from the page of a decision: ahead of the task, or while the days run.
     *
     * @throws Refused where the viewer is not of committee services, or the task is there for it
     */
    public KeyNotice noticeAhead(String reference, Viewer viewer, KeyNotice.Entry entry) {
        if (!viewer.isIn(GovernanceService.COMMITTEE_SERVICES)) throw new Refused("Only committee services publish key-decision notices.");
        var valueExVat = valueInQuestion(reference).orElseThrow(() -> new Refused("Members are not asked to decide on %s.", reference));
        if (!times.at(valueExVat).keyDecision()) throw new Refused("At this value it is no key decision, and no notice is owed.");
        if (inProgress.noticeIsATask(reference)) throw new Refused("The notice is asked for in Tasklist: record it in the task “Publish the key-decision notice”.");
        var notice = notice(reference, viewer.person(), valueExVat, entry);
        inProgress.noticeChanged(reference);
        return notice;
    }

    /** What was asked to be decided last, or else what the case is estimated at. */
    private Optional<BigDecimal> valueInQuestion(String reference) {
        return approvals.lastRequest(reference).filter(it -> it.deciders().stream().anyMatch(MEMBERS::contains)).map(ApprovalRequest::valueExVat)
            .or(() -> cases.find(reference).map(it -> it.need().estimatedValueExVat()));
    }

    /** Whether a notice can be recorded beside the tasks: a decision at the key level that no task asks to announce. */
    @Transactional(readOnly = true)
    public boolean takesNotice(String reference) {
        return !inProgress.noticeIsATask(reference) && cases.find(reference).map(it -> it.isOpen()).orElse(true) && valueInQuestion(reference).filter(value -> times.at(value).keyDecision()).isPresent();
    }

    /** The notice that counts. */
    @Transactional(readOnly = true)
    public Optional<KeyNotice> notice(String reference) {
        var all = store.notices(reference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> decisionFrom(String reference) {
        return notice(reference).map(KeyNotice::decisionFrom);
    }

    /** All that were recorded, the one that counts last. */
    @Transactional(readOnly = true)
    public List<KeyNotice> notices(String reference) {
        return store.notices(reference);
    }

    /**
     * How a notice stands on a day.
     *
     * @param code missing, running or run, as the model reads it
     * @param from first day on which it may be decided; null without a notice
     */
    public record NoticeState(String code, LocalDate from) {
    }

    @Transactional(readOnly = true)
    public NoticeState state(String reference, LocalDate today) {
        return notice(reference).map(it -> new NoticeState(it.decisionFrom().isAfter(today) ? "running" : "run", it.decisionFrom())).orElse(new NoticeState("missing", null));
    }

    /** What finance says about the money, with its confirmation of funds. */
    public void stateFramework(String reference, String person, boolean outside) {
        if (!outside && store.statement(reference).filter(it -> it.waitsForCouncil() || it.isRefusedByCouncil()).isEmpty()) return; // within is assumed; only its opposite, or a way back, is news
        store.state(reference, outside, person, clock.instant());
        file(reference).note(reference, person, outside ? "Said that the money lies outside the budget and policy framework: Council decides on it first."
            : "Said that the money lies within the budget and policy framework now.");
    }

    @Transactional(readOnly = true)
    public Optional<BudgetStatement> framework(String reference) {
        return store.statement(reference);
    }

    /** @throws Refused where nobody asked Council, or the minute is incomplete */
    public void recordCouncil(String reference, String person, boolean agreed, String minute, LocalDate meetingDate, String note) {
        var statement = store.statement(reference).filter(BudgetStatement::waitsForCouncil).orElseThrow(() -> new Refused("Council is not asked about the money of %s.", reference));
        if (!agreed && note == null) throw new Refused("Write why Council refused the money; whoever decides reads it.");
        minuted(minute, meetingDate, today());
        store.minute(statement.number(), new BudgetStatement.Minute(agreed, minute, meetingDate, note), person, clock.instant());
        file(reference).note(reference, person, "Council %s the money outside the budget and policy framework (minute %s of %s)%s".formatted(agreed ? "agreed" : "refused",
            minute, DAY.format(meetingDate), note == null ? "." : ": " + note));
    }

    /** @throws Refused where number or date are missing or the meeting lies in the future */
    static void minuted(String minute, LocalDate meetingDate, LocalDate today) {
        Refusals.none()
            .unless(minute != null, "Give the number of the minute.")
            .unless(meetingDate != null, "Give the date of the meeting.")
            .unless(meetingDate == null || !meetingDate.isAfter(today), "The meeting cannot lie in the future; record it when it has met.").orThrow();
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void check(AtHand decision) {
        if (decision.outcome() == Outcome.RETURNED) return; // nothing is decided yet
        var request = decision.request();
        if (decision.outcome() == Outcome.APPROVED) agreedByCouncil(request.caseReference());
        if (isOfMembers(decision.group())) announced(request, decision.decidedOn());
        var required = records.of(request.type(), decision.group(), request.valueExVat());
        if (required.reasons() && decision.reason() == null) throw new Refused("Give the reasons: the record of this decision is published with them.");
        if (required.alternatives() && decision.alternatives() == null)
            throw new Refused("Say which alternatives were considered and rejected, and why: the record of this decision needs them.");
    }

    private void agreedByCouncil(String reference) {
        var statement = store.statement(reference).orElse(null);
        if (statement == null) return;
        if (statement.waitsForCouncil()) throw new Refused("The money lies outside the budget and policy framework: this can be approved once Council’s minute is recorded.");
        if (statement.isRefusedByCouncil())
            throw new Refused("Council refused the money (minute %s of %s): this can only be rejected, or returned to be brought within the budget.", statement.minute().number(), DAY.format(statement.minute().meetingDate()));
    }

    private void announced(ApprovalRequest request, LocalDate decidedOn) {
        if (!times.at(request.valueExVat()).keyDecision()) return;
        var notice = notice(request.caseReference()).orElseThrow(() -> new Refused("No key-decision notice is on record for %s: committee services publish it first.", request.caseReference()));
        if (decidedOn.isBefore(notice.decisionFrom()))
            throw new Refused("This key decision can be taken on %s at the earliest: %s", DAY.format(notice.decisionFrom()), why(notice));
    }

    private static String why(KeyNotice it) {
        return switch (it.basis()) {
            case FULL -> "its notice was published on %s and must stand for %d clear days.".formatted(DAY.format(it.publishedOn()), it.clearDays());
            case GENERAL_EXCEPTION -> "its notice of %s under the general exception must stand for %d clear days after the chair of scrutiny was told.".formatted(DAY.format(it.publishedOn()), it.clearDays());
            case SPECIAL_URGENCY -> "the chair of scrutiny agreed to its special urgency on %s.".formatted(DAY.format(it.scrutinyOn()));
        };
    }

    /** As it stands on the case and in the decision notice. */
    public String inWords(KeyNotice it) {
        var notice = "Key-decision notice published on %s (%s), decision from %s".formatted(DAY.format(it.publishedOn()), it.link(), DAY.format(it.decisionFrom()));
        return switch (it.basis()) {
            case FULL -> notice + ": %d clear days.".formatted(it.clearDays());
            case GENERAL_EXCEPTION -> notice + " under the general exception: %s told on %s. %s".formatted(it.scrutinyChair(), DAY.format(it.scrutinyOn()), it.reason());
            case SPECIAL_URGENCY -> notice + " with special urgency: agreed by %s on %s. %s".formatted(it.scrutinyChair(), DAY.format(it.scrutinyOn()), it.reason());
        };
    }

    /** Who takes the decision, as the notice must say it. */
    @Transactional(readOnly = true)
    public String decisionMaker(String reference, DecisionType type) {
        var last = approvals.deciders(reference, type).stream().filter(MEMBERS::contains).reduce((one, later) -> later).orElse("");
        if (!last.equals("cabinet-member")) return "Cabinet";
        var named = approvals.decider(reference, type, last);
        return named == null ? "Cabinet member" : people.nameOf(named) + ", cabinet member";
    }

    @Transactional(readOnly = true)
    public GovernanceTimes times(String reference, DecisionType type) {
        return times.at(value(reference, type));
    }

    DecisionFile file(String reference) {
        return fileOf(reference).orElseThrow(() -> new Refused("There is no file %s to decide on.", reference));
    }

    Optional<DecisionFile> fileOf(String reference) {
        return files.stream().filter(file -> file.keeps(reference)).findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
