package council.procurement.reminder;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casechange.CaseChangeService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.executive.KeyDecisionService;
import council.procurement.executive.KeyNotice;
import council.procurement.people.People;
import council.procurement.platform.mail.MailPreference;
import council.procurement.platform.mail.MailPreference.Delivery;
import council.procurement.platform.mail.MailPreferences;
import council.procurement.platform.mail.MailState;
import council.procurement.platform.mail.Outbox;
import council.procurement.platform.mail.OutboxMail;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what, when and how often, on the engine with the clock moved. Monday 23 November 2026 is the first day. */
@ProcessTest
class RemindersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, Object> SPECIFIED = Map.of("specification", "Forty chairs.", "proposedSuppliers", "A, B and C", "interestsConfirmed", "true");

    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired KeyDecisionService keyDecisions;
    @Autowired Outbox outbox;
    @Autowired MailPreferences preferences;
    @Autowired ReminderService reminders;
    @Autowired CaseChangeService changes;
    @Autowired People people;
    @Autowired TaskService tasks;
    @Autowired ManagementService management;
    @Autowired HistoryService history;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @BeforeEach
    @AfterEach
    void empty() {
        jdbc.sql("delete from outbox_mail").update();
        jdbc.sql("delete from mail_preference").update();
    }

    /** A purchase whose funds Ben is asked to confirm; due in some working days at 17:00. */
    private String waitsForBen(String title) {
        var reference = officers.starts("olivia", need(title, "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", SPECIFIED);
        return reference;
    }

    @Test
    void who_asked_a_colleague_to_take_a_case_over_is_told_of_a_no() {
        var reference = officers.starts("olivia", need("Handed over", "15000")).getBusinessKey();
        changes.handOver(reference, new Viewer("olivia", people.groupsOf("olivia")), "oscar", "Leave.");
        officers.completes("oscar", reference, "Task_AcceptHandover", Map.of("outcome", "no", "reason", "I am away as well."));
        assertThat(mails("olivia", "decision-made", reference)).hasSize(1).first().satisfies(mail -> assertThat(mail.text()).contains("The step “Accept the handover” was rejected. Decided by: Oscar Example-Officer."));
    }

    private LocalDate dueDay(String reference) {
        return officers.openTasks(reference).get(0).getDueDate().toInstant().atZone(java.time.ZoneId.of("Europe/London")).toLocalDate();
    }

    private List<OutboxMail> mails(String person, String kind, String words) {
        return outbox.page(person, "", words, "written", true, 0, 500).stream().filter(mail -> mail.kind().equals(kind)).toList();
    }

    /** Fires the timer that starts the process, on this day at half past six. */
    private void morning(LocalDate day) {
        officers.clockAt(day.atTime(6, 30));
        Job timer = management.createJobQuery().processDefinitionKey("daily-reminders").timers().list().stream()
            .reduce((one, other) -> one.getDuedate().after(other.getDuedate()) ? one : other).orElseThrow();
        management.executeJob(timer.getId());
    }

    private long ended(String event) {
        return history.createHistoricActivityInstanceQuery().activityId(event).count();
    }

    // A task waits

    @Test
    void the_team_is_told_of_its_task_and_whoever_brought_it_is_not() {
        var reference = waitsForBen("Told chairs");
        var mail = mails("ben", "task-waiting", reference);
        assertThat(mail).hasSize(1);
        assertThat(mail.get(0).recipient()).isEqualTo("ben@exampleshire.example");
        assertThat(mail.get(0).subject()).contains("Confirm the funds", reference + " Told chairs");
        assertThat(mail.get(0).link()).endsWith("/tasks/" + officers.openTasks(reference).get(0).getId());
        assertThat(mail.get(0).text()).contains("Hello Ben,", "Olivia Example-Officer", "the team “Budget holders”", "30 November 2026").doesNotContain("15,000", "15000");
        assertThat(outbox.count("olivia", "", reference)).isZero();
    }

    @Test
    void a_task_handed_to_somebody_is_told_to_them_and_a_claimed_one_to_nobody() {
        var reference = waitsForBen("Handed chairs");
        var task = officers.openTasks(reference).get(0);
        officers.as("ben", () -> {
            tasks.claim(task.getId(), "ben");
            return null;
        });
        assertThat(mails("ben", "task-waiting", reference)).hasSize(1);
        tasks.setAssignee(task.getId(), "fiona");
        assertThat(mails("fiona", "task-waiting", reference)).hasSize(1).first().satisfies(mail -> assertThat(mail.text()).contains("waits for you"));
    }

    @Test
    void who_wants_no_mail_about_team_tasks_gets_none() {
        preferences.choose("ben", new MailPreference(Delivery.AT_ONCE, false));
        assertThat(mails("ben", "task-waiting", waitsForBen("Quiet chairs"))).isEmpty();
    }

    @Test
    void whoever_brought_a_task_that_still_waits_is_told_once_after_a_day() {
        var reference = officers.starts("olivia", need("Own chairs", "15000")).getBusinessKey();
        assertThat(outbox.count("olivia", "", reference)).isZero();
        morning(MONDAY.plusDays(1));
        morning(MONDAY.plusDays(2));
        assertThat(mails("olivia", "task-waiting", reference)).hasSize(1);
    }

    @Test
    void a_step_with_a_task_for_each_evaluator_is_told_to_each_of_them_once_and_any_of_the_tasks_will_do() {
        var reference = walk.raise(new Purchase("Scored vans", "New vans.", "waste-and-fleet", "harriet", "services", "60170000", "150000", 36, "WF-1"));
        walk.accept(reference, "harriet");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        var deadline = LocalDate.of(2027, 1, 11);
        walk.advertise(reference, deadline);
        walk.officers().at(LocalDate.of(2027, 1, 13));
        empty();
        walk.openBids(reference, List.of(new PurchaseWalk.Bidder("Example Works", "WS13 6YX", true, false, "140000", "40000"), new PurchaseWalk.Bidder("Further Example Supplies", "ST16 2AA", true, true, "150000", "30000")));
        walk.witnessOpening(reference);
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").containsOnly("Task_ScoreBids").hasSize(3);
        for (var evaluator : List.of("eva", "edward", "esther")) assertThat(mails(evaluator, "task-waiting", reference)).as(evaluator).hasSize(1);
        assertThat(outbox.page("", "", reference, "written", true, 0, 100)).as("no price, no bidder").noneMatch(mail -> mail.text().contains("140000") || mail.text().contains("140,000") || mail.text().contains("Example Works"));

        var link = mails("esther", "task-waiting", reference).get(0).link();
        var task = link.substring(link.lastIndexOf('/') + 1);
        assertThat(Browser.of("esther", port).opens("/tasks/" + task).uri().toString()).contains(task);
        assertThat(Browser.of("leila", port).opens("/tasks/" + task).body()).contains("is with <b>Esther Example-Evaluator</b>");
        for (var seat : officers.openTasks(reference)) { // as in releases in which the seats were the group's
            tasks.setAssignee(seat.getId(), null);
            tasks.addCandidateGroup(seat.getId(), "evaluators");
        }
        officers.as("eva", () -> {
            tasks.claim(task, "eva");
            return null;
        });
        assertThat(Browser.of("esther", port).opens("/tasks/" + task).uri().toString()).contains("/camunda/app/tasklist/default/#/?task=").doesNotContain(task);
        assertThat(Browser.of("leila", port).opens("/tasks/" + task).body()).contains("is with <b>Eva Example-Evaluator</b>");
    }

    // Due soon, overdue, escalated

    @Test
    void a_task_is_due_soon_once_then_overdue_once_then_goes_up_once_to_each_level() {
        var reference = waitsForBen("Slow chairs");
        var due = dueDay(reference);
        assertThat(due).as("due on a Monday").isEqualTo(LocalDate.of(2026, 11, 30));
        morning(due.minusDays(5));
        assertThat(mails("ben", "task-due-soon", reference)).isEmpty();
        morning(due.minusDays(4));
        morning(due.minusDays(3));
        morning(due);
        assertThat(mails("ben", "task-due-soon", reference)).hasSize(1).first().satisfies(mail -> assertThat(mail.subject()).startsWith("Due on 30 November 2026: Confirm the funds"));
        assertThat(mails("ben", "task-overdue", reference)).isEmpty();

        morning(due.plusDays(1));
        assertThat(mails("harriet", "task-escalated", reference)).isEmpty();
        morning(due.plusDays(2));
        morning(due.plusDays(3)); // Thursday
        assertThat(mails("ben", "task-overdue", reference)).hasSize(1).first().satisfies(mail -> assertThat(mail.text()).contains("overdue", "stands in red"));
        assertThat(mails("harriet", "task-escalated", reference)).hasSize(1).first().satisfies(mail -> assertThat(mail.text()).contains("by 3 working days", "the team “Budget holders”"));
        assertThat(mails("henry", "task-escalated", reference)).as("the head of another service").isEmpty();
        assertThat(mails("marcus", "task-escalated", reference)).isEmpty();

        for (int day = 4; day <= 20; day++) if (day % 7 != 5 && day % 7 != 6) morning(due.plusDays(day));
        assertThat(mails("ben", "task-overdue", reference)).hasSize(1);
        assertThat(mails("harriet", "task-escalated", reference)).hasSize(1);
        assertThat(mails("marcus", "task-escalated", reference)).hasSize(1);
    }

    @Test
    void a_task_that_was_done_in_time_is_not_mentioned_again() {
        var reference = waitsForBen("Quick chairs");
        officers.completes("ben", reference, "Task_ConfirmFunds", Map.of("outcome", "approved"));
        morning(MONDAY.plusWeeks(2));
        assertThat(mails("ben", "task-overdue", reference)).isEmpty();
        assertThat(mails("priya", "task-overdue", reference)).as("the task that followed").hasSize(1);
    }

    @Test
    void a_day_on_which_nothing_ran_is_made_up_for() {
        var reference = waitsForBen("Missed chairs");
        morning(LocalDate.of(2026, 12, 7));
        assertThat(mails("ben", "task-due-soon", reference)).isEmpty();
        assertThat(mails("ben", "task-overdue", reference)).hasSize(1);
        assertThat(mails("harriet", "task-escalated", reference)).hasSize(1);
    }

    @Test
    void nothing_is_sent_on_a_bank_holiday() {
        var reference = waitsForBen("Festive chairs");
        empty();
        long before = ended("Event_NothingSent");
        morning(LocalDate.of(2026, 12, 25));
        assertThat(ended("Event_NothingSent")).isEqualTo(before + 1);
        assertThat(outbox.count("", "", reference)).isZero();
        morning(LocalDate.of(2026, 12, 29));
        assertThat(ended("Event_RemindersWritten")).isPositive();
        assertThat(mails("ben", "task-overdue", reference)).hasSize(1);
    }

    @Test
    void what_the_table_says_and_nobody_knows_is_refused() {
        assertThatThrownBy(() -> reminders.remind(List.of(new ReminderTime("task-forgotten", 1, null, null)))).isInstanceOf(Refused.class)
            .hasMessage("The table reminder-times names the reminder “task-forgotten”, which there is not.");
        assertThatThrownBy(() -> reminders.remind(List.of(new ReminderTime(null, 0, null, "State the day.")))).isInstanceOf(Refused.class).hasMessage("State the day.");
    }

    // Decisions

    @Test
    void the_requester_is_told_what_was_decided_and_not_why() {
        var purchase = new Purchase("Decided fleet", "New vans.", "waste-and-fleet", "harriet", "goods", "34144512", "150000", 36, "WF-1");
        var reference = walk.raise(purchase);
        walk.accept(reference, "harriet");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        assertThat(mails("olivia", "decision-made", reference)).isEmpty();
        walk.officers().complete("lionel", reference, "Task_Decide", Map.of("outcome", "returned", "reason", "Compare a lease at 12,000 a year."));
        assertThat(mails("olivia", "decision-made", reference)).hasSize(1).first().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("The business case was returned for changes: " + reference + " Decided fleet");
            assertThat(mail.text()).contains("Decided by: Leadership team.").doesNotContain("lease", "12,000");
            assertThat(mail.link()).endsWith("/procurements/" + reference);
        });
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        assertThat(mails("olivia", "decision-made", reference)).extracting(OutboxMail::subject).contains("The business case was approved: " + reference + " Decided fleet").hasSize(2);
    }

    @Test
    void the_requester_is_told_where_a_step_turned_the_purchase_down() {
        var reference = officers.starts("olivia", need("Refused fleet", "150000")).getBusinessKey();
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "rejected", "reason", "Nobody asked.", "businessCaseAsked", "false"));
        assertThat(mails("olivia", "decision-made", reference)).hasSize(1).first().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("The step “Accept the need” was rejected: " + reference + " Refused fleet");
            assertThat(mail.text()).contains("Harriet Example-Head").doesNotContain("Nobody asked");
        });
    }

    // Dates

    @Test
    void requester_and_procurement_hear_that_a_deadline_is_near() {
        var reference = officers.starts("olivia", need("Dated chairs", "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", SPECIFIED);
        walk.confirmFunds(reference);
        walk.sendRequests(reference, LocalDate.of(2026, 12, 11));
        morning(LocalDate.of(2026, 12, 7));
        assertThat(mails("olivia", "deadline-near", reference)).isEmpty();
        morning(LocalDate.of(2026, 12, 8));
        morning(LocalDate.of(2026, 12, 9));
        for (var person : List.of("olivia", "priya", "paul"))
            assertThat(mails(person, "deadline-near", reference)).as(person).filteredOn(mail -> !mail.subject().startsWith("Questions")).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Bids or quotes close on Friday 11 December 2026: " + reference + " Dated chairs");
                assertThat(mail.link()).endsWith("/procurements/" + reference);
            });
        for (var person : List.of("olivia", "priya", "paul"))
            assertThat(mails(person, "deadline-near", reference)).as(person).filteredOn(mail -> mail.subject().startsWith("Questions on a tender close on Wednesday 9 December 2026")).singleElement()
                .satisfies(mail -> assertThat(mail.link()).endsWith("/procurements/" + reference + "/questions"));
        assertThat(mails("ben", "deadline-near", reference)).isEmpty();
    }

    @Test
    void committee_services_hear_in_time_by_when_a_key_decision_must_be_announced() {
        var asked = need("Announced chairs", "150000");
        asked.put("neededBy", "2027-03-01");
        var reference = officers.starts("olivia", asked).getBusinessKey(); // decided by 27 January, so announced by 29 December
        morning(LocalDate.of(2026, 12, 10));
        assertThat(mails("colin", "deadline-near", reference)).isEmpty();
        for (int day = 14; day <= 16; day++) morning(LocalDate.of(2026, 12, day));
        for (var person : List.of("olivia", "colin"))
            assertThat(mails(person, "deadline-near", reference)).as(person).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Last day to publish the key-decision notice on Tuesday 29 December 2026: " + reference + " Announced chairs");
                assertThat(mail.link()).endsWith("/procurements/" + reference);
            });
        var announced = officers.starts("olivia", asked).getBusinessKey();
        keyDecisions.noticeAhead(announced, new Viewer("colin", Set.of("committee-services")), new KeyNotice.Entry("Chairs", "Cabinet member", "January", "https://www.example.org/plan/1", LocalDate.of(2026, 12, 1), "full", null, null, null));
        morning(LocalDate.of(2026, 12, 17));
        assertThat(mails("colin", "deadline-near", announced)).as("it is announced").isEmpty();
    }

    @Test
    void standstill_reviews_and_the_end_of_a_contract_are_told() {
        var reference = officers.starts("olivia", need("Watched chairs", "15000")).getBusinessKey();
        jdbc.sql("insert into award (case_reference, supplier, price_ex_vat, decided_on, standstill_ends_on, sealed, extension_months, version) values (?, 'A', 1000, date '2026-11-20', date '2026-12-03', false, 0, 0)")
            .param(reference).update();
        jdbc.sql("""
            insert into contract (reference, case_reference, title, description, supplier_name, value_ex_vat, category, service, procured_how, signed_on, starts_on, ends_on, extension_months, manager,
                tier, review_every_months, next_review_on, state, on_public_register, version)
            values ('C-2099-0001', ?, 'Watched contract', 'd', 'A', 1000, 'SERVICES', 'ict', 'QUOTATIONS', date '2026-01-01', date '2026-01-01', date '2026-12-30', 0, 'carlos', 'low', 12, date '2026-12-10', 'LIVE', false, 0)""")
            .param(reference).update();
        try {
            morning(LocalDate.of(2026, 12, 2));
            assertThat(mails("olivia", "deadline-near", reference)).extracting(OutboxMail::subject).containsExactly("Last day of the standstill on Thursday 3 December 2026: " + reference + " Watched chairs");
            morning(LocalDate.of(2026, 12, 3));
            assertThat(mails("carlos", "deadline-near", "C-2099-0001")).extracting(OutboxMail::subject).containsExactlyInAnyOrder(
                "Contract review on Thursday 10 December 2026: C-2099-0001 Watched contract", "Last day of the contract on Wednesday 30 December 2026: C-2099-0001 Watched contract");
            assertThat(mails("priya", "deadline-near", "C-2099-0001")).extracting(OutboxMail::subject).allMatch(subject -> subject.startsWith("Last day of the contract")).hasSize(1);
        } finally {
            jdbc.sql("delete from contract where reference = 'C-2099-0001'").update();
            jdbc.sql("delete from award where case_reference = ?").param(reference).update();
        }
    }

    @Test
    void the_last_day_on_which_bids_hold_is_told_by_the_newest_report_until_the_contract_is_signed() {
        var reference = officers.starts("olivia", need("Held chairs", "15000")).getBusinessKey();
        for (var until : List.of("2026-11-30", "2026-12-16"))
            jdbc.sql("""
                insert into award_report (case_reference, written_by, written_at, reasons, risks, finance_check, insurance_check, health_safety_check, modern_slavery_check, data_protection_check, safeguarding_check,
                    baseline_ex_vat, contract_form, bids_hold_until)
                values (?, 'paul', current_timestamp, 'r', 'r', 'OK', 'OK', 'OK', 'OK', 'OK', 'OK', 1, 'simple', cast(? as date))""").params(reference, until).update();
        morning(LocalDate.of(2026, 12, 1));
        assertThat(mails("priya", "deadline-near", reference)).as("eleven working days before, and the older report no longer counts").isEmpty();
        morning(LocalDate.of(2026, 12, 2));
        assertThat(mails("priya", "deadline-near", reference)).extracting(OutboxMail::subject).containsExactly("Last day on which the bids hold on Wednesday 16 December 2026: " + reference + " Held chairs");
    }

    // Digest

    @Test
    void who_prefers_a_digest_gets_one_mail_on_a_morning_with_news_and_none_without() {
        preferences.choose("ben", new MailPreference(Delivery.DAILY, true));
        var first = waitsForBen("Digested chairs");
        var second = waitsForBen("Digested tables");
        var done = waitsForBen("Digested lamps");
        officers.completes("ben", done, "Task_ConfirmFunds", Map.of("outcome", "approved"));
        assertThat(outbox.page("ben", MailState.WAITING.name(), "", "written", true, 0, 100)).isEmpty();

        morning(MONDAY.plusDays(1));
        var digests = outbox.page("ben", MailState.WAITING.name(), "", "written", true, 0, 100);
        assertThat(digests).extracting(OutboxMail::subject).containsExactly("Your procurement work on Tuesday 24 November 2026");
        assertThat(digests.get(0).text()).contains("New for you\n-----------\n", first + " Digested chairs", second + " Digested tables", "/tasks/" + officers.openTasks(first).get(0).getId(), "for you and your teams")
            .doesNotContain("Digested lamps", "Due soon");
        assertThat(outbox.newsFor("ben")).isEmpty();

        morning(MONDAY.plusDays(3)); // both are due on Monday: that is news again
        morning(MONDAY.plusDays(4));
        assertThat(outbox.page("ben", MailState.WAITING.name(), "", "written", true, 0, 100)).filteredOn(mail -> mail.text().contains("Digested tables")).hasSize(2).first().satisfies(mail -> assertThat(mail.text()).contains("Due soon"));
    }

    @Test
    void who_wants_overdue_ones_alone_gets_no_other() {
        preferences.choose("ben", new MailPreference(Delivery.LATE_ONLY, true));
        var reference = waitsForBen("Late chairs alone");
        morning(LocalDate.of(2026, 11, 26));
        assertThat(outbox.count("ben", "", reference)).isZero();
        morning(LocalDate.of(2026, 12, 1));
        assertThat(outbox.page("ben", "", reference, "written", true, 0, 10)).extracting(OutboxMail::kind).containsExactly("task-overdue");
    }
}
