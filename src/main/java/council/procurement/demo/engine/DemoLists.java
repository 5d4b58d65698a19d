package council.procurement.demo.engine;

import council.procurement.casefile.BudgetService;
import council.procurement.casefile.CollaborationService;
import council.procurement.casefile.ImportedList;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.GovernanceService;
import council.procurement.people.People;
import council.procurement.platform.web.CsvReader;
import council.procurement.supplier.SupplierImportService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Frameworks, neighbours' plans, suppliers and budget lines of the demo: invented, in the form in which a council imports its own. */
@Component
@Profile("demo")
class DemoLists {

    private static final int MONTHS = 14;
    /** {@code {year}} is the calendar year in which the present financial year begins; {@code {year+1}} the one after. */
    private static final Pattern YEAR = Pattern.compile("\\{year(?:\\+(\\d))?}");

    private final CollaborationService collaboration;
    private final BudgetService budgets;
    private final GovernanceService governance;
    private final SupplierImportService suppliers;
    private final People people;

    DemoLists(CollaborationService collaboration, BudgetService budgets, GovernanceService governance, SupplierImportService suppliers, People people) {
        this.collaboration = collaboration;
        this.budgets = budgets;
        this.governance = governance;
        this.suppliers = suppliers;
        this.people = people;
    }

    void bring(LocalDate today) {
        take(collaboration, "priya", "demo/collaboration.csv", today);
        take(suppliers, "priya", "demo/suppliers.csv", today);
        take(budgets, "fiona", "demo/budget-lines.csv", today);
        governance.enter(new Viewer("colin", people.groupsOf("colin")), meetings(YearMonth.from(today)));
    }

    /** Cabinet on the second Tuesday of every month but August, Council on the fourth of every third; reports a week and a day before. */
    private static String meetings(YearMonth first) {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).filter(month -> month.getMonth() != Month.AUGUST)
            .flatMap(month -> month.getMonthValue() % 3 == 0 ? Stream.of(meeting("Cabinet", month, 2), meeting("Council", month, 4)) : Stream.of(meeting("Cabinet", month, 2)))
            .collect(Collectors.joining("\n"));
    }

    private static String meeting(String body, YearMonth month, int week) {
        var day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, DayOfWeek.TUESDAY));
        return "%s, %s, %s".formatted(body, day, day.minusDays(8));
    }

    private void take(ImportedList list, String person, String file, LocalDate today) {
        var year = BudgetService.yearOf(today);
        try {
            var text = YEAR.matcher(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8))
                .replaceAll(found -> String.valueOf(year + (found.group(1) == null ? 0 : Integer.parseInt(found.group(1)))));
            var report = list.take(new Viewer(person, people.groupsOf(person)), CsvReader.rows(text.getBytes(StandardCharsets.UTF_8), list.columns()), true);
            if (!report.written()) throw new IllegalStateException(file + ": " + report.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
