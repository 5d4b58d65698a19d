package council.procurement.reminder.config;

import council.procurement.platform.mail.MailKind;
import council.procurement.platform.mail.MailKind.Placeholder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of mail that this application sends, in the order in which process owners read them. */
@Configuration
class ReminderMails {

    private static final Placeholder TASK = new Placeholder("task", "What is to be done", "Confirm the funds");
    private static final Placeholder CASE = new Placeholder("case", "Reference and title of the case or contract", "P-2026-0014 Car park machines' repair");
    private static final Placeholder DUE = new Placeholder("due", "Day on which it is due, or “no date”", "27 November 2026");
    private static final Placeholder ASKED_BY = new Placeholder("askedBy", "Who raised the need", "Olivia Example-Officer");
    private static final Placeholder HOLDER = new Placeholder("holder", "Who has the task, or the team that it waits for", "the team “Budget holders”");
    private static final Placeholder DAYS_LATE = new Placeholder("daysLate", "How late it is: “since today” or “by 3 working days”", "by 3 working days");
    private static final Placeholder SINCE = new Placeholder("since", "Day since which it waits", "20 November 2026");

    @Bean
    MailKind.Catalogue mailCatalogue() {
        return new MailKind.Catalogue(List.of(
            new MailKind("task-waiting", "A task waits", "As soon as a task comes to somebody: to the person who holds it, or to everybody of the team that it waits for.",
                "Open the task", false, List.of(TASK, CASE, DUE, ASKED_BY, HOLDER)),
            new MailKind("task-due-soon", "A task is due soon", "Once, as many working days before the due date as the table “Reminder times” says, to whoever has the task.",
                "Open the task", false, List.of(TASK, CASE, DUE, ASKED_BY, HOLDER, SINCE)),
            new MailKind("task-overdue", "A task is overdue", "Once, on the morning after the due date, to whoever has the task. After that it stands red on their page.",
                "Open the task", true, List.of(TASK, CASE, DUE, ASKED_BY, HOLDER, SINCE, DAYS_LATE)),
            new MailKind("task-escalated", "A task is long overdue", "Once to each group above, after as many working days as the table “Reminder times” says. It informs: nobody else may decide.",
                "See who has it", true, List.of(TASK, CASE, DUE, ASKED_BY, HOLDER, SINCE, DAYS_LATE)),
            new MailKind("decision-made", "A decision is made", "When the last decider has decided, or a step rejected or returned a purchase: to the requester and the lead officer.",
                "Open the case", false, List.of(CASE, new Placeholder("decision", "What was decided on", "The business case"),
                    new Placeholder("outcome", "“approved”, “rejected” or “returned for changes”", "approved"), new Placeholder("decidedBy", "Who decided", "Leadership team"))),
            new MailKind("bid-left", "A bid is withdrawn after the deadline", "At once, to everybody who has an open task on the case or could take one.", "Open the case", false,
                List.of(CASE, new Placeholder("follows", "What follows from it", "The others are ranked again."))),
            new MailKind("deadline-near", "A date is near", "Once, as many working days before it as the table “Reminder times” says: to the requester or contract manager and to the group named there.",
                "Open the case", false, List.of(CASE, new Placeholder("what", "What falls due", "Bids or quotes close"), new Placeholder("date", "The day", "Friday 27 November 2026"))),
            new MailKind("daily-digest", "The daily digest", "On the morning of a working day with news, to those who prefer one mail a day.",
                "See my work", false, List.of(new Placeholder("date", "The day", "Monday 23 November 2026"),
                    new Placeholder("news", "What is new, under headings; on a line of its own",
                        "# Due soon\n* Due on 25 November 2026: Confirm the funds, P-2026-0014 Car park machines' repair <https://procurement.exampleshire.example/tasks/1>\n"
                            + "# New for you\n* Decide: P-2026-0006 Replacement waste fleet <https://procurement.exampleshire.example/tasks/2>\n"
                            + "# Decisions\n* The business case was approved: P-2026-0005 Coach park works <https://procurement.exampleshire.example/procurements/P-2026-0005>\n"),
                    new Placeholder("open", "How many tasks wait for the person and their teams", "4 tasks"), new Placeholder("late", "How many of them are overdue, or “none”", "1")))));
    }
}
