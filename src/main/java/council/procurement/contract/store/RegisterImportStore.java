package council.procurement.contract.store;

import council.procurement.contract.RegisterImport;
import council.procurement.contract.RegisterSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Every file of contracts that was imported, and what became of each of its rows. */
@Repository
public class RegisterImportStore {

    private static final int LONGEST_NOTES = 8000;

    private final JdbcClient jdbc;

    RegisterImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash of the file, SHA-256 in hexadecimal */
    public void add(String fileName, String hash, RegisterSource source, Instant at, String person, List<RegisterImport.Row> rows) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into register_import (file_name, file_hash, origin_source, imported_at, imported_by) values (?, ?, ?, ?, ?)")
            .params(fileName, hash, source.code(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC), person).update(key, "import_number");
        long number = key.getKeyAs(Number.class).longValue();
        for (var row : rows)
            jdbc.sql("insert into register_import_row (import_number, row_number, origin_key, outcome, contract_reference, notes) values (?, ?, ?, ?, ?, ?)")
                .params(number, row.number(), row.key(), row.outcome().name(), row.reference(), row.notes().substring(0, Math.min(LONGEST_NOTES, row.notes().length()))).update();
    }
}
