package council.procurement.survey.store;

import council.procurement.survey.Invitation;
import council.procurement.survey.Survey;
import council.procurement.survey.SurveyKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Surveys, whom they asked, and the answers. Of a link only its hash is kept. */
@Repository
public class SurveyStore {

    private static final String SURVEYS = "select s.*, c.title, c.supplier_name, (select count(*) from survey_invitation i where i.survey_number = s.survey_number) as asked from survey s join contract c on c.reference = s.contract_reference ";

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contracts without a survey of this kind that are live and began, or have ended, on one of these days. */
    public List<String> withoutSurvey(SurveyKind kind, LocalDate from, LocalDate to) {
        var which = kind == SurveyKind.START ? "c.state = 'LIVE' and c.starts_on between :from and :to" : "c.state in ('EXPIRED', 'CLOSED') and c.ends_on between :from and :to";
        return jdbc.sql("select c.reference from contract c where " + which + " and not exists (select 1 from survey s where s.contract_reference = c.reference and s.kind = :kind) order by c.reference")
            .param("from", from).param("to", to).param("kind", kind.name()).query(String.class).list();
    }

    public long add(String contract, SurveyKind kind, Instant at, LocalDate answerBy) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into survey (contract_reference, kind, sent_at, answer_by) values (?, ?, ?, ?)").params(contract, kind.name(), utc(at), answerBy).update(key, "survey_number");
        return key.getKey().longValue();
    }

    public void invite(long survey, String person, String tokenHash) {
        jdbc.sql("insert into survey_invitation (survey_number, person, token_hash) values (?, ?, ?)").params(survey, person, tokenHash).update();
    }

    /** Nobody else answers with this link before the end of the transaction. */
    public void lock(String tokenHash) {
        jdbc.sql("select invitation_number from survey_invitation where token_hash = ? for update").param(tokenHash).query(Long.class).optional();
    }

    public Optional<Invitation> open(String tokenHash, LocalDate today) {
        return jdbc.sql("select i.invitation_number, s.contract_reference, s.kind, c.title, c.supplier_name from survey_invitation i join survey s on s.survey_number = i.survey_number join contract c on c.reference = s.contract_reference "
                + "where i.token_hash = ? and s.answer_by >= ? and not exists (select 1 from survey_answer a where a.invitation_number = i.invitation_number)").params(tokenHash, today)
            .query((row, n) -> new Invitation(row.getLong("invitation_number"), row.getString("contract_reference"), row.getString("title"), row.getString("supplier_name"), SurveyKind.valueOf(row.getString("kind")))).optional();
    }

    public void answer(long invitation, int rating, String words, Instant at) {
        jdbc.sql("insert into survey_answer (invitation_number, rating, words, answered_at) values (?, ?, cast(? as varchar), ?)").params(invitation, rating, words, utc(at)).update();
    }

    public List<Survey> all() {
        return jdbc.sql(SURVEYS + "order by s.survey_number").query(this::survey).list();
    }

    public List<Survey> of(String contract) {
        return jdbc.sql(SURVEYS + "where s.contract_reference = ? order by s.survey_number").param(contract).query(this::survey).list();
    }

    private Survey survey(ResultSet row, int n) throws SQLException {
        var number = row.getLong("survey_number");
        return new Survey(number, row.getString("contract_reference"), row.getString("title"), row.getString("supplier_name"), SurveyKind.valueOf(row.getString("kind")), row.getObject("sent_at", OffsetDateTime.class).toInstant(),
            row.getObject("answer_by", LocalDate.class), row.getInt("asked"), jdbc.sql("select a.rating, a.words from survey_answer a join survey_invitation i on i.invitation_number = a.invitation_number where i.survey_number = ? order by a.rating, a.words")
                .param(number).query((answer, m) -> new Survey.Answer(answer.getInt("rating"), answer.getString("words"))).list());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
