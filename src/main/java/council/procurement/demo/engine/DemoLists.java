package council.procurement.demo.engine;

import council.procurement.casefile.BudgetService;
import council.procurement.casefile.CollaborationService;
import council.procurement.casefile.ImportedList;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.web.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Frameworks, neighbours' plans and budget lines of the demo: invented, in the form in which a council imports its own. */
@Component
@Profile("demo")
class DemoLists {

    /** {@code {year}} is the calendar year in which the present financial year begins; {@code {year+1}} the one after. */
    private static final Pattern YEAR = Pattern.compile("\\{year(?:\\+(\\d))?}");

    private final CollaborationService collaboration;
    private final BudgetService budgets;
    private final People people;

    DemoLists(CollaborationService collaboration, BudgetService budgets, People people) {
        this.collaboration = collaboration;
        this.budgets = budgets;
        this.people = people;
    }

    void bring(LocalDate today) {
        take(collaboration, "priya", "demo/collaboration.csv", today);
        take(budgets, "fiona", "demo/budget-lines.csv", today);
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
