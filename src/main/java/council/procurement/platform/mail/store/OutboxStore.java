package council.procurement.platform.mail.store;

import council.procurement.SearchWords;
import council.procurement.platform.mail.MailState;
import council.procurement.platform.mail.OutboxMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OutboxStore {

    private static final String FILTERED = """
         from outbox_mail where (:person = '' or person = :person) and (:state = '' or state = :state)
            and %s""";

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean knows(String key) {
        return jdbc.sql("select count(*) from outbox_mail where idempotency_key = ?").param(key).query(Integer.class).single() > 0;
    }

    public void add(OutboxMail mail) {
        jdbc.sql("""
                insert into outbox_mail (idempotency_key, kind, person, recipient, subject, text_body, html_body, link, state, attempts, next_attempt_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(mail.key(), mail.kind(), mail.person(), mail.recipient(), mail.subject(), mail.text(), mail.html(), mail.link(), mail.state().name(),
                mail.attempts(), utc(mail.nextAttemptAt()), utc(mail.createdAt())).update();
    }

    /** Those that wait and may be tried now, oldest first. */
    public List<OutboxMail> due(Instant now, int most) {
        return jdbc.sql("select * from outbox_mail where state = 'WAITING' and next_attempt_at <= ? order by mail_number fetch first ? rows only")
            .params(utc(now), most).query((row, n) -> mail(row)).list();
    }

    /** Marks the mail as tried; false where somebody else did so first. */
    public boolean claim(OutboxMail mail, Instant notAgainBefore) {
        return jdbc.sql("update outbox_mail set attempts = attempts + 1, next_attempt_at = ? where mail_number = ? and state = 'WAITING' and attempts = ? and next_attempt_at = ?")
            .params(utc(notAgainBefore), mail.number(), mail.attempts(), utc(mail.nextAttemptAt())).update() == 1;
    }

    public void sent(long number, Instant at) {
        jdbc.sql("update outbox_mail set state = 'SENT', sent_at = ?, last_error = null where mail_number = ?").params(utc(at), number).update();
    }

    public void failed(long number, String error, MailState state) {
        jdbc.sql("update outbox_mail set state = ?, last_error = ? where mail_number = ?").params(state.name(), error, number).update();
    }

    /** False where it is not one that failed. */
    public boolean restart(long number, Instant now) {
        return jdbc.sql("update outbox_mail set state = 'WAITING', attempts = 0, next_attempt_at = ? where mail_number = ? and state = 'FAILED'").params(utc(now), number).update() == 1;
    }

    public void setState(long number, MailState from, MailState to) {
        jdbc.sql("update outbox_mail set state = ? where mail_number = ? and state = ?").params(to.name(), number, from.name()).update();
    }

    public void clearText(long number) {
        jdbc.sql("update outbox_mail set text_body = '', html_body = '' where mail_number = ?").param(number).update();
    }

    /** Empties the texts of mails that were sent, by themselves or in a digest, before this moment; answers how many. */
    public int clearTextsBefore(Instant before) {
        return jdbc.sql("update outbox_mail set text_body = '', html_body = '' where (state = 'SENT' and sent_at < ? or state = 'IN_DIGEST' and created_at < ?) and text_body <> ''")
            .params(utc(before), utc(before)).update();
    }

    public List<String> peopleWith(MailState state) {
        return jdbc.sql("select distinct person from outbox_mail where state = ? order by person").param(state.name()).query(String.class).list();
    }

    public List<OutboxMail> of(String person, MailState state) {
        return jdbc.sql("select * from outbox_mail where person = ? and state = ? order by mail_number").params(person, state.name()).query((row, n) -> mail(row)).list();
    }

    public Optional<OutboxMail> find(long number) {
        return jdbc.sql("select * from outbox_mail where mail_number = ?").param(number).query((row, n) -> mail(row)).optional();
    }

    /** @param order one of {@code written}, {@code subject}, {@code to} and {@code state} */
    public List<OutboxMail> page(String person, String state, String words, String order, boolean descending, long offset, int rows) {
        return filtered("select *", orderBy(order, descending) + " offset :offset rows fetch next :rows rows only", person, state, words)
            .param("offset", offset).param("rows", rows).query((row, n) -> mail(row)).list();
    }

    public void each(String person, String state, String words, String order, boolean descending, Consumer<OutboxMail> taker) {
        filtered("select *", orderBy(order, descending), person, state, words).query((ResultSet row) -> taker.accept(mail(row)));
    }

    private static String orderBy(String order, boolean descending) {
        var down = descending ? " desc" : "";
        var column = switch (order) {
            case "subject" -> "lower(subject)" + down + ", ";
            case "to" -> "lower(recipient)" + down + ", ";
            case "state" -> "state" + down + ", ";
            default -> "";
        };
        return " order by " + column + "mail_number" + down;
    }

    public long count(String person, String state, String words) {
        return filtered("select count(*)", "", person, state, words).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String select, String rest, String person, String state, String words) {
        var looked = SearchWords.of(words);
        return jdbc.sql(select + FILTERED.formatted(looked.in("recipient", "subject")) + rest).params(looked.parameters()).param("person", person).param("state", state);
    }

    private static OutboxMail mail(ResultSet row) throws SQLException {
        return new OutboxMail(row.getLong("mail_number"), row.getString("idempotency_key"), row.getString("kind"), row.getString("person"), row.getString("recipient"),
            row.getString("subject"), row.getString("text_body"), row.getString("html_body"), row.getString("link"), MailState.valueOf(row.getString("state")),
            row.getInt("attempts"), instant(row, "next_attempt_at"), row.getString("last_error"), instant(row, "created_at"), instant(row, "sent_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
