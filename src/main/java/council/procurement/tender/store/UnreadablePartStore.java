package council.procurement.tender.store;

import council.procurement.tender.UnreadablePart;
import council.procurement.tender.UnreadablePart.Answer;
import council.procurement.tender.UnreadablePart.Request;
import council.procurement.tender.UnreadablePart.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What could not be read at openings, and how it was settled. */
@Repository
public class UnreadablePartStore {

    private static final String PART = """
        select p.*, q.due_at, q.words, q.asked_by, q.asked_at, a.file_key as copy_key, a.answered_at, r.admitted, r.reason, r.ruled_by, r.ruled_at from unreadable_part p
        left join copy_request q on q.part_number = p.part_number left join copy_answer a on a.part_number = p.part_number
        left join unreadable_ruling r on r.part_number = p.part_number""";

    private final JdbcClient jdbc;

    UnreadablePartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(UnreadablePart it, String person) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into unreadable_part (case_reference, tender_number, bid_number, submission_number, file_key, file_name, content_hash, found_at, found_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.tender(), it.bid(), it.submission(), it.fileKey(), it.fileName(), it.hash(), utc(it.foundAt()), person).update(key, "part_number");
        return key.getKey().longValue();
    }

    public void ask(long part, Request it) {
        jdbc.sql("insert into copy_request (part_number, due_at, words, asked_by, asked_at) values (?, ?, ?, ?, ?)").params(part, utc(it.dueAt()), it.words(), it.askedBy(), utc(it.askedAt())).update();
    }

    public void answer(long part, Answer it) {
        jdbc.sql("insert into copy_answer (part_number, file_key, answered_at) values (?, ?, ?)").params(part, it.copyKey(), utc(it.at())).update();
    }

    public void rule(long part, Ruling it) {
        jdbc.sql("insert into unreadable_ruling (part_number, admitted, reason, ruled_by, ruled_at) values (?, ?, ?, ?, ?)").params(part, it.admitted(), it.reason(), it.person(), utc(it.at())).update();
    }

    public Optional<UnreadablePart> find(long number) {
        return jdbc.sql(PART + " where p.part_number = ?").param(number).query(UnreadablePartStore::part).optional();
    }

    /** Of one round, in the order in which they were found. */
    public List<UnreadablePart> of(long tender) {
        return jdbc.sql(PART + " where p.tender_number = ? order by p.part_number").param(tender).query(UnreadablePartStore::part).list();
    }

    /** The key of the exact copy that stands for a file of a bid; empty where none came. */
    public Optional<String> copyOf(long bid, String fileKey) {
        return jdbc.sql("select a.file_key from copy_answer a join unreadable_part p on p.part_number = a.part_number where p.bid_number = ? and p.file_key = ? and a.file_key is not null")
            .params(bid, fileKey).query(String.class).optional();
    }

    private static UnreadablePart part(ResultSet row, int n) throws SQLException {
        var asked = at(row, "asked_at");
        var answered = at(row, "answered_at");
        var ruled = at(row, "ruled_at");
        return new UnreadablePart(row.getLong("part_number"), row.getString("case_reference"), row.getLong("tender_number"), row.getLong("bid_number"), row.getInt("submission_number"),
            row.getString("file_key"), row.getString("file_name"), row.getString("content_hash"), at(row, "found_at"),
            asked == null ? null : new Request(at(row, "due_at"), row.getString("words"), row.getString("asked_by"), asked),
            answered == null ? null : new Answer(row.getString("copy_key"), answered),
            ruled == null ? null : new Ruling(row.getBoolean("admitted"), row.getString("reason"), row.getString("ruled_by"), ruled));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
