package council.procurement.contract.store;

import council.procurement.contract.PerformanceStep;
import council.procurement.contract.Rating;
import council.procurement.contract.Review;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviews found in detail, and what is done about poor performance. */
@Repository
public class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, Review.KpiRating it) {
        jdbc.sql("insert into contract_kpi_rating (contract_reference, review_number, kpi_number, kpi_version, rating, measured, words) values (?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.review(), it.kpi(), it.version(), it.rating().name(), it.measured(), it.words()).update();
    }

    public List<Review.KpiRating> ratings(String reference) {
        return jdbc.sql("select * from contract_kpi_rating where contract_reference = ? order by review_number, kpi_number").param(reference)
            .query((row, n) -> new Review.KpiRating(row.getInt("review_number"), row.getInt("kpi_number"), row.getInt("kpi_version"), Rating.valueOf(row.getString("rating")), row.getString("measured"), row.getString("words"))).list();
    }

    public void add(String reference, Review.Delivered it) {
        jdbc.sql("insert into contract_value_delivered (contract_reference, review_number, measure_code, quantity, promised, pounds, evidence) values (?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.review(), it.measure(), it.quantity(), it.promised(), it.pounds(), it.evidence()).update();
    }

    public List<Review.Delivered> delivered(String reference) {
        return jdbc.sql("select * from contract_value_delivered where contract_reference = ? order by review_number, measure_code").param(reference)
            .query((row, n) -> new Review.Delivered(row.getInt("review_number"), row.getString("measure_code"), row.getBigDecimal("quantity"), row.getBigDecimal("promised"), row.getBigDecimal("pounds"), row.getString("evidence"))).list();
    }

    public void add(String reference, int line, Review.Improvement it) {
        jdbc.sql("insert into contract_improvement (contract_reference, review_number, line_number, what, who, due_on) values (?, ?, ?, ?, ?, ?)")
            .params(reference, it.review(), line, it.what(), it.who(), it.dueOn()).update();
    }

    public List<Review.Improvement> improvements(String reference) {
        return jdbc.sql("select * from contract_improvement where contract_reference = ? order by review_number, line_number").param(reference)
            .query((row, n) -> new Review.Improvement(row.getInt("review_number"), row.getString("what"), row.getString("who"), row.getObject("due_on", LocalDate.class))).list();
    }

    public void add(String reference, PerformanceStep it) {
        jdbc.sql("insert into contract_performance_step (contract_reference, step_number, step, on_day, words, due_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.number(), it.kind().name(), it.on(), it.words(), it.dueOn(), it.person(), OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)).update();
    }

    /** In their order. */
    public List<PerformanceStep> steps(String reference) {
        return jdbc.sql("select * from contract_performance_step where contract_reference = ? order by step_number").param(reference)
            .query((row, n) -> new PerformanceStep(row.getInt("step_number"), PerformanceStep.Kind.valueOf(row.getString("step")), row.getObject("on_day", LocalDate.class), row.getString("words"),
                row.getObject("due_on", LocalDate.class), row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant())).list();
    }
}
