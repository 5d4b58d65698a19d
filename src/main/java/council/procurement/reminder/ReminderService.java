package council.procurement.reminder;

import council.procurement.Refused;
import council.procurement.approval.AbsenceService;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.casefile.KeyDate;
import council.procurement.casefile.KeyDates;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.people.People;
import council.procurement.platform.mail.MailPreferences;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.platform.mail.OutboxMail;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers are told by mail, and that they are told it once: a task waits, is due soon, is overdue (after that it stands
 * red on their page and no mail follows), is overdue for so long that somebody above is told, a decision is made, a date is
 * near. When and to whom is asked of the decision table {@code reminder-times}; how, of each person's own choice. A mail
 * names task, case and date, and never a price, a bid, a score, an interest or a reason.
 */
@Service
@Transactional
public class ReminderService {

    /** The kinds of mail; their texts are {@code mail/KIND.txt}. */
    static final String TASK_WAITING = "task-waiting";
    static final String TASK_DUE_SOON = "task-due-soon";
    static final String TASK_OVERDUE = "task-overdue";
    static final String TASK_ESCALATED = "task-escalated";
    static final String DECISION_MADE = "decision-made";
    static final String DEADLINE_NEAR = "deadline-near";
    static final String DAILY_DIGEST = "daily-digest";

    private static final Set<String> ABOUT_OPEN_TASKS = Set.of(TASK_WAITING, TASK_DUE_SOON, TASK_OVERDUE, TASK_ESCALATED);
    private static final String HEADS_OF_SERVICE = "heads-of-service";
    private static final String LINK_TO_TASK = "/tasks/";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Tasks tasks;
    private final Outbox outbox;
    private final MailPreferences preferences;
    private final People people;
    private final ProcurementCaseService cases;
    private final ApprovalService approvals;
    private final AbsenceService absences;
    private final ObjectProvider<FileHeads> others;
    private final ObjectProvider<KeyDates> keyDates;
    private final Calendars calendars;
    private final Clock clock;

