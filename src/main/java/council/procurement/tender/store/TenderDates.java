package council.procurement.tender.store;

import council.procurement.calendar.Calendars;
import council.procurement.casefile.KeyDate;
import council.procurement.casefile.KeyDates;
import council.procurement.tender.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When bids and quotes close, and questions before them: of the newest round of every open case, once its requests are out. */
@Repository
class TenderDates implements KeyDates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Questions close at most so many days before the bids; the table {@code timescales} says how many. */
    private static final int LONGEST_BEFORE = 60;

    private final JdbcClient jdbc;
    private final Calendars calendars;

    TenderDates(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    private record Row(String reference, String title, String person, Instant deadline, int questionDays) {

        KeyDate of(KeyDate.Kind kind, Instant at) {
            return new KeyDate(kind, reference, title, LocalDate.ofInstant(at, LONDON), person, "/procurements/" + reference + (kind == KeyDate.Kind.QUESTIONS_CLOSE ? "/questions" : ""));
        }
    }

    @Override
    public List<KeyDate> between(LocalDate first, LocalDate last) {
        var bids = rows(first, last).stream().map(row -> row.of(KeyDate.Kind.TENDER_DEADLINE, row.deadline()));
        var questions = rows(first, last.plusDays(LONGEST_BEFORE)).stream().filter(row -> row.questionDays() > 0)
            .map(row -> row.of(KeyDate.Kind.QUESTIONS_CLOSE, Deadline.forQuestions(row.deadline(), row.questionDays(), calendars.council())))
            .filter(date -> !date.on().isBefore(first) && !date.on().isAfter(last));
        return Stream.concat(questions, bids).toList();
    }

    private List<Row> rows(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select c.reference, c.title, c.raised_by, t.deadline, t.question_days from tender t join procurement_case c on c.reference = t.case_reference
                where c.status = 'OPEN' and t.published_on is not null and t.deadline >= ? and t.deadline < ?
                    and not exists (select 1 from tender newer where newer.case_reference = t.case_reference and newer.round_number > t.round_number)
                order by t.deadline, c.reference""")
            .params(first.atStartOfDay(LONDON).toOffsetDateTime(), last.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime())
            .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getInt(5))).list();
    }
}
