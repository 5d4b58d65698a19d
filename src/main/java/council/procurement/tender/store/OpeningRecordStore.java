package council.procurement.tender.store;

import council.procurement.tender.OpeningEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of openings. */
@Repository
public class OpeningRecordStore {

    private final JdbcClient jdbc;

    OpeningRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(OpeningEntry it) {
        jdbc.sql("insert into opening_entry (tender_number, entry_number, kind, person, entered_at, sentence, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.tender(), it.number(), it.kind(), it.person(), it.at().atOffset(ZoneOffset.UTC), it.sentence(), it.previousHash(), it.hash()).update();
    }

    public List<OpeningEntry> of(long tender) {
        return jdbc.sql("select * from opening_entry where tender_number = ? order by entry_number").param(tender)
            .query((row, n) -> new OpeningEntry(tender, row.getInt("entry_number"), row.getString("kind"), row.getString("person"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getString("sentence"), row.getString("previous_hash"), row.getString("hash"))).list();
    }

    public List<Long> tenders() {
        return jdbc.sql("select distinct tender_number from opening_entry order by tender_number").query(Long.class).list();
    }

    public long count() {
        return jdbc.sql("select count(*) from opening_entry").query(Long.class).single();
    }

    public String reference(long tender) {
        return jdbc.sql("select case_reference from tender where tender_number = ?").param(tender).query(String.class).single();
    }
}
