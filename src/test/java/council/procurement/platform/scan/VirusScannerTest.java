package council.procurement.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a socket that speaks as a ClamAV daemon does. */
class VirusScannerTest {

    private ServerSocket daemon;

    @BeforeEach
    void listen() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void a_clean_file_goes_through_whole() throws Exception {
        var file = new byte[200_000];
        new Random(7).nextBytes(file);
        var seen = answers("stream: OK\0");
        assertThatCode(() -> scanner().check("plan.pdf", file)).doesNotThrowAnyException();
        assertThat(seen.get()).isEqualTo(file);
    }

    @Test
    void an_infected_file_is_refused_with_its_name() {
        answers("stream: Win.Test.EICAR_HDB-1 FOUND\0");
        assertThatThrownBy(() -> scanner().check("plan.pdf", new byte[] {1})).isInstanceOf(Refused.class).hasMessage("“plan.pdf” holds a virus and was not kept. Do not open it, and tell the ICT service.");
    }

    @Test
    void a_file_that_the_scanner_cannot_look_at_is_not_taken() throws IOException {
        answers("INSTREAM size limit exceeded. ERROR\0");
        assertThatThrownBy(() -> scanner().check("plan.pdf", new byte[] {1})).isInstanceOf(Refused.class).hasMessageContaining("could not look at “plan.pdf”");
        daemon.close();
        assertThatThrownBy(() -> scanner().check("plan.pdf", new byte[] {1})).isInstanceOf(Refused.class).hasMessageContaining("cannot be reached, so no file is taken now");
        assertThat(scanner().health().getDetails()).containsEntry("scanning", "on, but the scanner cannot be reached: no file is taken");
    }

    @Test
    void without_a_scanner_files_are_taken_and_it_says_so() {
        assertThatCode(() -> VirusScanner.off().check("plan.pdf", new byte[] {1})).doesNotThrowAnyException();
        assertThat(VirusScanner.off().isOn()).isFalse();
        assertThat(VirusScanner.off().health().getDetails()).containsEntry("scanning", "off: files are not scanned for viruses");
    }

    @Test
    void its_health_is_asked_of_the_scanner() {
        answers("PONG\0");
        assertThat(scanner().health().getDetails()).containsEntry("scanning", "on");
    }

    private VirusScanner scanner() {
        return new VirusScanner("localhost", daemon.getLocalPort(), 5);
    }

    /** Takes one command, for INSTREAM with its file, and answers. */
    private CompletableFuture<byte[]> answers(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = daemon.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                var command = new StringBuilder();
                for (int one = in.read(); one > 0; one = in.read()) command.append((char) one);
                var file = new ByteArrayOutputStream();
                if (command.toString().equals("zINSTREAM")) for (int length = in.readInt(); length > 0; length = in.readInt()) file.write(in.readNBytes(length));
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
