package council.procurement.contract.store;

import council.procurement.contract.Closure;
import council.procurement.contract.ContractEvent;
import council.procurement.contract.Rating;
import council.procurement.contract.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is added to a contract's file and never changed. */
@Repository
public class ContractEvidence {

    private final JdbcClient jdbc;

    ContractEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, Review review) {
        jdbc.sql("""
                insert into contract_review (contract_reference, review_number, due_on, reviewed_at, reviewed_by, rating, notes,
                    social_value_delivered, savings_realised, issues, paid_to_date, value_ex_vat, risks, supplier_view, breach)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(reference, review.number(), review.dueOn(), utc(review.at()), review.person(), review.rating().name(), review.notes(),
                review.socialValueDelivered(), review.savingsRealised(), review.issues(), of(review, Review.Account::paidToDate), of(review, Review.Account::valueExVat),
                of(review, Review.Account::risks), of(review, Review.Account::supplierView), of(review, Review.Account::breach)).update();
    }

    private static Object of(Review review, Function<Review.Account, Object> part) {
        return review.account() == null ? null : part.apply(review.account());
    }

    public List<Review> reviews(String reference) {
        return jdbc.sql("select * from contract_review where contract_reference = ? order by review_number").param(reference)
            .query((row, n) -> new Review(row.getInt("review_number"), row.getObject("due_on", LocalDate.class), row.getObject("reviewed_at", OffsetDateTime.class).toInstant(),
                row.getString("reviewed_by"), Rating.valueOf(row.getString("rating")), row.getString("notes"), row.getBigDecimal("social_value_delivered"),
                row.getBigDecimal("savings_realised"), row.getString("issues"), account(row))).list();
    }

    private static Review.Account account(ResultSet row) throws SQLException {
        var breach = row.getObject("breach", Boolean.class);
        return breach == null ? null : new Review.Account(row.getBigDecimal("paid_to_date"), row.getBigDecimal("value_ex_vat"), row.getString("risks"), row.getString("supplier_view"), breach);
    }

    public void add(String reference, Closure closure) {
        jdbc.sql("insert into contract_closure (contract_reference, closed_at, closed_by, lessons, final_account, satisfaction) values (?, ?, ?, ?, ?, ?)")
            .params(reference, utc(closure.at()), closure.person(), closure.lessons(), closure.finalAccount(), closure.satisfaction()).update();
    }

    public Optional<Closure> closure(String reference) {
        return jdbc.sql("select * from contract_closure where contract_reference = ?").param(reference)
            .query((row, n) -> new Closure(row.getObject("closed_at", OffsetDateTime.class).toInstant(), row.getString("closed_by"), row.getString("lessons"),
                row.getBigDecimal("final_account"), row.getInt("satisfaction"))).optional();
    }

    /** Adds to the history of a contract without a case. */
    public void add(String reference, Instant at, String person, String sentence) {
        jdbc.sql("insert into contract_event (contract_reference, event_number, happened_at, person, sentence) select ?, coalesce(max(event_number), 0) + 1, ?, ?, ? from contract_event where contract_reference = ?")
            .params(reference, utc(at), person, sentence, reference).update();
    }

    public List<ContractEvent> events(String reference) {
        return jdbc.sql("select * from contract_event where contract_reference = ? order by event_number desc").param(reference)
            .query((row, n) -> new ContractEvent(row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("person"), row.getString("sentence"))).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
