package council.procurement.award.store;

import council.procurement.casefile.KeyDate;
import council.procurement.casefile.KeyDates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last day of each standstill before a contract that is not signed yet (Procurement Act 2023 s.51). */
@Repository
class AwardDates implements KeyDates {

    private final JdbcClient jdbc;

    AwardDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeyDate> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select c.reference, c.title, c.raised_by, a.standstill_ends_on from award a join procurement_case c on c.reference = a.case_reference
                where c.status = 'OPEN' and a.signed_on is null and a.standstill_ends_on between ? and ? order by a.standstill_ends_on, c.reference""")
            .params(first, last)
            .query((row, n) -> new KeyDate(KeyDate.Kind.STANDSTILL_END, row.getString(1), row.getString(2), row.getObject(4, LocalDate.class), row.getString(3),
                "/procurements/" + row.getString(1))).list();
    }
}
