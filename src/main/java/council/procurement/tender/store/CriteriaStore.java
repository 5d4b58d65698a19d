package council.procurement.tender.store;

import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.Measure;
import council.procurement.socialvalue.Theme;
import council.procurement.tender.Asked;
import council.procurement.tender.Condition;
import council.procurement.tender.CountingFigures;
import council.procurement.tender.Criterion;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.Lot;
import council.procurement.tender.Method;
import council.procurement.tender.PriceBasis;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.PriceLine;
import council.procurement.tender.PriceLineKind;
import council.procurement.tender.PriceSchedule;
import council.procurement.tender.Reservation;
import council.procurement.tender.Reservation.Shows;
import council.procurement.tender.Scale;
import council.procurement.tender.TenderAccess;
import council.procurement.tender.TenderMeasure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the bids of a round are judged: criteria, conditions, lots and the formula of the price. */
@Repository
public class CriteriaStore {

    private final JdbcClient jdbc;

    CriteriaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void replace(long tender, List<Criterion> criteria) {
        jdbc.sql("delete from award_criterion where tender_number = ?").param(tender).update();
        for (var c : criteria)
            jdbc.sql("insert into award_criterion (tender_number, criterion_number, kind, question, weight, minimum_score, lot_number, scale_code, scale_label, scale_words, scale_far_apart) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(tender, c.number(), c.kind().name(), c.question(), c.weight(), c.minimumScore(), c.lot(), c.scale() == null ? null : c.scale().code(), c.scale() == null ? null : c.scale().label(),
                    c.scale() == null ? null : String.join("\n", c.scale().words()), c.scale() == null ? null : c.scale().farApart()).update();
    }

