package council.procurement.award.store;

import council.procurement.award.DirectAward;
import council.procurement.award.GroundRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class DirectAwardStore {

    private final JdbcClient jdbc;

    DirectAwardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, GroundRule rule, DirectAward it, String person, Instant at) {
        var framework = it.framework();
        jdbc.sql("""
                insert into direct_award (case_reference, ground, basis, title, justification, no_alternatives, public_share, framework, lot, framework_expires, entitlement, mechanism,
                    supplier, supplier_postcode, overriding_interest, price_ex_vat, contract_form, voluntary_standstill, transparency_due, justified_by, justified_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(Arrays.asList(reference, rule.ground(), rule.basis(), rule.title(), it.justification(), it.noAlternatives(), it.publicShare(), framework.name(), framework.lot(),
                framework.expires(), framework.entitlement(), framework.mechanism(), it.supplier(), it.supplierPostcode(), it.excluded() ? it.overridingInterest() : null,
                it.priceExVat(), it.contractForm(), it.voluntaryStandstill(), rule.transparencyNotice(), person, utc(at))).update();
    }

    public Optional<DirectAward> latest(String reference) {
        return jdbc.sql("select * from direct_award where case_reference = ? order by direct_award_number desc fetch first 1 rows only").param(reference)
            .query((row, n) -> new DirectAward(row.getLong("direct_award_number"), row.getString("ground"), row.getString("basis"), row.getString("title"), row.getString("justification"),
                row.getString("no_alternatives"), row.getBigDecimal("public_share"), new DirectAward.Framework(row.getString("framework"), row.getString("lot"),
                    row.getObject("framework_expires", LocalDate.class), row.getString("entitlement"), row.getString("mechanism")),
                row.getString("supplier"), row.getString("supplier_postcode"), row.getString("overriding_interest") != null, row.getString("overriding_interest"),
                row.getBigDecimal("price_ex_vat"), row.getString("contract_form"), row.getBoolean("voluntary_standstill"), row.getBoolean("transparency_due"),
                row.getString("justified_by"), row.getObject("justified_at", OffsetDateTime.class).toInstant())).optional();
    }

    public void addCheck(long number, String outcome, String reason, String person, Instant at) {
        jdbc.sql("insert into direct_award_check (direct_award_number, outcome, reason, checked_by, checked_at) values (?, ?, ?, ?, ?)")
            .params(Arrays.asList(number, outcome, reason, person, utc(at))).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
