package council.procurement.casefile.store;

import council.procurement.casefile.Note;
import council.procurement.casefile.Stage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Note it) {
        jdbc.sql("insert into case_note (case_reference, stage, note, written_by, written_at) values (?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.stage().name(), it.text(), it.writtenBy(), OffsetDateTime.ofInstant(it.writtenAt(), ZoneOffset.UTC)).update();
    }

    /** Newest first. */
    public List<Note> of(String reference) {
        return jdbc.sql("select * from case_note where case_reference = ? order by note_number desc").param(reference)
            .query((row, n) -> new Note(reference, Stage.valueOf(row.getString("stage")), row.getString("note"), row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant())).list();
    }
}
