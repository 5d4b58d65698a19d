package council.procurement.journey;

import static council.procurement.support.Officers.need;

import council.procurement.postgres.PostgresTest;
import council.procurement.support.Addresses;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list and every page of a case opens on PostgreSQL too, which refuses to write while a page only reads. */
@PostgresTest
class PagesPostgresIT {

    /** Between them they may open every page. */
    private static final List<String> READERS = List.of("olivia", "marcus", "fiona", "monica", "petra");

    @Autowired Officers officers;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
    @LocalServerPort int port;

    @Test
    void no_page_fails() {
        var reference = officers.starts("olivia", need("Chairs on another database", "150000")).getBusinessKey();
        var pages = Addresses.of(mappings).stream().filter(address -> address.startsWith("GET ")).map(address -> address.substring(4))
            .map(path -> path.startsWith("/procurements/") ? path.replace("{reference}", reference) : path).filter(path -> !path.contains("{")).toList();
        var check = new SoftAssertions();
        for (var reader : READERS) {
            var browser = Browser.of(reader, port);
            for (var page : pages) check.assertThat(browser.opens(page).statusCode()).as("%s for %s", page, reader).isLessThan(500);
        }
        check.assertAll();
    }
}
