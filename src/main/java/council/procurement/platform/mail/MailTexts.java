package council.procurement.platform.mail;

import council.procurement.Refused;
import council.procurement.platform.mail.store.MailTextStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of all kinds of mail: as shipped, or as process owners last wrote them. */
@Service
@Transactional
public class MailTexts {

    private final Map<String, MailKind> kinds = new LinkedHashMap<>();
    private final Map<String, MailText> shipped = new LinkedHashMap<>();
    private final MailTextStore store;
    private final Clock clock;

    MailTexts(List<MailKind.Catalogue> catalogues, MailTextStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        catalogues.forEach(catalogue -> catalogue.kinds().forEach(kind -> {
            var text = shippedText(kind.id());
            text.check(kind);
            kinds.put(kind.id(), kind);
            shipped.put(kind.id(), text);
        }));
    }

    public List<MailKind> kinds() {
        return List.copyOf(kinds.values());
    }

    public Optional<MailKind> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** @throws IllegalArgumentException for a kind that no module brought */
    public MailKind kind(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no mail of kind “" + id + "”"));
    }

    public MailText shipped(String kind) {
        return shipped.get(kind);
    }

    /** The text that mails are written from now. */
    @Transactional(readOnly = true)
    public MailText current(String kind) {
        return store.newest(kind).map(TextVersion::text).orElse(shipped.get(kind));
    }

    /** Newest first; none where nobody ever changed it. */
    @Transactional(readOnly = true)
    public List<TextVersion> versions(String kind) {
        return store.versions(kind);
    }

    /** @throws Refused where no mail could be written from the text, or it is as it was */
    public void change(String kind, MailText text, String person) {
        var tidy = tidy(text);
        tidy.check(kind(kind));
        if (tidy.equals(current(kind))) throw new Refused("You changed nothing: the text is as it was.");
        store.add(kind, tidy, person, clock.instant());
    }

    /** @throws Refused where the shipped text is in use already */
    public void backToShipped(String kind, String person) {
        if (store.newest(kind).map(TextVersion::text).isEmpty()) throw new Refused("The shipped text is in use already.");
        store.add(kind, null, person, clock.instant());
    }

    /** As it will be kept: without spare room around it, whatever line ends the browser sends. */
    public static MailText tidy(MailText text) {
        return new MailText(text.subject() == null ? "" : text.subject().strip(), text.body() == null ? "" : text.body().replace("\r\n", "\n").strip());
    }

    private static MailText shippedText(String id) {
        try {
            return MailText.parse(new ClassPathResource("mail/" + id + ".txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The text mail/%s.txt is missing".formatted(id), e);
        }
    }
}
