package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.support.Browser;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.support.Sweep;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.TenderService;
import council.procurement.tender.WrittenCriteria;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every way to a bid that somebody may try before it is opened, with a text in it that stands nowhere else: as an answer, as a file's
 * name and in a file. It is found nowhere before the opening, and where it belongs afterwards. On H2 and PostgreSQL.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class Sealing {

    private static final String MARKER = "quince-marmalade-7731";
    private static final String PRICE = "137731.19";
    private static final String RATE = "137862.27";
    private static final String HOW = "greengage-cheese-5518";
    /** Who opens, who reads everything, and who has every right in the engine: they ask the engine in Tasklist too, which answers by the same rights as REST. */
    private static final List<String> CURIOUS = List.of("priya", "ivan", "admin");
    private static final List<String> SECRETS = List.of(MARKER, PRICE, "137,731");

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired TenderService tenders;
    @Autowired Sweep sweep;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void nothing_of_a_sealed_bid_is_readable_before_the_opening_and_afterwards_only_where_it_belongs(CapturedOutput output) {
        var reference = live.advertised("Sealing");
        var ada = SupplierBrowser.of("sealing@example.org", "Sealing Ltd", port);
        ada.writes(reference, PRICE, MARKER);
        ada.adds(reference, MARKER + ".txt", Files.bytes("The text of a file: " + MARKER));
        liesSealed("a draft", output, MARKER, PRICE);
        ada.sends(reference);
        ada.writes(reference, PRICE, MARKER + " again");
        ada.sends(reference);
        liesSealed("a bid", output, MARKER, PRICE);
        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        isSealed(reference, "a bid whose opening one of two has confirmed", output);

        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(tablesWith(MARKER)).as("tables that hold the answer once it is opened").containsExactlyInAnyOrder("bid", "bid_commitment");
        assertThat(databaseFileHolds(MARKER)).as("an opened bid in the database's file, so that its bytes are searched rightly").isNotEqualTo(Optional.of(false));
        assertThat(tenders.answers(reference).values()).anyMatch(text -> text.contains(MARKER));
        var page = "/procurements/" + reference + "/bids";
        assertThat(Browser.of("leila", port).opens(page).body()).contains(MARKER + ".txt");
        for (var stranger : List.of("olivia", "petra", "admin", "carlos")) assertThat(Browser.of(stranger, port).opens(page).statusCode()).as("%s at %s", stranger, page).isEqualTo(403);
        assertThat(output.getAll()).doesNotContain(MARKER);
    }

    /** Rates are prices. */
    @Test
    void rates_lie_sealed_until_the_opening_and_are_evidence_then(CapturedOutput output) {
        var reference = live.advertised("Sealed rates", WrittenCriteria.usual().priced(WrittenCriteria.wholeLife()));
        var ada = SupplierBrowser.of("rates@example.org", "Rates Ltd", port);
        ada.writes(reference, "", HOW, Map.of("rate-1", RATE, "rate-2", "0.1234", "rate-3", "0", "rate-4", "31.50"));
        liesSealed("a draft of rates", output, HOW, RATE);
        ada.sends(reference);
        liesSealed("a bid of rates", output, HOW, RATE);
        live.due(reference);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        liesSealed("rates whose opening one of two has confirmed", output, HOW, RATE);
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(tablesWith(RATE)).containsExactly("bid_rate");
        var bid = tenders.openedBids(reference).get(0);
        assertThat(bid.priceExVat()).isEqualByComparingTo("275662.40");
        assertThat(tenders.priceParts(reference).get(bid.number())).extracting(part -> part.amount().toString()).containsExactly("275724.54", "0.86", "0.00", "-63.00");
        for (var change : List.of("update bid_rate set rate = 1", "delete from bid_rate")) assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        jdbc.sql("insert into bid_rate (bid_number, line_number, rate) values (?, 9, 1)").param(bid.number()).update();
        assertThatThrownBy(() -> tenders.openedBids(reference)).as("rates are sealed with the opening").hasMessageContaining("no longer what was opened");
    }

    /** In the database, its dump, the log and what the server keeps on the disk. */
    private void liesSealed(String what, CapturedOutput output, String words, String price) {
        var check = new SoftAssertions();
        for (var text : List.of(words, price)) check.assertThat(tablesWith(text)).as("%s: tables with %s", what, text).isEmpty();
        var forms = forms(words);
        dump(line -> forms.stream().filter(line::contains).forEach(form -> check.fail("%s: the database's dump holds the bid as %s", what, form)));
        check.assertThat(output.getAll()).as("%s: the log", what).doesNotContain(words, price);
        for (var file : uploads()) check.assertThat(read(file)).as("%s: %s", what, file).doesNotContain(words);
        for (var text : List.of(words, price)) check.assertThat(databaseFileHolds(text)).as("%s: the database's file holds “%s”", what, text).isNotEqualTo(Optional.of(true));
        check.assertAll();
    }

    private void isSealed(String reference, String what, CapturedOutput output) {
        var found = sweep.of(reference, SECRETS, List.of("Task_OpenBids", "Task_WitnessOpening"), CURIOUS);
        assertThat(found).as("%s: where somebody reads of it", what).isEmpty();
        liesSealed(what, output, MARKER, PRICE);
    }

    private List<String> forms(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var forms = new ArrayList<>(List.of(text, HexFormat.of().formatHex(bytes)));
        for (int shift = 0; shift < 3; shift++) {
            var shifted = Base64.getEncoder().withoutPadding().encodeToString(("x".repeat(shift) + text).getBytes(StandardCharsets.UTF_8));
            forms.add(shifted.substring(shift == 0 ? 0 : shift + 1, shifted.length() - 2)); // without the letters that its neighbours change
        }
        return forms;
    }

    /** All that the database would put into a backup, line by line, since it does not fit into memory after a run of all tests. */
    abstract void dump(Consumer<String> line);

    /** Whether the bytes of the file in which the database keeps its tables hold the text; empty where the dump alone is looked through. */
    abstract Optional<Boolean> databaseFileHolds(String text);

    /** Every table, the engine's too, in which something holds the text, bytes included. */
    private List<String> tablesWith(String text) {
        return jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE' and lower(table_schema) = 'public'").query(String.class).list().stream()
            .filter(table -> jdbc.sql("select * from \"" + table + "\"").query((ResultSet rows) -> anyHolds(rows, text))).map(String::toLowerCase).toList();
    }

    private static boolean anyHolds(ResultSet rows, String text) throws SQLException {
        while (rows.next()) if (holds(rows, text)) return true;
        return false;
    }

    private static boolean holds(ResultSet row, String text) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var type = row.getMetaData().getColumnType(column);
            var bytes = type == Types.BLOB || type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY ? row.getBytes(column) : null;
            var value = bytes == null ? row.getString(column) : new String(bytes, StandardCharsets.UTF_8);
            if (value != null && value.contains(text)) return true;
        }
        return false;
    }

    /** What the server keeps on the disk while it reads a request. */
    private static List<Path> uploads() {
        try (var folders = java.nio.file.Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("tomcat.")).flatMap(Sealing::files).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var all = java.nio.file.Files.walk(folder)) {
            return all.filter(java.nio.file.Files::isRegularFile).toList().stream();
        } catch (IOException | UncheckedIOException gone) {
            return Stream.of();
        }
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
