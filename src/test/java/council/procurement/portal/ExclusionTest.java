package council.procurement.portal;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.ExclusionDraft;
import council.procurement.evaluation.ExclusionService;
import council.procurement.evaluation.ExclusionStep;
import council.procurement.evaluation.ExclusionWord;
import council.procurement.evaluation.PanelService;
import council.procurement.evaluation.SupplierExclusion;
import council.procurement.evaluation.engine.EvaluationProcess;
import council.procurement.exclusion.DebarmentDraft;
import council.procurement.exclusion.DebarmentService;
import council.procurement.exclusion.ExclusionGrounds;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.Criterion;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.OpenedBids;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ground for exclusion: the chance to explain, the advice, the decision by somebody else, and the report (Procurement Act 2023 ss.26 to 28, 57 to 59). */
@ProcessTest
class ExclusionTest {

    private static final ExclusionWord ADVICE = new ExclusionWord(null, null, null, null, "The ground applies; it went on in May.");
    private static final ExclusionWord OUT = decision(true, true, "excluded");

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired TenderService tenders;
    @Autowired OpenedBids bids;
    @Autowired ComplianceService compliance;
    @Autowired ExclusionService exclusions;
    @Autowired EvaluationService evaluations;
    @Autowired PanelService panels;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired DebarmentService debarments;
    @Autowired ExclusionGrounds grounds;
    @Autowired People people;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired ProcessEngineConfigurationImpl engine;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_supplier_explains_itself_and_replaces_its_sub_contractor() {
        var reference = live.advertised("Verge cutting");
        var ada = bidding(reference, "ada@explains.example", "Ada Explains Ltd");
        var bert = bidding(reference, "bert@explains.example", "Bert Explains Ltd");
        opened(reference);
        ada = SupplierBrowser.of("ada@explains.example", "Ada Explains Ltd", port);
        bert = SupplierBrowser.of("bert@explains.example", "Bert Explains Ltd", port);
        var bid = numberOf(reference, "Ada Explains Ltd");

        refuses(() -> exclusions.raise(reference, "paul", breach(bid, "2026-01-10")), "This is shown only to the person who works on the task.");
        refuses(() -> raise(reference, new ExclusionDraft(null, "contract-breach", "supplier", null, LocalDate.of(2026, 1, 10), "Known.")), "Choose one of the bids");
        refuses(() -> raise(reference, new ExclusionDraft(bid, "rudeness", "supplier", null, LocalDate.of(2026, 1, 10), "Known.")), "Choose the ground for exclusion.");
        refuses(() -> raise(reference, new ExclusionDraft(bid, "contract-breach", "nobody", null, LocalDate.of(2026, 1, 10), "Known.")), "Say on whom the ground falls.");
        refuses(() -> raise(reference, new ExclusionDraft(bid, "contract-breach", "sub-contractor", " ", LocalDate.of(2026, 1, 10), " ")), "Name the associated person or the sub-contractor. Say what is known");
        refuses(() -> raise(reference, breach(bid, "2021-12-06")), "What happened on 6 December 2021 is too long ago: for this ground (Schedule 7, paragraph 12) events count from 7 December 2021.");
        refuses(() -> raise(reference, breach(bid, "2026-12-08")), "lies in the future");
        refuses(() -> raise(reference, new ExclusionDraft(bid, "contract-breach", "supplier", null, null, "Known.")), "Give the day on which it happened.");
        var number = raise(reference, breach(bid, "2021-12-07"));
        refuses(() -> raise(reference, breach(bid, "2026-01-10")), "is under way or decided already");

        assertThat(mail("exclusion-asked", "ada@explains.example")).contains("12:00 on 14 December 2026", "/supplier/bids/" + reference + "/exclusions/" + number).doesNotContain("Sub Ltd");
        assertThat(jdbc.sql("select count(*) from outbox_mail where kind = 'exclusion-asked' and recipient = 'bert@explains.example'").query(Long.class).single()).isZero();
        assertThat(ada.opens(reference, "").body()).contains("explain yourself");
        assertThat(ada.opens(reference, "/exclusions/" + number).body()).contains("Serious breach of a public contract", "A sub-contractor: Sub Ltd", "It left a contract in May.", "Who takes their place").doesNotContain("ask legal");
        assertThat(bert.opens(reference, "/exclusions/" + number).statusCode()).as("another bidder").isEqualTo(400);
        allCompliant(reference);
        refuses(() -> officers.completes("priya", reference, "Task_CheckCompliance", Map.of()), "Whether Ada Explains Ltd is excluded is not decided yet. The supplier can explain itself until 12:00 on 14 December 2026.");
        assertThat(live.isOpen(reference, "Task_AdviseOnExclusion")).isFalse();

        var page = "/supplier/bids/" + reference + "/exclusions/" + number;
        assertThat(ada.browser().posts(page, page, Map.of("explanation", " ", "replacement", "x".repeat(201))).body()).contains("Write your explanation.", "Shorten the name to 200 characters.");
        assertThat(ada.browser().posts(page, page, Map.of("explanation", "We no longer work with them.", "replacement", "Better Sub Ltd")).body()).contains("Your explanation is with the council");
        assertThat(ada.opens(reference, "/exclusions/" + number).statusCode()).as("once").isEqualTo(400);
        claim("leila", reference, "Task_AdviseOnExclusion");
        refuses(() -> officers.completes("leila", reference, "Task_AdviseOnExclusion", Map.of()), "Write your advice.");
        refuses(() -> exclusions.view(reference, "marcus", number, ExclusionStep.ADVICE), "This is shown only to the person");
        settles("leila", reference, number, "Task_AdviseOnExclusion", ExclusionStep.ADVICE, ADVICE);

        claim("marcus", reference, "Task_DecideExclusion");
        assertThat(officers.as("marcus", () -> exclusions.view(reference, "marcus", number, ExclusionStep.DECISION)).outcomes()).hasSize(3);
        refuses(() -> officers.completes("marcus", reference, "Task_DecideExclusion", Map.of()), "Say what you decide");
        refuses(() -> decides("marcus", reference, number, decision(null, null, "stays")), "Say whether the ground applies.");
        refuses(() -> decides("marcus", reference, number, decision(true, null, "stays")), "Say whether the circumstances go on");
        refuses(() -> decides("marcus", reference, number, decision(true, false, "excluded")), "A supplier is excluded only where the ground applies and its circumstances go on");
        refuses(() -> decides("marcus", reference, number, new ExclusionWord(true, true, "replaced", null, " ")), "Give the reason");
        settles("marcus", reference, number, "Task_DecideExclusion", ExclusionStep.DECISION, decision(true, true, "replaced"));
        assertThat(mail("exclusion-decided", "ada@explains.example")).contains("the bid stays in the running with the replacement");
        assertThat(ada.opens(reference, "").body()).contains("Because of what the supplier shows.");
        assertThat(live.isOpen(reference, "Task_ReportExclusion")).isFalse();
        officers.completes("priya", reference, "Task_CheckCompliance", Map.of());
        assertThat(sentences(reference)).contains("The supplier explained itself on the ground for exclusion.", "Decided not to exclude the supplier: its bid stays in the running.").noneMatch(it -> it.contains("Ada"));
        assertThat(Browser.of("leila", port).opens("/procurements/" + reference).body()).as("names are for procurement").doesNotContain("Ground for exclusion, Ada");
        assertThat(Browser.of("marcus", port).opens("/procurements/" + reference).body()).contains("Ground for exclusion, Ada Explains Ltd");
        assertThatThrownBy(() -> jdbc.sql("update exclusion_explanation set explanation = 'x' where exclusion_number = ?").param(number).update()).hasMessageContaining("never changed");
    }

