package council.procurement.contract;

import council.procurement.ProcurementApplication;
import council.procurement.casefile.Viewer;
import council.procurement.platform.web.CsvReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** The application in a virtual machine of its own, which {@link LiveContractsSoak} starts and kills: {@code import 5000 <moment>} or {@code run - <moment>}. */
final class LiveContractsApplication {

    static final String READY = "LIVE CONTRACTS READY";
    private static final int IN_ONE_FILE = 500;
    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));

    private LiveContractsApplication() {
    }

    public static void main(String[] arguments) {
        var application = new SpringApplication(ProcurementApplication.class);
        // on the classpath of the tests the clock stands while the application starts, and is let go then
        application.addListeners((ApplicationListener<ApplicationStartedEvent>) started -> ClockUtil.offset(Duration.between(Instant.now(), Instant.parse(arguments[2])).toMillis()));
        var context = application.run(Arrays.copyOfRange(arguments, 3, arguments.length));
        if (!arguments[0].equals("import")) {
            System.out.println(READY);
            return;
        }
        var imports = context.getBean(ContractImportService.class);
        var contracts = Integer.parseInt(arguments[1]);
        for (int from = 0; from < contracts; from += IN_ONE_FILE) {
            var file = file(from).getBytes(StandardCharsets.UTF_8);
            var report = imports.take(PRIYA, new RegisterFile("live.csv", "%064d".formatted(from), CsvReader.rows(file, List.of())), RegisterColumns.proposed(CsvReader.headings(file)), new RegisterDefaults("property", null), true);
            if (!report.written()) throw new IllegalStateException("Not imported: " + report.rows().get(0));
        }
        System.out.println(READY);
        context.close();
        System.exit(0);
    }

    /** Every fifth contract has its yearly review on 24 November 2026, the others within the thirty days after. */
    private static String file(int from) {
        var lines = new StringBuilder("Reference,Title,Supplier,Value,Start,End,Contract manager,Department,Category\n");
        for (int n = from; n < from + IN_ONE_FILE; n++) {
            var starts = LocalDate.of(2024, 11, 24).plusDays(n % 5 == 0 ? 0 : 1 + n % 29);
            lines.append("LIVE-%05d,Live contract %d,Supplier %d Example Ltd,140000,%s,2031-12-31,carlos,property,services\n".formatted(n, n, n % 300, starts));
        }
        return lines.toString();
    }
}
