package council.procurement.award.store;

import council.procurement.SearchWords;
import council.procurement.award.SealEntry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the sealing register; never changed. */
@Repository
public class SealingRegister {

    private final JdbcClient jdbc;

    SealingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SealEntry it) {
        jdbc.sql("""
                insert into sealing_entry (entry_number, case_reference, lot_number, document, supplier, sealed_on, sealed_by, attested_by, paper_number, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(it.number(), it.reference(), it.lot(), it.document(), it.supplier(), it.sealedOn(), it.sealedBy(), it.attestedBy(), it.paperNumber(), OffsetDateTime.ofInstant(it.enteredAt(), ZoneOffset.UTC)).update();
    }

    /** In the order of entry. */
    public List<SealEntry> find(SearchWords words) {
        return jdbc.sql("select * from sealing_entry where " + words.in("entry_number", "case_reference", "document", "supplier") + " order by entered_at, entry_number").params(words.parameters())
            .query((row, n) -> new SealEntry(row.getString("entry_number"), row.getString("case_reference"), row.getInt("lot_number"), row.getString("document"), row.getString("supplier"),
                row.getObject("sealed_on", LocalDate.class), row.getString("sealed_by"), row.getString("attested_by"), row.getString("paper_number"), row.getObject("entered_at", OffsetDateTime.class).toInstant())).list();
    }
}
