package council.procurement.award.store;

import council.procurement.casefile.KeyDate;
import council.procurement.casefile.KeyDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Before a contract is signed: the last day of its standstill (Procurement Act 2023 s.51), and the last day on which the bids hold. */
@Repository
class AwardDates implements KeyDates {

    private final JdbcClient jdbc;

    AwardDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeyDate> between(LocalDate first, LocalDate last) {
        return Stream.concat(standstills(first, last), validities(first, last)).toList();
    }

    /** By the newest report of an award whose contract is not signed. */
    private Stream<KeyDate> validities(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select c.reference, c.title, c.raised_by, r.bids_hold_until from award_report r join procurement_case c on c.reference = r.case_reference
                where c.status = 'OPEN' and r.bids_hold_until between ? and ?
                    and not exists (select 1 from award_report newer where newer.case_reference = r.case_reference and newer.report_number > r.report_number)
                order by r.bids_hold_until, c.reference""")
            .params(first, last).query((row, n) -> date(KeyDate.Kind.BID_VALIDITY, row)).list().stream();
    }

    private Stream<KeyDate> standstills(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select c.reference, c.title, c.raised_by, a.standstill_ends_on from award a join procurement_case c on c.reference = a.case_reference
                where c.status = 'OPEN' and a.signed_on is null and not exists (select 1 from award_lapse l where l.award_number = a.award_number) and a.standstill_ends_on between ? and ? order by a.standstill_ends_on, c.reference""")
            .params(first, last).query((row, n) -> date(KeyDate.Kind.STANDSTILL_END, row)).list().stream();
    }

    private static KeyDate date(KeyDate.Kind kind, ResultSet row) throws SQLException {
        return new KeyDate(kind, row.getString(1), row.getString(2), row.getObject(4, LocalDate.class), row.getString(3), "/procurements/" + row.getString(1));
    }
}
