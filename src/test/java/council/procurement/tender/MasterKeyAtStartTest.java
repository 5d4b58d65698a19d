package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.platform.sealing.MasterKey;
import council.procurement.support.ProcessTest;
import council.procurement.tender.store.SealedBidStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What the application says at its start where the master key of sealed bids is missing, spoilt or another one. */
@ProcessTest
class MasterKeyAtStartTest {

    @Autowired MasterKey right;
    @Autowired SealedBidStore store;
    @Autowired TenderService tenders;
    @Autowired SealingService sealing;
    @Autowired LiveTenders live;
    @Autowired Clock clock;
    @TempDir Path folder;

    @Test
    void another_key_than_that_of_the_bids_stops_the_start() {
        var tender = tenders.tender(live.advertised("Sealed with a key")).orElseThrow().tenderNumber();
        sealing.seal(tender, 1, "price", new byte[] {1}, "system");
        assertThat(store.newestKey()).isPresent();
        assertThatCode(() -> new SealingService(right, store, clock).requireMasterKey()).doesNotThrowAnyException();
        var other = new MasterKey(folder.resolve("other.json").toString(), true);
        assertThatThrownBy(() -> new SealingService(other, store, clock).requireMasterKey()).isInstanceOf(IllegalStateException.class)
            .hasMessage("The bids in this database are sealed with another master key. Bring back the file that COUNCIL_BID_KEY_FILE named before, from its copy, and start again.");
    }

    @Test
    void no_key_and_a_spoilt_one_stop_the_start() throws IOException {
        var file = folder.resolve("key.json");
        assertThatThrownBy(() -> new MasterKey(" ", false)).hasMessageStartingWith("Say with COUNCIL_BID_KEY_FILE where the master key of sealed bids lies");
        assertThatThrownBy(() -> new MasterKey(file.toString(), false)).hasMessageStartingWith("There is no master key at " + file);
        assertThat(file).as("nothing is made unasked").doesNotExist();
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> new MasterKey(file.toString(), true)).hasMessage("The file %s is no master key of sealed bids.", file);
    }
}
