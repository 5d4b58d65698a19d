package council.procurement.platform.drafts.store;

import council.procurement.platform.drafts.FormDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class FormDraftStore {

    private final JdbcClient jdbc;

    FormDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<FormDraft> of(String person) {
        return jdbc.sql("select * from form_draft where person = ? order by saved_at desc").param(person).query(FormDraftStore::draft).list();
    }

    public Optional<FormDraft> find(String person, String form) {
        return jdbc.sql("select * from form_draft where person = ? and form = ?").params(person, form).query(FormDraftStore::draft).optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another window was quicker */
    public void add(String person, String form, String content, Instant at) {
        jdbc.sql("insert into form_draft (person, form, content, version, saved_at) values (?, ?, ?, 1, ?)").params(person, form, content, utc(at)).update();
    }

    /** @return false where another window saved since this version was read */
    public boolean replace(String person, String form, String content, int seen, Instant at) {
        return jdbc.sql("update form_draft set content = ?, version = version + 1, saved_at = ? where person = ? and form = ? and version = ?")
            .params(content, utc(at), person, form, seen).update() == 1;
    }

    public void remove(String person, String form) {
        jdbc.sql("delete from form_draft where person = ? and form = ?").params(person, form).update();
    }

    private static FormDraft draft(ResultSet row, int n) throws SQLException {
        return new FormDraft(row.getString("form"), row.getString("content"), row.getInt("version"), row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
