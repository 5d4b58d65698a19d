package council.procurement.platform.scan;

import council.procurement.Refused;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about each file that somebody uploads, where one is set up. Where it is, a file that it cannot look at is
 * not taken either. Its INSTREAM protocol is a few lines over a socket, which is why no client library is used.
 */
@Component("virusScanner")
public class VirusScanner implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final int patience;

    /** @param host empty where no scanner is set up */
    VirusScanner(@Value("${council.virus-scanner.host}") String host, @Value("${council.virus-scanner.port}") int port, @Value("${council.virus-scanner.seconds}") int seconds) {
        this.host = host.strip();
        this.port = port;
        this.patience = seconds * 1000;
    }

    /** For where nothing is scanned. */
    public static VirusScanner off() {
        return new VirusScanner("", 0, 0);
    }

    public boolean isOn() {
        return !host.isEmpty();
    }

    /** @throws Refused where the file is infected, or could not be looked at */
    public void check(String fileName, byte[] content) {
        if (!isOn()) return;
        String answer;
        try {
            answer = ask("INSTREAM", content);
        } catch (IOException e) {
            LOG.error("The virus scanner at {}:{} cannot be reached", host, port, e);
            throw new Refused("The virus scanner cannot be reached, so no file is taken now. Try again later; if it lasts, tell the administrator.");
        }
        if (answer.endsWith("FOUND")) {
            LOG.warn("A file with a virus was refused: {}", answer);
            throw new Refused("“%s” holds a virus and was not kept. Do not open it, and tell the ICT service.", fileName);
        }
        if (!answer.endsWith("OK")) {
            LOG.error("The virus scanner answered: {}", answer);
            throw new Refused("The virus scanner could not look at “%s”, so it was not taken. Make the file smaller and try again; if it lasts, tell the administrator.", fileName);
        }
    }

    /** A scanner that is away keeps files out; it is no reason to take the application away. */
    @Override
    public Health health() {
        if (!isOn()) return Health.up().withDetail("scanning", "off: files are not scanned for viruses").build();
        try {
            return Health.up().withDetail("scanning", ask("PING", null).equals("PONG") ? "on" : "on, but the scanner answers strangely").build();
        } catch (IOException e) {
            return Health.up().withDetail("scanning", "on, but the scanner cannot be reached: no file is taken").build();
        }
    }

    private String ask(String command, byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
            if (content != null) {
                for (int from = 0; from < content.length; from += CHUNK) {
                    var length = Math.min(CHUNK, content.length - from);
                    out.writeInt(length);
                    out.write(content, from, length);
                }
                out.writeInt(0);
            }
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replace("\0", "").strip();
        }
    }
}