    ReminderService(Tasks tasks, Outbox outbox, MailPreferences preferences, People people, ProcurementCaseService cases, ApprovalService approvals, AbsenceService absences,
                    ObjectProvider<FileHeads> others, ObjectProvider<KeyDates> keyDates, Calendars calendars, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.preferences = preferences;
        this.people = people;
        this.cases = cases;
        this.approvals = approvals;
        this.absences = absences;
        this.others = others;
        this.keyDates = keyDates;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Tells whoever the task came to.
     *
     * @param doer whose step brought it, and who therefore knows; null where a timer did
     */
    public void taskWaits(OpenTask task, String doer) {
        var told = responsible(task);
        told.remove(doer);
        told.forEach(person -> tell(person, TASK_WAITING, once(task), LINK_TO_TASK + task.id(), aboutTask(task)));
    }

    /** {@code monday} to {@code sunday}: the input of the decision table {@code reminder-times}. */
    public String dayOfWeek() {
        return DayOfWeek.from(today()).name().toLowerCase(Locale.ROOT);
    }

    public boolean isWorkingDay() {
        return calendars.council().isWorkingDay(today());
    }

    /**
     * Tells of everything whose time has come and that was not told yet. A day on which this did not run is made up for.
     *
     * @throws Refused where the table had no answer or names a kind of reminder that is none
     */
    public void remind(List<ReminderTime> times) {
        for (var time : times) {
            if (time.refusal() != null) throw new Refused(time.refusal());
            switch (time.kind()) {
                case TASK_WAITING -> stillWaiting(time);
                case TASK_DUE_SOON -> dueSoon(time);
                case TASK_OVERDUE -> late(time).forEach(task -> tellOfLate(task, TASK_OVERDUE, once(task), with(responsible(task), groupFor(time, task.reference()))));
                case TASK_ESCALATED -> late(time).forEach(task -> escalate(task, time));
                default -> near(time, Arrays.stream(KeyDate.Kind.values()).filter(kind -> kind.code().equals(time.kind())).findFirst()
                    .orElseThrow(() -> new Refused("The table reminder-times names the reminder “%s”, which there is not.", time.kind())));
            }
        }
    }

    /** Whoever did not hear of a task when it came: they brought it themselves, joined the team later, or the case was taken over as it stood. */
    private void stillWaiting(ReminderTime time) {
        var now = clock.instant();
        tasks.open().stream().filter(task -> task.due() == null || task.due().isAfter(now)) // of a late one the mail that it is overdue tells
            .filter(task -> calendars.council().between(day(task.since()), today()) >= time.workingDays()).forEach(task -> taskWaits(task, null));
    }

    private void dueSoon(ReminderTime time) {
        var now = clock.instant();
        var lastDay = time.workingDays() == 0 ? today() : calendars.council().plus(today(), time.workingDays());
        for (var task : tasks.dueBefore(lastDay.plusDays(1).atStartOfDay(LONDON).toInstant())) {
            var shortFromTheStart = calendars.council().between(day(task.since()), day(task.due())) <= time.workingDays();
            if (task.due().isBefore(now) || shortFromTheStart) continue; // the mail that it waits, or that it is late, says it
            with(responsible(task), groupFor(time, task.reference()))
                .forEach(person -> tell(person, TASK_DUE_SOON, once(task) + "/" + day(task.due()), LINK_TO_TASK + task.id(), aboutTask(task)));
        }
    }

    /** Tasks that are late by as many working days as the rule says. */
    private List<OpenTask> late(ReminderTime time) {
        return tasks.dueBefore(clock.instant()).stream().filter(task -> daysLate(task) >= time.workingDays()).toList();
    }

    private void escalate(OpenTask task, ReminderTime time) {
        var told = groupFor(time, task.reference());
        told.removeAll(responsible(task));
        tellOfLate(task, TASK_ESCALATED, once(task) + "/" + time.group(), told);
    }

    private void tellOfLate(OpenTask task, String kind, String key, Collection<String> told) {
        var facts = aboutTask(task);
        facts.put("daysLate", daysInWords(daysLate(task)));
        told.forEach(person -> tell(person, kind, key, LINK_TO_TASK + task.id(), facts));
    }

    private void near(ReminderTime time, KeyDate.Kind kind) {
        var today = today();
        var last = time.workingDays() == 0 ? today : calendars.council().plus(today, time.workingDays());
        keyDates.stream().flatMap(stage -> stage.between(today, last).stream()).filter(date -> date.kind() == kind).forEach(date -> {
            var facts = Map.of("what", kind.label(), "case", date.reference() + " " + date.title(), "date", WEEKDAY.format(date.on()));
            with(groupFor(time, date.reference()), date.person() == null ? Set.of() : Set.of(date.person()))
                .forEach(person -> tell(person, DEADLINE_NEAR, kind.code() + "/" + date.reference() + "/" + date.on(), date.path(), facts));
        });
    }

    /** Tells those who asked that the whole chain has decided; why is for the case's page. */
    public void decided(String reference, DecisionType type, Outcome outcome) {
        var deciders = approvals.deciders(reference, type).stream().map(people::groupName).collect(Collectors.joining(", "));
        var key = reference + "/" + type.code() + "/" + approvals.decisions(reference).size();
        tellOfDecision(reference, key, capital(type.subject()), outcome, deciders, null);
    }

    /** Tells the requester that a step turned their purchase down or sent it back. */
    public void answered(OpenTask task, Outcome outcome, String person) {
        if (outcome == Outcome.APPROVED || task.reference() == null) return;
        tellOfDecision(task.reference(), task.id(), "The step “" + task.step() + "”", outcome, people.nameOf(person), person);
    }

    private void tellOfDecision(String reference, String key, String what, Outcome outcome, String decidedBy, String decider) {
        var found = cases.find(reference);
        var other = other(reference);
        if (found.isEmpty() && other.isEmpty()) return;
        var facts = Map.of("decision", what, "outcome", outcome == Outcome.RETURNED ? "returned for changes" : outcome.code(), "decidedBy", decidedBy,
            "case", found.map(ReminderService::about).orElseGet(() -> other.get().about()));
        var told = other.isPresent() ? other.map(FileHead::raisedBy).stream().collect(Collectors.toCollection(LinkedHashSet::new)) : cases.people(reference).stream().filter(p -> p.isCurrent() && (p.part() == Part.REQUESTER || p.part() == Part.LEAD_OFFICER)).map(p -> p.person()).collect(Collectors.toCollection(LinkedHashSet::new));
        told.remove(decider);
        told.forEach(person -> tell(person, DECISION_MADE, key, other.map(FileHead::path).orElse("/procurements/" + reference), facts));
    }

    /** One mail to each person who prefers a digest and for whom there is news; news that are none any more are left out. */
    public void sendDigests() {
        var open = tasks.open();
        for (var person : outbox.peopleWithNews()) {
            var news = outbox.newsFor(person);
            var text = newsInWords(news, open.stream().map(OpenTask::id).collect(Collectors.toSet()));
            outbox.sendDigest(text.isEmpty() ? null : digest(person, text, open), news);
        }
    }

    private Notice digest(String person, String news, List<OpenTask> open) {
        var groups = absences.groupsToday(person);
        var mine = open.stream().filter(task -> task.assignee() == null ? task.groups().stream().anyMatch(groups::contains) : task.assignee().equals(person)).toList();
        var late = mine.stream().filter(task -> task.due() != null && task.due().isBefore(clock.instant())).count();
        var facts = Map.of("name", people.firstNameOf(person), "date", WEEKDAY.format(today()), "news", news, "open", counted(mine.size()),
            "late", late == 0 ? "none" : String.valueOf(late));
        return new Notice(DAILY_DIGEST + "/" + person + "/" + today(), DAILY_DIGEST, person, people.emailOf(person).orElse(null), "/", facts);
    }

    private static String counted(int tasks) {
        return tasks == 0 ? "no task" : tasks == 1 ? "1 task" : tasks + " tasks";
    }

    private static String newsInWords(List<OutboxMail> news, Set<String> open) {
        var text = new StringBuilder();
        section(text, "Overdue", news, open, Set.of(TASK_OVERDUE, TASK_ESCALATED));
        section(text, "Due soon", news, open, Set.of(TASK_DUE_SOON));
        section(text, "New for you", news, open, Set.of(TASK_WAITING));
        section(text, "Decisions", news, open, Set.of(DECISION_MADE));
        section(text, "Dates that are near", news, open, Set.of(DEADLINE_NEAR));
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, List<OutboxMail> news, Set<String> open, Set<String> kinds) {
        var lines = news.stream().filter(mail -> kinds.contains(mail.kind())).filter(mail -> !ABOUT_OPEN_TASKS.contains(mail.kind()) || open.contains(taskOf(mail)))
            .map(mail -> "* " + mail.subject() + " <" + mail.link() + ">\n").distinct().toList();
        if (!lines.isEmpty()) text.append("# ").append(heading).append('\n').append(String.join("", lines));
    }

    private static String taskOf(OutboxMail mail) {
        return mail.link().substring(mail.link().lastIndexOf('/') + 1);
    }

    /** What makes a task one that was told. A step that waits in several tasks at once, one for each evaluator, is told to their team as one. */
    private static String once(OpenTask task) {
        return task.assignee() != null || task.reference() == null ? task.id() : task.reference() + "/" + task.step() + "/" + task.since().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Who holds the task; where nobody does, those of its groups, and who stands in for one of them, who want to know of their team's tasks. */
    private Set<String> responsible(OpenTask task) {
        if (task.assignee() != null) return new LinkedHashSet<>(Set.of(task.assignee()));
        var did = tasks.didTheirs(task.id());
        var members = task.groups().stream().flatMap(group -> people.membersOf(group).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        absences.today().stream().filter(absence -> members.contains(absence.person())).forEach(absence -> members.add(absence.deputy()));
        return members.stream().filter(person -> preferences.of(person).teamTasks())
            .filter(person -> !did.contains(person)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rule's group; of the heads of service the one whose service buys, where the case is known. */
    private Set<String> groupFor(ReminderTime time, String reference) {
        if (time.group() == null) return new LinkedHashSet<>();
        var head = time.group().equals(HEADS_OF_SERVICE) && reference != null ? cases.find(reference).map(it -> it.need().service()).or(() -> other(reference).map(FileHead::service)).flatMap(people::headOf) : Optional.<String>empty();
        return head.map(one -> new LinkedHashSet<>(Set.of(one))).orElseGet(() -> new LinkedHashSet<>(people.membersOf(time.group())));
    }

    private static Set<String> with(Set<String> some, Set<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private void tell(String person, String kind, String key, String path, Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("name", people.firstNameOf(person));
        if (people.nameOf(person).equals(all.get("holder"))) all.put("holder", "you");
        outbox.tell(new Notice(kind + "/" + key + "/" + person, kind, person, people.emailOf(person).orElse(null), path, all));
    }

    private Map<String, String> aboutTask(OpenTask task) {
        var found = task.reference() == null ? Optional.<ProcurementCase>empty() : cases.find(task.reference());
        var facts = new HashMap<String, String>();
        facts.put("task", task.step());
        var other = task.reference() == null ? Optional.<FileHead>empty() : other(task.reference());
        facts.put("case", found.map(ReminderService::about).or(() -> other.map(FileHead::about)).orElse(task.about().isEmpty() ? "no case" : task.about()));
        facts.put("due", task.due() == null ? "no date" : DATE.format(day(task.due())));
        facts.put("since", DATE.format(day(task.since())));
        facts.put("askedBy", found.map(ProcurementCase::raisedBy).or(() -> other.map(FileHead::raisedBy)).map(people::nameOf).orElse("the council"));
        facts.put("holder", task.assignee() != null ? people.nameOf(task.assignee())
            : "the team " + task.groups().stream().map(people::groupName).map("“%s”"::formatted).collect(Collectors.joining(" or ")));
        return facts;
    }

    private Optional<FileHead> other(String reference) {
        return others.stream().flatMap(heads -> heads.find(reference).stream()).findFirst();
    }

    private static String about(ProcurementCase it) {
        return it.reference() + " " + it.need().title();
    }

    private int daysLate(OpenTask task) {
        return calendars.council().between(day(task.due()), today());
    }

    private static String daysInWords(int days) {
        return days == 0 ? "since today" : days == 1 ? "by 1 working day" : "by " + days + " working days";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }
}
