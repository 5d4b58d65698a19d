package council.procurement.award.store;

import council.procurement.award.Challenge;
import council.procurement.award.ChallengeStep;
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

/** Challenges and their steps. */
@Repository
public class ChallengeStore {

    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(Challenge it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into challenge (case_reference, kind, challenger, received_on, known_on, what, suspends, recorded_by, recorded_at) values (?, ?, ?, ?, cast(? as date), ?, ?, ?, ?)")
            .params(it.caseReference(), it.kind().name(), it.challenger(), it.receivedOn(), it.knownOn(), it.what(), it.suspends(), it.recordedBy(), utc(it.recordedAt())).update(key, "challenge_number");
        return key.getKey().longValue();
    }

    public void add(long challenge, ChallengeStep it) {
        jdbc.sql("insert into challenge_step (challenge_number, kind, happened_on, words, suspends, person, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(challenge, it.kind().name(), it.happenedOn(), it.words(), it.suspends(), it.person(), utc(it.at())).update();
    }

    /** No other step of this challenge is recorded before the end of the transaction. */
    public void lock(long challenge) {
        jdbc.sql("select challenge_number from challenge where challenge_number = ? for update").param(challenge).query(Long.class).optional();
    }

    public Optional<Challenge> find(long number) {
        return jdbc.sql("select * from challenge where challenge_number = ?").param(number).query(this::challenge).optional();
    }

    /** In the order in which they were recorded. */
    public List<Challenge> of(String reference) {
        return jdbc.sql("select * from challenge where case_reference = ? order by challenge_number").param(reference).query(this::challenge).list();
    }

    /** Of every case: some each year, so they are read whole. */
    public List<Challenge> all() {
        return jdbc.sql("select * from challenge order by challenge_number").query(this::challenge).list();
    }

    private Challenge challenge(ResultSet row, int n) throws SQLException {
        var number = row.getLong("challenge_number");
        return new Challenge(number, row.getString("case_reference"), Challenge.Kind.valueOf(row.getString("kind")), row.getString("challenger"), row.getObject("received_on", LocalDate.class),
            row.getObject("known_on", LocalDate.class), row.getString("what"), row.getBoolean("suspends"), row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), steps(number));
    }

    private List<ChallengeStep> steps(long challenge) {
        return jdbc.sql("select * from challenge_step where challenge_number = ? order by step_number").param(challenge)
            .query((row, n) -> new ChallengeStep(ChallengeStep.Kind.valueOf(row.getString("kind")), row.getObject("happened_on", LocalDate.class), row.getString("words"), row.getBoolean("suspends"),
                row.getString("person"), row.getObject("recorded_at", OffsetDateTime.class).toInstant())).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