    @Test
    void who_does_not_explain_in_time_is_decided_on_without_and_an_excluded_bid_is_out() {
        var reference = live.advertised("Hedge laying");
        bidding(reference, "late@explains.example", "Late Explains Ltd");
        bidding(reference, "good@explains.example", "Good Explains Ltd");
        opened(reference);
        var bid = numberOf(reference, "Late Explains Ltd");
        var number = raise(reference, new ExclusionDraft(bid, "insolvency", "supplier", "ignored", LocalDate.of(2026, 3, 1), "It is in the Gazette."));
        officers.clockAt(LocalDate.of(2026, 12, 14).atTime(12, 1));
        var late = SupplierBrowser.of("late@explains.example", "Late Explains Ltd", port);
        assertThat(late.opens(reference, "/exclusions/" + number).statusCode()).isEqualTo(400);
        officers.fireTimer(reference, "Event_TimeToExplainOver");
        advised(reference, number);
        claim("marcus", reference, "Task_DecideExclusion");
        assertThat(officers.as("marcus", () -> exclusions.view(reference, "marcus", number, ExclusionStep.DECISION)).outcomes()).as("nobody replaces the supplier itself").hasSize(2);
        refuses(() -> decides("marcus", reference, number, decision(true, true, "replaced")), "The supplier named no replacement.");
        settles("marcus", reference, number, "Task_DecideExclusion", ExclusionStep.DECISION, OUT);
        assertThat(live.isOpen(reference, "Task_ReportExclusion")).as("below the threshold none is due").isFalse();
        allCompliant(reference);
        officers.completes("priya", reference, "Task_CheckCompliance", Map.of());
        assertThat(evaluations.record(reference).assessments().get(bid)).satisfies(it -> {
            assertThat(it.compliant()).as("whatever was said in the check").isFalse();
            assertThat(it.reason()).isEqualTo("Excluded. Insolvent, bankrupt or no longer trading (discretionary, Schedule 7, paragraphs 5 and 6): Because of what the supplier shows.");
        });
        assertThat(late.opens(reference, "").body()).contains("The bid is out of the running: Because of what the supplier shows.");
        var panel = Map.<String, Object>of("chair", "eva", "secondMember", "edward", "thirdMember", "esther", "moderator", "paul");
        officers.completes("paul", reference, "Task_AppointPanel", panel);
        assertThat(live.isOpen(reference, "Task_ScoreBids")).isTrue();
    }

