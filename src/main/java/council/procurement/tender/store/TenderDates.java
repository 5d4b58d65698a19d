package council.procurement.tender.store;

import council.procurement.casefile.KeyDate;
import council.procurement.casefile.KeyDates;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When bids and quotes close: of the newest round of every open case, once its requests are out. */
@Repository
class TenderDates implements KeyDates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;

    TenderDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeyDate> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select c.reference, c.title, c.raised_by, t.deadline from tender t join procurement_case c on c.reference = t.case_reference
                where c.status = 'OPEN' and t.published_on is not null and t.deadline >= ? and t.deadline < ?
                    and not exists (select 1 from tender newer where newer.case_reference = t.case_reference and newer.round_number > t.round_number)
                order by t.deadline, c.reference""")
            .params(first.atStartOfDay(LONDON).toOffsetDateTime(), last.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime())
            .query((row, n) -> new KeyDate(KeyDate.Kind.TENDER_DEADLINE, row.getString(1), row.getString(2),
                row.getObject(4, OffsetDateTime.class).atZoneSameInstant(LONDON).toLocalDate(), row.getString(3), "/procurements/" + row.getString(1))).list();
    }
}
