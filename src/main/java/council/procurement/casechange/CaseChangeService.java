package council.procurement.casechange;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.casechange.store.CaseRequestStore;
import council.procurement.casefile.FormAnswerService;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to how a running case is carried: put on hold and resumed, handed over, an answer corrected (domain reference 8, exceptions E12 and E14). */
@Service
@Transactional
public class CaseChangeService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String START_FORM = "start-procurement";
    private static final int LONGEST_HOLD_MONTHS = 12;

    private final CaseRequestStore requests;
    private final CaseStandingService standings;
    private final CaseStages stages;
    private final NeedQuestions questions;
    private final ProcurementCaseService cases;
    private final FormAnswerService answers;
    private final BusinessCaseService businessCases;
    private final DutyService duties;
    private final ApprovalService approvals;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    CaseChangeService(CaseRequestStore requests, CaseStandingService standings, CaseStages stages, NeedQuestions questions, ProcurementCaseService cases,
                      FormAnswerService answers, BusinessCaseService businessCases, DutyService duties, ApprovalService approvals, TimelineService timeline, People people, Clock clock) {
        this.requests = requests;
        this.standings = standings;
        this.stages = stages;
        this.questions = questions;
        this.cases = cases;
        this.answers = answers;
        this.businessCases = businessCases;
        this.duties = duties;
        this.approvals = approvals;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refused where it is missing or too long */
    static void reason(String reason) {
        if (reason == null || reason.isBlank()) throw new Refused("Say why; it goes on the record.");
        if (reason.length() > CaseEndingService.LONGEST) throw new Refused("Shorten the reason to 2,000 characters.");
    }

    // ---- hold and resume

    /** Stops every stage until somebody resumes it. Statutory dates are not moved by it. */
    public void hold(String reference, Viewer asker, String reason, LocalDate reviewOn) {
        standings.of(reference).refusals(WayOut.HOLD, asker).orThrow();
        reason(reason);
        stages.askChange(requests.add(CaseRequest.of(reference, WayOut.HOLD, asker.person(), clock.instant(), reason).until(reviewDay(reviewOn))));
    }

    /** @return the day on which the hold is looked at again */
    public LocalDate putOnHold(long number) {
        var request = standings.request(number).request();
        held(request.caseReference(), request.reviewOn(), request.reason(), request.askedBy());
        stages.suspend(request.caseReference());
        return request.reviewOn();
    }

    /** @throws Refused for whoever neither leads the case nor answers for it */
    public void resume(long number, String person, String reason) {
        var request = mayReview(number, person, reason);
        cases.resume(request.caseReference(), reason, person);
        stages.resume(request.caseReference());
        requests.answer(new RequestAnswer(number, true, person, clock.instant(), reason));
    }

    /** @return the later day on which it is looked at again */
    public LocalDate keepOnHold(long number, String person, LocalDate reviewOn, String reason) {
        var request = mayReview(number, person, reason);
        held(request.caseReference(), reviewDay(reviewOn), reason, person);
        return reviewOn;
    }

    private CaseRequest mayReview(long number, String person, String reason) {
        var request = standings.request(number).request();
        if (!standings.of(request.caseReference()).mayAsk(WayOut.HOLD, new Viewer(person, people.groupsOf(person))))
            throw new Refused("Only the requester, the lead officer, procurement or a head of service decides whether %s is resumed.", request.caseReference());
        reason(reason);
        return request;
    }

    private void held(String reference, LocalDate until, String why, String person) {
        cases.hold(reference, "Since %s until %s, put there by %s: %s".formatted(LocalDate.now(clock).format(DAY), until.format(DAY), people.nameOf(person), why),
            "Put the case on hold until %s: %s".formatted(until.format(DAY), why), person);
    }

    private LocalDate reviewDay(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day == null) throw new Refused("Give the day on which the hold is looked at again.");
        if (!day.isAfter(today)) throw new Refused("The day on which the hold is looked at again must lie after today.");
        if (day.isAfter(today.plusMonths(LONGEST_HOLD_MONTHS))) throw new Refused("Look at the hold again within a year. If the purchase has to wait longer, withdraw or cancel it.");
        return day;
    }

    // ---- hand over

    /** Asks a colleague to take the case over. */
    public void handOver(String reference, Viewer asker, String colleague, String reason) {
        var standing = standings.of(reference);
        standing.refusals(WayOut.HAND_OVER, asker).orThrow();
        reason(reason);
        canLead(reference, standing.leadOfficer(), colleague);
        var asked = requests.add(CaseRequest.of(reference, WayOut.HAND_OVER, asker.person(), clock.instant(), reason).to(colleague));
        timeline.add(reference, standing.it().stage(), asker.person(), "Asked %s to take the case over: %s".formatted(people.nameOf(colleague), reason));
        stages.askChange(asked);
    }

    /** Colleagues of the lead officer who decided nothing in the case, by user id. */
    @Transactional(readOnly = true)
    public List<String> colleagues(String reference) {
        var lead = cases.leadOfficer(reference);
        var all = new TreeSet<String>();
        groups(lead).forEach(group -> all.addAll(people.membersOf(group)));
        return all.stream().filter(person -> !person.equals(lead) && whatKeepsFromLeading(reference, person) == null).toList();
    }

    /** The colleague's answer; accepted, they count as somebody who asked for the purchase. */
    public void answerHandover(long number, String person, boolean accepted, String reason) {
        var request = standings.request(number).request();
        if (!person.equals(request.colleague())) throw new Refused("Only %s can answer this.", people.nameOf(request.colleague()));
        if (accepted) {
            canLead(request.caseReference(), cases.leadOfficer(request.caseReference()), person);
            duties.perform(request.caseReference(), person, Duty.REQUEST);
        }
        answer(request, person, accepted, reason, "Agreed to take the case over.", "Did not take the case over");
    }

    /** The case and the open tasks of its lead officer go to the colleague who accepted. */
    public void moveTasks(long number) {
        var request = standings.request(number).request();
        var before = cases.leadOfficer(request.caseReference());
        cases.handOver(request.caseReference(), request.colleague());
        stages.moveTasks(request.caseReference(), before, request.colleague());
        timeline.add(request.caseReference(), cases.get(request.caseReference()).stage(), request.colleague(), "Leads the case now, after %s.".formatted(people.nameOf(before)));
    }

    private void canLead(String reference, String lead, String colleague) {
        if (colleague == null || !people.exists(colleague)) throw new Refused("Choose the colleague who takes the case over.");
        if (colleague.equals(lead)) throw new Refused("%s leads the case already. Choose somebody else.", people.nameOf(colleague));
        if (groups(lead).stream().noneMatch(group -> people.isIn(colleague, group)))
            throw new Refused("%s belongs to another group than the lead officer. Choose a colleague of the same group.", people.nameOf(colleague));
        var obstacle = whatKeepsFromLeading(reference, colleague);
        if (obstacle != null) throw new Refused("%s %s in case %s and so cannot lead it (separation of duties). Choose somebody else.", people.nameOf(colleague), obstacle, reference);
    }

    private String whatKeepsFromLeading(String reference, String person) {
        var clash = duties.clash(reference, person, Duty.REQUEST);
        if (clash.isPresent()) return clash.get().done();
        return approvals.decisions(reference).stream().anyMatch(d -> d.person().equals(person)) ? "took a decision" : null;
    }

    /** Somebody who left has no group any more: then it goes to the officers of the services. */
    private Set<String> groups(String lead) {
        var groups = people.groupsOf(lead);
        return groups.isEmpty() ? Set.of("service-officers") : groups;
    }

    // ---- correct

    /**
     * What would have to be said before an answer is corrected.
     *
     * @return whether decisions rest on it, so that the case starts again
     */
    @Transactional(readOnly = true)
    public boolean startsAgain(String field) {
        return NeedAnswers.isMaterial(field);
    }

    /** The questions whose answers can be corrected, as the start form asks them. */
    @Transactional(readOnly = true)
    public List<NeedQuestions.Question> correctable() {
        return questions.all().stream().filter(q -> !q.field().equals("interestsDeclared")).toList();
    }

    /** The answer as it stands, in the plain form of its question. */
    @Transactional(readOnly = true)
    public String answerNow(String reference, String field) {
        var answer = cases.get(reference).need().answers().get(field);
        return answer == null ? "" : answer.toString();
    }

    /** Asks to correct one answer of the start form; a second person checks it. */
    public void correct(String reference, Viewer asker, String field, String typed, String reason) {
        standings.of(reference).refusals(WayOut.CORRECT, asker).orThrow();
        ask(reference, asker.person(), field, typed, reason);
    }

    /** A merge asks to add the value of the other case; the lead officer of this one agreed to it. */
    void askValue(String reference, String person, BigDecimal value, String reason) {
        ask(reference, person, "estimatedValueExVat", value.toPlainString(), reason);
    }

    private void ask(String reference, String person, String field, String typed, String reason) {
        reason(reason);
        var standing = standings.of(reference);
        var question = question(field);
        correctableNow(standing, field);
        var answer = questions.checked(field, typed);
        var now = answerNow(reference, field);
        var corrected = answer == null ? "" : answer;
        var need = NeedAnswers.with(standing.it().need(), field, corrected);
        if (need.answers().equals(standing.it().need().answers())) throw new Refused("“%s” is answered so already. Give another answer.", question.label());
        need.refusals(LocalDate.now(clock)).orThrow();
        var asked = requests.add(CaseRequest.of(reference, WayOut.CORRECT, person, clock.instant(), reason).correcting(field, now, corrected));
        timeline.add(reference, standing.it().stage(), person, "Asked to correct “%s” from “%s” to “%s”: %s".formatted(question.label(), question.said(now), question.said(corrected), reason));
        stages.askChange(asked);
    }

    private NeedQuestions.Question question(String field) {
        if ("interestsDeclared".equals(field)) throw new Refused("Correct your declaration on the page “Interests” of the case: declarations are for few eyes.");
        return questions.all().stream().filter(q -> q.field().equals(field)).findFirst()
            .orElseThrow(() -> new Refused("Choose an answer of the start form. What was answered later is changed in its own step: ask for it to be returned."));
    }

    private static void correctableNow(CaseStanding standing, String field) {
        if (NeedAnswers.isMaterial(field) && standing.suppliersKnow())
            throw new Refused("Suppliers were asked on the strength of this answer, so it can no longer be corrected. If it is wrong, cancel the case and begin again.");
    }

    /** A second person's check. */
    public void checkCorrection(long number, String person, boolean right, String reason) {
        var request = standings.request(number).request();
        if (!people.isIn(person, "procurement-team")) throw new Refused("Only the procurement team may do this step.");
        if (person.equals(request.askedBy())) throw new Refused("You asked for this correction, so somebody else of the procurement team must check it.");
        var standing = standings.of(request.caseReference());
        if (right) {
            if (!standing.it().isOpen()) throw new Refused("%s is closed (%s). Answer No, with that as the reason.", request.caseReference(), standing.it().status().label());
            if (NeedAnswers.isMaterial(request.field()) && standing.pendingEnd()) throw new Refused("The end of %s is asked for and not decided yet; that comes first.", request.caseReference());
            correctableNow(standing, request.field());
        }
        var label = question(request.field()).label();
        answer(request, person, right, reason, "Checked the correction of “%s” and found it right.".formatted(label), "Refused the correction of “%s”".formatted(label));
    }

    /** What the models need after a correction: the case as it is now, and whether it starts again at initiation. */
    public record Corrected(ProcurementCase it, boolean startsAgain) {
    }

    /** The new answer becomes the case's; the old one stays in the request and among the answers of the form. */
    public Corrected takeOver(long number) {
        var request = standings.request(number).request();
        var reference = request.caseReference();
        var need = NeedAnswers.with(cases.get(reference).need(), request.field(), request.newAnswer());
        var corrected = cases.correct(reference, need, request.askedBy());
        answers.correct(reference, START_FORM, "Task_TakeOverCorrection", request.askedBy(), need.answers());
        var again = NeedAnswers.isMaterial(request.field());
        if (again) businessCases.lapse(reference);
        if (again) approvals.lapse(reference, "The facts changed on which it rested: %s.".formatted(question(request.field()).label().replaceAll("[?.]$", "")));
        if (again) timeline.add(reference, corrected.stage(), ProcurementCaseService.SYSTEM, "Starts again at initiation: decisions rest on what was corrected, so earlier approvals lapse.");
        return new Corrected(corrected, again);
    }

    private void answer(CaseRequest request, String person, boolean accepted, String reason, String yes, String no) {
        if (!accepted && reason == null) throw new Refused("Say why not; it goes on the record and to the person who asked.");
        requests.answer(new RequestAnswer(request.number(), accepted, person, clock.instant(), reason));
        timeline.add(request.caseReference(), cases.get(request.caseReference()).stage(), person, accepted ? yes : no + ": " + reason);
    }
}
