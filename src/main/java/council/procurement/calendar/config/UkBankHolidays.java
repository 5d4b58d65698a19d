package council.procurement.calendar.config;

import council.procurement.calendar.BankHolidays;
import council.procurement.calendar.Nation;
import council.procurement.calendar.config.CalendarProperties.OneOffDay;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The United Kingdom's bank holidays: those that jollyday knows by rule, and the days proclaimed once. */
public final class UkBankHolidays implements BankHolidays {

    private final HolidayManager byRule = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final List<OneOffDay> oneOffDays;

    /** @throws IllegalStateException where the library's rules lack one of the nations, which would lose its holidays silently */
    public UkBankHolidays(List<OneOffDay> oneOffDays) {
        this.oneOffDays = List.copyOf(oneOffDays);
        var known = byRule.getCalendarHierarchy().getChildren().keySet();
        for (var nation : Nation.values()) {
            if (!known.contains(code(nation))) {
                throw new IllegalStateException("The holiday library has no rules for %s, only for %s.".formatted(nation, known));
            }
        }
    }

    @Override
    public Set<LocalDate> of(Nation nation, int year) {
        return Stream.concat(
                byRule.getHolidays(Year.of(year), code(nation)).stream().map(Holiday::getDate),
                oneOffDays.stream().filter(day -> day.nations().contains(nation)).map(OneOffDay::date)
                    .filter(date -> date.getYear() == year))
            .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Nation nation) {
        return switch (nation) {
            case ENGLAND -> "eng";
            case WALES -> "wls";
            case SCOTLAND -> "sct";
            case NORTHERN_IRELAND -> "nir";
        };
    }
}