    @Test
    void a_mandatory_ground_leaves_no_choice_above_the_threshold_and_the_exclusion_is_reported_within_thirty_days() {
        var reference = above();
        claim("paul", reference, "Task_CheckCompliance");
        var bid = numberOf(reference, "A Ltd");
        var number = officers.as("paul", () -> exclusions.raise(reference, "paul", new ExclusionDraft(bid, "fraud", "associate", "Owner of A", LocalDate.of(2026, 2, 1), "Convicted in February.")));
        assertThat(sentences(reference)).anyMatch(it -> it.startsWith("The supplier has no account at our pages: the officer who checks the bids writes to it today."));
        officers.fireTimer(reference, "Event_TimeToExplainOver");
        advised(reference, number);
        claim("monica", reference, "Task_DecideExclusion");
        refuses(() -> decides("monica", reference, number, decision(true, true, "stays")), "A mandatory ground that applies and goes on leaves no choice (Procurement Act 2023 s.26): the bid is out of the running, or the one on whom the ground falls is replaced.");
        settles("monica", reference, number, "Task_DecideExclusion", ExclusionStep.DECISION, OUT);
        var report = task(reference, "Task_ReportExclusion");
        assertThat(report.getDueDate().toInstant().atZone(java.time.ZoneId.of("Europe/London")).toLocalDate()).as("30 days, the day of the decision the first").isEqualTo(LiveTenders.TODAY.plusDays(29));
        cases.end(reference, CaseStatus.CANCELLED, "No money.", "olivia");
        assertThat(live.isOpen(reference, "Task_ReportExclusion")).as("it is owed whatever becomes of the procurement").isTrue();
        claim("priya", reference, "Task_ReportExclusion");
        refuses(() -> officers.completes("priya", reference, "Task_ReportExclusion", Map.of()), "Say when the report was sent");
        refuses(() -> reports(reference, number, LocalDate.of(2026, 11, 22)), "cannot have been sent before the decision of 23 November 2026");
        refuses(() -> reports(reference, number, LocalDate.of(2026, 11, 24)), "lies in the future");
        refuses(() -> reports(reference, number, null), "Give the day on which the report was sent.");
        reports(reference, number, LocalDate.of(2026, 11, 23));
        officers.completes("priya", reference, "Task_ReportExclusion", Map.of());
        assertThat(sentences(reference)).contains("Reported the exclusion to the Minister on 23 November 2026.");
        assertThat(exclusions.of(reference)).singleElement().matches(it -> it.isDone(ExclusionStep.REPORT)).extracting(it -> it.words().get(ExclusionStep.REPORT).doneOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void a_firm_on_the_debarment_list_needs_no_day_and_must_be_out() {
        if (debarments.inForceOn(LocalDate.of(2026, 1, 1)).stream().noneMatch(it -> it.isNamed("C Debarred Ltd")))
            debarments.add(new Viewer("priya", people.groupsOf("priya")), new DebarmentDraft("C Debarred Ltd", "09991234", grounds.on(LiveTenders.TODAY).stream().filter(it -> it.code().equals("bribery")).findFirst().orElseThrow(), LocalDate.of(2025, 6, 1), LocalDate.of(2090, 1, 1)));
        var reference = above();
        claim("paul", reference, "Task_CheckCompliance");
        var number = officers.as("paul", () -> exclusions.raise(reference, "paul", new ExclusionDraft(numberOf(reference, "C Debarred Ltd"), "bribery", "supplier", null, null, "It is on the list.")));
        officers.fireTimer(reference, "Event_TimeToExplainOver");
        advised(reference, number);
        claim("monica", reference, "Task_DecideExclusion");
        refuses(() -> decides("monica", reference, number, decision(false, null, "stays")), "C Debarred Ltd is on the debarment list for a mandatory ground, so its bid must be out of the running");
        settles("monica", reference, number, "Task_DecideExclusion", ExclusionStep.DECISION, decision(false, null, "excluded"));
        assertThat(exclusions.of(reference)).singleElement().matches(SupplierExclusion::isExcluded);
    }

    @Test
    void whoever_gave_the_ground_or_advised_or_scores_does_not_decide_and_what_is_undecided_ends_with_its_case() {
        var reference = above();
        claim("paul", reference, "Task_CheckCompliance");
        var number = officers.as("paul", () -> exclusions.raise(reference, "paul", new ExclusionDraft(numberOf(reference, "A Ltd"), "professional-misconduct", "supplier", null, LocalDate.of(2026, 2, 1), "The regulator says so.")));
        officers.fireTimer(reference, "Event_TimeToExplainOver");
        held("paul", reference, "Task_AdviseOnExclusion");
        refuses(() -> exclusions.view(reference, "paul", number, ExclusionStep.ADVICE), "gave this ground for exclusion, so somebody else must do this");
        held(null, reference, "Task_AdviseOnExclusion");
        advised(reference, number);
        held("leila", reference, "Task_DecideExclusion");
        refuses(() -> exclusions.view(reference, "leila", number, ExclusionStep.DECISION), "");
        held("marcus", reference, "Task_DecideExclusion");
        var evaluation = jdbc.sql("select max(evaluation_number) from evaluation where case_reference = ?").param(reference).query(Long.class).single();
        jdbc.sql("insert into panel_member (evaluation_number, person, role, appointed_by, appointed_at) values (?, 'marcus', 'MEMBER', 'paul', current_timestamp)").param(evaluation).update();
        refuses(() -> exclusions.write(reference, "marcus", number, ExclusionStep.DECISION, OUT), "score the bids, so somebody else must decide");
        cases.end(reference, CaseStatus.CANCELLED, "No money.", "olivia");
        assertThat(live.isOpen(reference, "Task_DecideExclusion")).isFalse();
    }

    private static ExclusionWord decision(Boolean applies, Boolean continuing, String outcome) {
        return new ExclusionWord(applies, continuing, outcome, null, "Because of what the supplier shows.");
    }

    private static ExclusionDraft breach(long bid, String on) {
        return new ExclusionDraft(bid, "contract-breach", "sub-contractor", "Sub Ltd", LocalDate.parse(on), "It left a contract in May.");
    }

    private long raise(String reference, ExclusionDraft draft) {
        return officers.as("priya", () -> exclusions.raise(reference, "priya", draft));
    }

    private void advised(String reference, long number) {
        claim("leila", reference, "Task_AdviseOnExclusion");
        settles("leila", reference, number, "Task_AdviseOnExclusion", ExclusionStep.ADVICE, ADVICE);
    }

    private void decides(String person, String reference, long number, ExclusionWord word) {
        officers.as(person, () -> { exclusions.write(reference, person, number, ExclusionStep.DECISION, word); return null; });
    }

    private void reports(String reference, long number, LocalDate on) {
        officers.as("priya", () -> { exclusions.write(reference, "priya", number, ExclusionStep.REPORT, new ExclusionWord(null, null, null, on, "By the form of the Procurement Review Unit.")); return null; });
    }

    private void settles(String person, String reference, long number, String task, ExclusionStep step, ExclusionWord word) {
        officers.as(person, () -> { exclusions.write(reference, person, number, step, word); return null; });
        officers.completes(person, reference, task, Map.of());
    }

    private void claim(String person, String reference, String key) {
        assertThat(officers.openTasks(reference)).as("open in %s", reference).extracting(Task::getTaskDefinitionKey).contains(key);
        live.claim(person, reference, key);
    }

    private void held(String person, String reference, String key) {
        tasks.setAssignee(task(reference, key).getId(), person);
    }

    private Task task(String reference, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).singleResult();
    }

    private SupplierBrowser bidding(String reference, String email, String name) {
        var it = SupplierBrowser.of(email, name, port);
        it.writes(reference, "1000", "Yes.");
        it.sends(reference);
        return it;
    }

    private void opened(String reference) {
        live.due(reference);
        claim("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        evaluated(reference);
        claim("priya", reference, "Task_CheckCompliance");
    }

    /** By this stage's process alone. */
    private void evaluated(String reference) {
        engine.getCommandExecutorTxRequired().execute(context -> runtime.startProcessInstanceByKey(EvaluationProcess.KEY, reference, Map.of("shortPath", false)));
    }

    /** Above the threshold, with bids that officers wrote down, and this stage's process alone. */
    private String above() {
        officers.clockAt(LiveTenders.TODAY);
        var reference = officers.starts("olivia", need("Something", "400000")).getBusinessKey();
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(Task::getProcessInstanceId)
            .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult().getRootProcessInstanceId()).distinct().forEach(root -> runtime.deleteProcessInstance(root, "only this stage is tested"));
        bids.are(reference, false, List.of(new Criterion(1, CriterionKind.PRICE, "Price", new BigDecimal("100"))), List.of(bid("A Ltd"), bid("C Debarred Ltd")), List.of(), Map.of("C Debarred Ltd", "09991234"));
        evaluated(reference);
        return reference;
    }

    private static OpenedBid bid(String supplier) {
        return new OpenedBid(0, supplier, "WS13 6YX", true, false, new BigDecimal("390000"), BigDecimal.ZERO, false, Instant.EPOCH);
    }

    private void allCompliant(String reference) {
        officers.as("priya", () -> {
            compliance.saveChecks(reference, "priya", tenders.openedBids(reference).stream().map(it -> new Assessment(it.number(), true, null, false, null, null, null)).toList());
            return null;
        });
    }

    private long numberOf(String reference, String supplier) {
        return tenders.openedBids(reference).stream().filter(it -> it.supplier().equals(supplier)).findFirst().orElseThrow().number();
    }

    private String mail(String kind, String recipient) {
        return jdbc.sql("select text_body from outbox_mail where kind = ? and recipient = ?").params(kind, recipient).query(String.class).single();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