    public void replace(long tender, Method method, List<Condition> conditions, List<Lot> lots, List<PriceLine> lines) {
        for (var table : List.of("tender_condition", "tender_lot", "tender_method", "tender_price_line")) jdbc.sql("delete from " + table + " where tender_number = ?").param(tender).update();
        jdbc.sql("insert into tender_method (tender_number, price_formula, price_basis, no_lots_reason) values (?, ?, ?, ?)").params(tender, method.priceFormula().name(), method.priceBasis().name(), method.noLotsReason()).update();
        for (var lot : lots)
            jdbc.sql("insert into tender_lot (tender_number, lot_number, title, value_ex_vat) values (?, ?, ?, ?)").params(tender, lot.number(), lot.title(), lot.valueExVat()).update();
        for (var c : conditions)
            jdbc.sql("insert into tender_condition (tender_number, condition_number, requirement, lot_number) values (?, ?, ?, ?)").params(tender, c.number(), c.requirement(), c.lot()).update();
        for (var line : lines)
            jdbc.sql("insert into tender_price_line (tender_number, line_number, kind, name, unit, quantity, years, lot_number) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(tender, line.number(), line.kind().name(), line.name(), line.unit(), line.quantity(), line.years(), line.lot()).update();
    }

    /** All of it together. */
    public Asked asked(long tender) {
        return new Asked(criteria(tender), conditions(tender), lots(tender), method(tender).map(Method::priceFormula).orElse(PriceFormula.LOWEST_RATIO), schedule(tender), access(tender).reservations(), measures(tender), counting(tender).orElse(null));
    }

    /** @param counting null where there are no measures */
    public void replace(long tender, List<TenderMeasure> measures, CountingFigures counting) {
        for (var table : List.of("tender_measure", "tender_counting")) jdbc.sql("delete from " + table + " where tender_number = ?").param(tender).update();
        for (var one : measures) {
            var it = one.measure();
            jdbc.sql("""
                    insert into tender_measure (tender_number, measure_code, theme, outcome, wording, unit, counting, proxy, proxy_source, valid_from, external_ref, most_a_year)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(tender, it.code(), it.theme().name(), it.outcome(), it.wording(), it.unit(), it.counting().name(), it.proxy(), it.proxySource(), it.validFrom(), it.externalRef(), one.mostAYear()).update();
        }
        if (counting != null) jdbc.sql("insert into tender_counting (tender_number, least_evidence_score, hire_years) values (?, ?, ?)").params(tender, counting.leastEvidenceScore(), counting.hireYears()).update();
    }

    /** By code. */
    public List<TenderMeasure> measures(long tender) {
        return jdbc.sql("select * from tender_measure where tender_number = ? order by measure_code").param(tender)
            .query((row, n) -> new TenderMeasure(new Measure(row.getString("measure_code"), Theme.valueOf(row.getString("theme")), row.getString("outcome"), row.getString("wording"), row.getString("unit"),
                Counting.valueOf(row.getString("counting")), row.getBigDecimal("proxy"), row.getString("proxy_source"), row.getObject("valid_from", LocalDate.class), row.getString("external_ref"), true),
                row.getBigDecimal("most_a_year"))).list();
    }

    /** Empty where there are no measures. */
    private Optional<CountingFigures> counting(long tender) {
        return jdbc.sql("select * from tender_counting where tender_number = ?").param(tender)
            .query((row, n) -> new CountingFigures(row.getInt("least_evidence_score"), row.getInt("hire_years"), null)).optional();
    }

    public List<Criterion> criteria(long tender) {
        return jdbc.sql("select * from award_criterion where tender_number = ? order by criterion_number").param(tender)
            .query((row, n) -> new Criterion(row.getInt("criterion_number"), CriterionKind.valueOf(row.getString("kind")), row.getString("question"), row.getBigDecimal("weight"),
                row.getObject("minimum_score", Integer.class), row.getObject("lot_number", Integer.class), scale(row))).list();
    }

    private static Scale scale(ResultSet row) throws SQLException {
        var code = row.getString("scale_code");
        return code == null ? null : new Scale(code, row.getString("scale_label"), row.getString("scale_words").lines().toList(), row.getInt("scale_far_apart"));
    }

    public List<Condition> conditions(long tender) {
        return jdbc.sql("select * from tender_condition where tender_number = ? order by condition_number").param(tender)
            .query((row, n) -> new Condition(row.getInt("condition_number"), row.getString("requirement"), row.getObject("lot_number", Integer.class))).list();
    }

    public List<Lot> lots(long tender) {
        return jdbc.sql("select * from tender_lot where tender_number = ? order by lot_number").param(tender)
            .query((row, n) -> new Lot(row.getInt("lot_number"), row.getString("title"), row.getBigDecimal("value_ex_vat"))).list();
    }

    /** One sum where nothing else is written. */
    public PriceSchedule schedule(long tender) {
        return new PriceSchedule(method(tender).map(Method::priceBasis).orElse(PriceBasis.ONE_SUM), jdbc.sql("select * from tender_price_line where tender_number = ? order by line_number").param(tender)
            .query((row, n) -> new PriceLine(row.getInt("line_number"), PriceLineKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("unit"), row.getBigDecimal("quantity"),
                row.getObject("years", Integer.class), row.getObject("lot_number", Integer.class))).list());
    }

    public void replace(long tender, TenderAccess it) {
        jdbc.sql("delete from tender_access where tender_number = ?").param(tender).update();
        jdbc.sql("insert into tender_access (tender_number, place_code, place_words, place_shows, firm_code, firm_words, firm_shows, reservation_reason, sme_barriers) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(tender, part(it.place(), Reservation::code), part(it.place(), Reservation::words), part(it.place(), r -> r.shows().code()),
                part(it.firms(), Reservation::code), part(it.firms(), Reservation::words), part(it.firms(), r -> r.shows().code()), it.reason(), it.smeBarriers()).update();
    }

    private static String part(Reservation it, Function<Reservation, String> part) {
        return it == null ? null : part.apply(it);
    }

    /** Open to all before anything is written. */
    public TenderAccess access(long tender) {
        return jdbc.sql("select * from tender_access where tender_number = ?").param(tender)
            .query((row, n) -> new TenderAccess(reservation(row, "place"), reservation(row, "firm"), row.getString("reservation_reason"), row.getString("sme_barriers"))).optional().orElse(TenderAccess.OPEN);
    }

    private static Reservation reservation(ResultSet row, String by) throws SQLException {
        var code = row.getString(by + "_code");
        return code == null ? null : new Reservation(code, row.getString(by + "_words"), Shows.of(row.getString(by + "_shows")));
    }

    /** Empty before the criteria are written. */
    public Optional<Method> method(long tender) {
        return jdbc.sql("select * from tender_method where tender_number = ?").param(tender)
            .query((row, n) -> new Method(PriceFormula.valueOf(row.getString("price_formula")), PriceBasis.valueOf(row.getString("price_basis")), row.getString("no_lots_reason"))).optional();
    }
}
