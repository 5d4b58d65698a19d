package council.procurement.platform.mail.store;

import council.procurement.platform.mail.MailText;
import council.procurement.platform.mail.TextVersion;
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
public class MailTextStore {

    private final JdbcClient jdbc;

    MailTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TextVersion> newest(String template) {
        return jdbc.sql("select * from mail_template_version where template_id = ? order by version_number desc fetch first 1 rows only").param(template)
            .query((row, n) -> version(row)).optional();
    }

    /** Newest first. */
    public List<TextVersion> versions(String template) {
        return jdbc.sql("select * from mail_template_version where template_id = ? order by version_number desc").param(template).query((row, n) -> version(row)).list();
    }

    /** @param text null for "back to the shipped one" */
    public void add(String template, MailText text, String person, Instant at) {
        int next = newest(template).map(TextVersion::number).orElse(0) + 1;
        jdbc.sql("insert into mail_template_version (template_id, version_number, subject, body, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)")
            .params(template, next, text == null ? null : text.subject(), text == null ? null : text.body(), person, at.atOffset(ZoneOffset.UTC)).update();
    }

    private static TextVersion version(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return new TextVersion(row.getInt("version_number"), subject == null ? null : new MailText(subject, row.getString("body")), row.getString("changed_by"),
            row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
