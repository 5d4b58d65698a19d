package council.procurement.contract.store;

import council.procurement.contract.DateKind;
import council.procurement.contract.DateReminder;
import council.procurement.contract.EndingContract;
import council.procurement.contract.GivenReminder;
import council.procurement.contract.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of contracts about their ends, and which reminders were given. */
@Repository
public class ContractDateStore {

    private final JdbcClient jdbc;

    ContractDateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, Terms terms, String person, Instant at) {
        jdbc.sql("insert into contract_terms (contract_reference, entry_number, break_on, notice_months, recorded_by, recorded_at) values (?, (select coalesce(max(t.entry_number), 0) + 1 from contract_terms t where t.contract_reference = ?), ?, ?, ?, ?)")
            .params(reference, reference, terms.breakOn(), terms.noticeMonths(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    public Optional<Terms> terms(String reference) {
        return jdbc.sql("select * from contract_terms where contract_reference = ? order by entry_number desc fetch first row only").param(reference)
            .query((row, n) -> new Terms(row.getObject("break_on", LocalDate.class), row.getObject("notice_months", Integer.class))).optional();
    }

    public void add(String reference, DateReminder it, LocalDate on) {
        jdbc.sql("insert into contract_reminder (contract_reference, kind, about_day, months_before, days_before, planned_for, reminded_on) values (?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.kind().name(), it.about(), it.months(), it.days(), it.on(), on).update();
    }

    public List<GivenReminder> given(String reference) {
        return jdbc.sql("select * from contract_reminder where contract_reference = ? order by planned_for").param(reference)
            .query((row, n) -> new GivenReminder(DateKind.valueOf(row.getString("kind")), row.getObject("about_day", LocalDate.class), row.getObject("planned_for", LocalDate.class), row.getObject("reminded_on", LocalDate.class))).list();
    }

    /** Live contracts of a manager whose end was reminded of and not planned: reference, title and end, the next end first. */
    public List<EndingContract> unplanned(String manager) {
        return jdbc.sql("""
                select c.reference, c.title, c.ends_on from contract c where c.state = 'LIVE' and c.manager = ? and c.end_planned_on is null
                    and exists (select 1 from contract_reminder r where r.contract_reference = c.reference and r.kind = 'EXPIRY' and r.about_day = c.ends_on)
                order by c.ends_on, c.reference""").param(manager)
            .query((row, n) -> new EndingContract(row.getString("reference"), row.getString("title"), row.getObject("ends_on", LocalDate.class))).list();
    }
}
