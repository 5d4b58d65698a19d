package council.procurement.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The days on which a contract's dates are told. A day that is no working day moves to the working day before, so that nobody has
 * less time than the rule gives; none lies before the contract starts: where all would, the shortest is given as it starts.
 */
record ReminderDates(LocalDate startsOn, Predicate<LocalDate> isWorkingDay) {

    /** Of one date, the earliest first. */
    List<DateReminder> of(DateKind kind, LocalDate about, List<ReminderRules.Row> rows) {
        var all = rows.stream().filter(row -> row.kind() == kind).map(row -> reminder(row, about, onOrBefore(about.minusMonths(row.months()).minusDays(row.days()))))
            .sorted(Comparator.comparing(DateReminder::on)).toList();
        var within = all.stream().filter(it -> !it.on().isBefore(startsOn)).toList();
        if (!within.isEmpty() || all.isEmpty()) return within;
        var shortest = all.get(all.size() - 1);
        return List.of(new DateReminder(kind, about, shortest.months(), shortest.days(), shortest.plan(), shortest.alsoTell(), onOrAfter(startsOn)));
    }

    private static DateReminder reminder(ReminderRules.Row row, LocalDate about, LocalDate on) {
        return new DateReminder(row.kind(), about, row.months(), row.days(), row.plan(), row.alsoTell(), on);
    }

    private LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay.test(day) ? day : onOrBefore(day.minusDays(1));
    }

    private LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay.test(day) ? day : onOrAfter(day.plusDays(1));
    }
}
