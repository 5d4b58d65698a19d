package council.procurement.notice.store;

import council.procurement.notice.Notice;
import council.procurement.notice.NoticeKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Insert-only. */
@Repository
public class NoticeStore {

    private static final RowMapper<Notice> NOTICE = (row, n) -> new Notice(row.getString("case_reference") == null ? row.getString("file_reference") : row.getString("case_reference"), NoticeKind.of(row.getString("kind")), row.getString("name"), row.getString("notice_number"),
        row.getObject("published_on", LocalDate.class), row.getString("evidence_link"), row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key the number in the one spelling that no two notices share */
    public void add(Notice it, String key) {
        jdbc.sql("insert into published_notice (case_reference, file_reference, kind, name, notice_number, platform_key, published_on, evidence_link, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(Arrays.asList(it.kind().isOfCase() ? it.caseReference() : null, it.kind().isOfCase() ? null : it.caseReference(), it.kind().code(), it.name(), it.noticeNumber(), key, it.publishedOn(), it.evidenceLink(), it.recordedBy(), OffsetDateTime.ofInstant(it.recordedAt(), ZoneOffset.UTC))).update();
    }

    /** In the order in which they were recorded. */
    public List<Notice> of(String reference) {
        return jdbc.sql("select * from published_notice where case_reference = ? or file_reference = ? order by notice_row").params(reference, reference).query(NOTICE).list();
    }

    public Optional<Notice> byKey(String key) {
        return jdbc.sql("select * from published_notice where platform_key = ?").param(key).query(NOTICE).optional();
    }
}
