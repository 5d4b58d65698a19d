package council.procurement.contract.store;

import council.procurement.casefile.KeyDate;
import council.procurement.casefile.KeyDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The next review and the last day of each live contract. */
@Repository
class ContractDates implements KeyDates {

    private static final String SQL = """
        select reference, title, manager, %1$s, case_reference from contract where state = 'LIVE'%2$s and %1$s between ? and ? order by %1$s, reference""";

    /** Those have one reminder of their end, of the table contract-reminders (domain reference 1.4). */
    private static final String NOT_SMALL = " and coalesce(tier, '') <> 'small'";

    private final JdbcClient jdbc;

    ContractDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeyDate> between(LocalDate first, LocalDate last) {
        var dates = new ArrayList<>(found(KeyDate.Kind.CONTRACT_REVIEW, "next_review_on", "", first, last));
        dates.addAll(found(KeyDate.Kind.CONTRACT_END, "ends_on", NOT_SMALL, first, last));
        return dates;
    }

    private List<KeyDate> found(KeyDate.Kind kind, String column, String condition, LocalDate first, LocalDate last) {
        return jdbc.sql(SQL.formatted(column, condition)).params(first, last)
            .query((row, n) -> new KeyDate(kind, row.getString(1), row.getString(2), row.getObject(4, LocalDate.class), row.getString(3), row.getString(5) == null ? "/contracts/" + row.getString(1) : "/procurements/" + row.getString(5))).list();
    }
}
