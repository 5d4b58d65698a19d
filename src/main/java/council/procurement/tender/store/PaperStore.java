package council.procurement.tender.store;

import council.procurement.tender.Paper;
import council.procurement.tender.PaperText;
import council.procurement.tender.PaperTextVersion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of tender papers, and which documents of a case were made from them. */
@Repository
public class PaperStore {

    /** A paper that was made for a round. {@code textHash} is of what it says. */
    public record Made(Paper paper, int document, String textHash) {
    }

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<PaperTextVersion> versions(Paper paper) {
        return jdbc.sql("select version_number, body, changed_by, changed_at from tender_paper_text where paper = ? order by version_number desc").param(paper.id())
            .query((row, n) -> new PaperTextVersion(row.getInt(1), row.getString(2) == null ? null : new PaperText(row.getString(2)), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant())).list();
    }

    /** @param text null for "back to the shipped one" */
    public void add(Paper paper, PaperText text, String person, Instant at) {
        jdbc.sql("insert into tender_paper_text (paper, version_number, body, changed_by, changed_at) values (?, ?, ?, ?, ?)")
            .params(paper.id(), versions(paper).size() + 1, text == null ? null : text.body(), person, at.atOffset(ZoneOffset.UTC)).update();
    }

    /** In the order of the papers. */
    public List<Made> made(long tender) {
        return jdbc.sql("select paper, document_number, text_hash from tender_paper where tender_number = ?").param(tender)
            .query((row, n) -> new Made(Paper.of(row.getString(1)).orElseThrow(), row.getInt(2), row.getString(3))).list().stream().sorted((a, b) -> a.paper().compareTo(b.paper())).toList();
    }

    public Optional<Made> made(long tender, Paper paper) {
        return made(tender).stream().filter(m -> m.paper() == paper).findFirst();
    }

    public void add(long tender, Made it) {
        jdbc.sql("insert into tender_paper (tender_number, paper, document_number, text_hash) values (?, ?, ?, ?)").params(tender, it.paper().id(), it.document(), it.textHash()).update();
    }

    public void changed(long tender, Made it) {
        jdbc.sql("update tender_paper set text_hash = ? where tender_number = ? and paper = ?").params(it.textHash(), tender, it.paper().id()).update();
    }

    /** A paper that the round no longer needs; its document stays in the file. */
    public void forget(long tender, Paper paper) {
        jdbc.sql("delete from tender_paper where tender_number = ? and paper = ?").params(tender, paper.id()).update();
    }
}
