package council.procurement.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import council.procurement.waiver.store.WaiverStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report to the Audit Committee and the trends over HTTP. */
@ProcessTest
class WaiverReportPagesTest {

    @Autowired WaiverStore store;
    @LocalServerPort int port;

    @Test
    void the_report_is_a_pdf_that_says_what_its_page_says() throws IOException {
        store.save(WaiverReportTest.waiver("W-1975-0001", "ict", "Once Ltd <b>", "38000.00", Ground.SOLE_SUPPLIER, false, WaiverStatus.APPROVED, Instant.parse("1975-06-01T09:00:00Z"), LocalDate.of(1975, 7, 1)));
        store.save(WaiverReportTest.waiver("W-1975-0002", "ict", "Once Ltd <b>", "9000.00", Ground.EMERGENCY, true, WaiverStatus.APPROVED, Instant.parse("1975-06-01T09:00:00Z"), LocalDate.of(1975, 8, 1)));
        var officer = Browser.of("priya", port);
        var page = officer.opens("/waivers/report?from=1975-04-01&to=1976-03-31");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Waivers, 1975/76", "£47,000", "£38,000", "/waivers/W-1975-0002", "8 fewer than in the baseline", "(repeated)", "Once Ltd &lt;b&gt;");
        var pdf = officer.downloads("/waivers/report.pdf?from=1975-04-01&to=1976-03-31");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/waiver-report.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Report to the Audit Committee", "1 April 1975 to 31 March 1976", "£47,000", "W-1975-0001", "Once Ltd <b>",
                "8 fewer than in the baseline", "None was recorded for this period");
        }
    }

    @Test
    void a_wrong_period_is_told_beside_its_field_and_an_empty_one_says_so() {
        var officer = Browser.of("ivan", port);
        assertThat(officer.opens("/waivers/report?from=1975-04-01&to=1974-03-31").body()).contains("The last day of the period must not lie before its first.", "value=\"1974-03-31\"");
        assertThat(officer.opens("/waivers/report?from=1960-04-01&to=1961-03-31").body()).contains("Nothing to report for this period");
        assertThat(officer.opens("/waivers/trends").body()).contains("By quarter", "2026/27", "2018/19");
    }
}
