package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.calendar.Calendars;
import council.procurement.contract.store.ContractDateStore;
import council.procurement.contract.store.MobilisationStore;
import council.procurement.people.People;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of a contract and who is told of them when: its end, the last time to extend it, its break date, the last day to give
 * notice, documents that run out (domain reference 8, stages 20 to 22). How long before is asked of the decision table {@code contract-reminders}.
 */
@Service
@Transactional
public class ContractDatesService {

    private static final String MAIL = "deadline-near";
    private static final String HEADS_OF_SERVICE = "heads-of-service";
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final ContractService contracts;
    private final SuccessorService successors;
    private final ContractDateStore store;
    private final MobilisationStore documents;
    private final ReminderRules rules;
    private final ContractLives lives;
    private final Calendars calendars;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    ContractDatesService(ContractService contracts, SuccessorService successors, ContractDateStore store, MobilisationStore documents, ReminderRules rules, ContractLives lives, Calendars calendars, Outbox outbox, People people, Clock clock) {
        this.contracts = contracts;
        this.successors = successors;
        this.store = store;
        this.documents = documents;
        this.rules = rules;
        this.lives = lives;
        this.calendars = calendars;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    /** The next day on which something is due: a review, a reminder, the question what follows, or the day after the end. */
    public LocalDate nextDate(String reference) {
        return schedule(contracts.get(reference)).next().on();
    }

    /** What is due today. Reminders are given here; from the day after its end the contract stands as expired. */
    public Step takeUp(String reference) {
        var it = contracts.get(reference);
        var step = schedule(it).on(today());
        if (step.isEnd()) contracts.cameToItsEnd(it, step == Step.EXPIRED);
        else if (step == Step.PLAN_END) asked(it);
        else if (step == Step.REMIND) remind(it);
        return step;
    }

    /** What a contract says of ending it. */
    public Terms terms(String reference) {
        return store.terms(reference).orElse(Terms.NONE);
    }

    /** Every reminder of the contract as it stands, the earliest first. */
    public List<DateReminder> reminders(Contract it) {
        if (it.period().endsOn() == null || it.isUnattended()) return List.of();
        return all(it).stream().sorted(Comparator.comparing(DateReminder::on)).toList();
    }

    public List<GivenReminder> given(String reference) {
        return store.given(reference);
    }

    /** Records break date and period of notice, as the contract says them; what was recorded before stays on record. */
    public void recordTerms(String reference, String person, LocalDate breakOn, Integer noticeMonths) {
        var it = contracts.takenOn(reference, person);
        var period = it.period();
        if (it.state() != ContractState.LIVE) throw new Refused("Contract %s is no longer live, so its dates stay as they are.", reference);
        FieldRefusals.none().unless(breakOn == null || breakOn.isAfter(period.startsOn()) && breakOn.isBefore(period.endsOn()), "breakOn", "Give a break date between the start and the end of the contract.")
            .unless(noticeMonths == null || noticeMonths > 0 && noticeMonths <= 60, "noticeMonths", "Give the notice in whole months, from 1 to 60.").orThrow();
        var terms = new Terms(breakOn, noticeMonths);
        store.add(reference, terms, person, clock.instant());
        contracts.tell(it, person, "Recorded of %s: %s, %s.".formatted(reference, breakOn == null ? "no break date" : "break date " + WEEKDAY.format(breakOn), noticeMonths == null ? "no notice" : "notice of %d months".formatted(noticeMonths)));
        lives.datesChanged(reference);
    }

    /** Whether it was time to plan what follows and nothing does: no plan and no purchase. It stands on the contract until something does. */
    public boolean isEndUnplanned(String reference) {
        var it = contracts.get(reference);
        if (it.state() != ContractState.LIVE || it.care() == null || it.isUnattended() || it.care().endPlannedOn() != null) return false;
        return all(it).stream().anyMatch(one -> one.kind() == DateKind.EXPIRY && !one.on().isAfter(today())) && successors.successor(reference).isEmpty();
    }

    /** Contracts of this manager that stand red: their end is near and nothing follows. */
    @Transactional(readOnly = true)
    public List<EndingContract> unplanned(String manager) {
        return store.unplanned(manager).stream().filter(one -> successors.successor(one.reference()).isEmpty()).toList();
    }

    private Schedule schedule(Contract it) {
        if (it.isUnattended()) return new Schedule(it.period().endsOn(), null, null, null, true);
        var open = open(it);
        var asked = isAsked(it);
        return new Schedule(it.period().endsOn(), it.care().nextReviewOn(), earliest(open.stream().filter(one -> one.plan() && !asked).toList()), earliest(open.stream().filter(one -> !one.plan() || asked).toList()), false);
    }

    private static LocalDate earliest(List<DateReminder> some) {
        return some.stream().map(DateReminder::on).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether it was asked already what follows this end. */
    private boolean isAsked(Contract it) {
        return store.given(it.reference()).stream().anyMatch(one -> one.kind() == DateKind.EXPIRY && one.about().equals(it.period().endsOn()));
    }

    /** What nobody was told yet, and that a later reminder of the same date has not made old. Of an end that is planned nobody is told. */
    private List<DateReminder> open(Contract it) {
        var given = store.given(it.reference());
        boolean planned = it.care().endPlannedOn() != null;
        return all(it).stream().filter(one -> !planned || one.kind() != DateKind.EXPIRY && one.kind() != DateKind.EXTENSION)
            .filter(one -> given.stream().noneMatch(past -> one.isOf(past.kind(), past.about()) && !past.plannedFor().isBefore(one.on()))).toList();
    }

    private List<DateReminder> all(Contract it) {
        var period = it.period();
        var rows = rules.rows(it.valueExVat(), (int) Math.max(0, ChronoUnit.MONTHS.between(period.startsOn(), period.endsOn().plusDays(1))));
        var dates = new ReminderDates(period.startsOn(), calendars.council()::isWorkingDay);
        var terms = terms(it.reference());
        var all = new ArrayList<>(dates.of(DateKind.EXPIRY, period.endsOn(), rows));
        if (period.extensionMonths() > 0) all.addAll(dates.of(DateKind.EXTENSION, period.endsOn(), rows));
        if (terms.breakOn() != null) all.addAll(dates.of(DateKind.BREAK, terms.breakOn(), rows));
        if (terms.noticeMonths() != null) all.addAll(dates.of(DateKind.NOTICE, terms.noticeOn(period.endsOn()), rows));
        documents.documents(it.reference()).stream().map(ContractDocument::validUntil).filter(Objects::nonNull).distinct().forEach(day -> all.addAll(dates.of(DateKind.DOCUMENT, day, rows)));
        return all;
    }

    /** The task asks the manager; others are told. */
    private void asked(Contract it) {
        var due = due(it, true);
        due.forEach(one -> store.add(it.reference(), one, today()));
        tell(it, due, false);
    }

    private void remind(Contract it) {
        var due = due(it, false);
        due.forEach(one -> store.add(it.reference(), one, today()));
        boolean followed = successors.successor(it.reference()).isPresent();
        tell(it, due.stream().filter(one -> !followed || one.kind() != DateKind.EXPIRY && one.kind() != DateKind.EXTENSION).toList(), true);
    }

    /** Of each date the newest that is due. @param asking those that ask what follows for the first time, or all others */
    private List<DateReminder> due(Contract it, boolean asking) {
        boolean asked = isAsked(it);
        return open(it).stream().filter(one -> !one.on().isAfter(today()) && (one.plan() && !asked) == asking)
            .collect(Collectors.toMap(one -> one.kind().code() + one.about(), one -> one, (first, later) -> later)).values().stream().sorted(Comparator.comparing(DateReminder::kind)).toList();
    }

    private void tell(Contract it, List<DateReminder> due, boolean managerToo) {
        for (var one : due) {
            var told = new LinkedHashSet<>(also(it, one));
            if (managerToo && it.manager() != null) told.add(it.manager());
            told.forEach(person -> outbox.tell(new Notice("contract-date/%s/%s/%s/%d/%d/%s".formatted(it.reference(), one.kind().code(), one.about(), one.months(), one.days(), person), MAIL, person, people.emailOf(person).orElse(null),
                "/contracts/" + it.reference(), Map.of("name", people.firstNameOf(person), "what", one.kind().label(), "date", WEEKDAY.format(one.about()), "case", it.reference() + " " + it.title()))));
        }
    }

    /** The group of the rule; of the heads of service the one whose service buys. */
    private Set<String> also(Contract it, DateReminder one) {
        if (one.alsoTell() == null) return Set.of();
        if (one.alsoTell().equals(HEADS_OF_SERVICE)) return people.headOf(it.service()).map(Set::of).orElse(Set.of());
        return new LinkedHashSet<>(people.membersOf(one.alsoTell()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
