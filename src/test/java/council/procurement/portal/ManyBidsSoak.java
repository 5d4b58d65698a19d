package council.procurement.portal;

import static council.procurement.support.Stopwatch.time;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.support.OfficersExtension;
import council.procurement.support.Stopwatch;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.SealedBidService;
import council.procurement.tender.TenderService;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Fifty bidders with ten files of a megabyte each, over HTTP on a database file; prints how long they take beside the same bytes
 * encrypted by the JDK and written to a bare table of the same database. Not part of any other run: {@code mvn test -Psoak}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:file:./target/soak/many-bids")
@ActiveProfiles({"demo", "test"})
@ExtendWith(OfficersExtension.class)
class ManyBidsSoak {

    private static final int BIDDERS = 50;
    private static final int FILES = 10;
    private static final Pattern FILE = Pattern.compile("/procurements/[^\"]+/files/[0-9a-f-]{36}");

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired SealedBidService sealed;
    @Autowired TenderService tenders;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Stopwatch watch = new Stopwatch();
    private final SecureRandom random = new SecureRandom();

    @Test
    void fifty_bids_with_ten_files_each_are_received_opened_and_read() throws Exception {
        var file = Arrays.copyOf(Files.PDF, 1 << 20);
        var bare = new ArrayList<Duration>();
        jdbc.sql("create table bare_bytes (id int primary key, content blob)").update();
        var key = new SecretKeySpec(new byte[32], "AES");
        for (int n = 0; n < BIDDERS * FILES; n++) {
            var id = n;
            bare.add(time(() -> {
                var iv = new byte[12];
                random.nextBytes(iv);
                var cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
                jdbc.sql("insert into bare_bytes values (?, ?)").params(id, cipher.doFinal(file)).update();
            }));
        }
        watch.baseline("one file encrypted and written by itself", bare);

        var reference = live.advertised("Very many bids");
        var uploads = new ArrayList<Duration>();
        var submissions = new ArrayList<Duration>();
        for (int bidder = 0; bidder < BIDDERS; bidder++) {
            var supplier = SupplierBrowser.of("soak-%d@many.example".formatted(bidder), "Bidder %02d Example".formatted(bidder), port);
            supplier.writes(reference, Integer.toString(100_000 + bidder), "With care.");
            for (int n = 0; n < FILES; n++) {
                var name = "file-%d.pdf".formatted(n);
                uploads.add(time(() -> assertThat(supplier.adds(reference, name, file).statusCode()).isEqualTo(200)));
            }
            submissions.add(time(() -> assertThat(supplier.sends(reference).body()).contains("Your bid is in")));
        }
        watch.print("one file sent by its bidder (form fetched, file sent, page shown)", uploads);
        watch.print("one bid sent for good (form fetched, ten files sealed, receipt shown)", submissions);
        assertThat(sealed.count(reference).inTime()).isEqualTo(BIDDERS);

        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        watch.print("the opener confirms", List.of(time(() -> officers.completes("priya", reference, "Task_OpenBids", Map.of()))));
        watch.print("the witness confirms, and every bid and file is opened", List.of(time(() -> officers.completes("fiona", reference, "Task_WitnessOpening", Map.of()))));
        assertThat(tenders.openedBids(reference)).hasSize(BIDDERS);

        var leila = Browser.of("leila", port);
        var page = new String[1];
        watch.print("the page of all bids", List.of(time(() -> page[0] = leila.opens("/procurements/" + reference + "/bids").body())));
        var links = FILE.matcher(page[0]).results().map(found -> found.group()).distinct().toList();
        assertThat(links).hasSize(BIDDERS * FILES);
        var reads = new ArrayList<Duration>();
        for (var link : links.subList(0, 100)) reads.add(time(() -> assertThat(leila.opens(link).statusCode()).isEqualTo(200)));
        watch.print("one opened file read", reads);
    }
}
