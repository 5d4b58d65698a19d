package council.procurement.tender;

import council.procurement.Refused;
import council.procurement.tender.store.PaperStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of tender papers: as shipped, or as process owners last wrote them. */
@Service
@Transactional
public class PaperTextService {

    private final Map<Paper, PaperText> shipped = new EnumMap<>(Paper.class);
    private final PaperStore store;
    private final Clock clock;

    PaperTextService(PaperStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        for (var paper : Paper.values()) {
            var text = shippedText(paper);
            text.check();
            shipped.put(paper, text);
        }
    }

    public PaperText shipped(Paper paper) {
        return shipped.get(paper);
    }

    /** The text that papers are written from now. */
    @Transactional(readOnly = true)
    public PaperText current(Paper paper) {
        return store.versions(paper).stream().findFirst().map(PaperTextVersion::text).orElse(shipped.get(paper));
    }

    /** Newest first; none where nobody ever changed it. */
    @Transactional(readOnly = true)
    public List<PaperTextVersion> versions(Paper paper) {
        return store.versions(paper);
    }

    /** @throws Refused where no paper could be written from the text, or it is as it was */
    public void change(Paper paper, PaperText text, String person) {
        text.check();
        if (text.equals(current(paper))) throw new Refused("You changed nothing: the text is as it was.");
        store.add(paper, text, person, clock.instant());
    }

    /** @throws Refused where the shipped text is in use already */
    public void backToShipped(Paper paper, String person) {
        if (current(paper).equals(shipped.get(paper))) throw new Refused("The shipped text is in use already.");
        store.add(paper, null, person, clock.instant());
    }

    private static PaperText shippedText(Paper paper) {
        try {
            return new PaperText(new ClassPathResource("papers/" + paper.id() + ".txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The text papers/%s.txt is missing".formatted(paper.id()), e);
        }
    }
}
