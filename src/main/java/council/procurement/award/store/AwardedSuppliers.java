package council.procurement.award.store;

import council.procurement.supplier.LastAwards;
import council.procurement.supplier.SupplierNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Awards name a firm as its bid did: spellings of one name are put together here. */
@Repository
class AwardedSuppliers implements LastAwards {

    private final JdbcClient jdbc;

    AwardedSuppliers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, LocalDate> byNameKey() {
        var newest = new HashMap<String, LocalDate>();
        jdbc.sql("select supplier, max(decided_on) from award a where not exists (select 1 from award_lapse l where l.award_number = a.award_number) group by supplier").query(row -> {
            newest.merge(SupplierNames.key(row.getString(1)), row.getObject(2, LocalDate.class), (one, other) -> one.isAfter(other) ? one : other);
        });
        return newest;
    }
}
