package council.procurement.calendar.config;

import council.procurement.calendar.Nation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code council.calendar}: bank holidays that no rule foretells, because they are proclaimed once. The application does
 * not start on an entry that cannot be meant, since a day that is silently lost would end a standstill too early.
 *
 * @param oneOffDays each with its nations; empty where there are none
 */
@ConfigurationProperties(prefix = "council.calendar", ignoreUnknownFields = false)
public record CalendarProperties(List<OneOffDay> oneOffDays) {

    public CalendarProperties {
        oneOffDays = oneOffDays == null ? List.of() : List.copyOf(oneOffDays);
        var dates = new HashSet<LocalDate>();
        for (var day : oneOffDays) {
            require(dates.add(day.date()),
                "lists %s twice; list it once with all its nations", day.date());
        }
    }

    /** One proclaimed bank holiday: the date in ISO form, and the nations where it was proclaimed. */
    public record OneOffDay(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Set<Nation> nations) {

        public OneOffDay {
            require(date != null, "has an entry without a date; give one such as 2026-06-15");
            require(nations != null && !nations.isEmpty(),
                "does not say where %s is a bank holiday; name england, wales, scotland or northern-ireland", date);
            require(date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY,
                "has %s, which is a weekend and no working day anyway; give the weekday that was proclaimed", date);
            nations = Set.copyOf(nations);
        }
    }

    private static void require(boolean condition, String what, Object... facts) {
        if (!condition) {
            throw new IllegalArgumentException("council.calendar.one-off-days " + what.formatted(facts) + ".");
        }
    }
}
