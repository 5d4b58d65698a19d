package council.procurement.casefile;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Purchases of the same kind are counted together; what follows is said where somebody decides, and kept. */
@ProcessTest
class PurchasesTogetherTest {

    @Autowired Officers officers;
    @Autowired ProcurementCaseService cases;
    @Autowired CommitmentService commitments;
    @Autowired List<CommitmentSource> sources;
    @Autowired TimelineService timeline;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void two_purchases_of_one_code_cross_a_band_that_neither_crosses_alone() {
        var first = starts("03451000", "30000");
        var second = starts("03451000", "30000");
        var found = commitments.with(cases.get(second));
        assertThat(found.sameCode()).extracting(Commitment::reference).containsExactly(first);
        assertThat(found.sumShort()).isEqualByComparingTo("30000");
        assertThat(found.warnings()).singleElement().asString().contains("£60,000.00", "Below-threshold tender", "12 months");
    }

    @Test
    void a_code_that_shares_five_figures_is_named_apart_and_not_added() {
        starts("22113000", "30000");
        var found = commitments.with(cases.get(starts("22113100", "30000")));
        assertThat(found.sameCode()).isEmpty();
        assertThat(found.sumOfClass()).isEqualByComparingTo("30000");
        assertThat(found.warns()).isFalse();
    }

    @Test
    void a_value_near_a_limit_is_pointed_out_and_one_further_below_is_not() {
        assertThat(near("45000")).singleElement().asString().contains("10 percent below");
        assertThat(near("44999.99")).isEmpty();
        assertThat(near("49999.99")).hasSize(1);
        assertThat(near("50000")).isEmpty();
    }

    @Test
    void a_withdrawn_case_counts_no_more_and_a_contract_counts_by_its_code_and_by_its_supplier() {
        var reference = starts("37535200", "20000");
        jdbc.sql("update procurement_case set status = 'CONTRACT_SIGNED' where reference = ?").param(reference).update();
        assertThat(withCpv("37535200")).isEmpty();
        jdbc.sql("""
            insert into contract (reference, case_reference, title, description, supplier_name, value_ex_vat, category, service, procured_how, signed_on, starts_on, ends_on,
                extension_months, state, on_public_register, version)
            values ('C-2026-T001', ?, 'Swings', 'Swings', 'Example Play Ltd', 19000, 'GOODS', 'parks-and-open-spaces', 'QUOTATIONS', date '2026-06-01', date '2026-06-01',
                date '2027-06-01', 0, 'CLOSED', false, 0)""").param(reference).update();
        assertThat(withCpv("37535200")).extracting(Commitment::reference).containsExactly("C-2026-T001");
        assertThat(commitments.withSupplier(" example PLAY ltd ", 48)).extracting(Commitment::valueExVat).containsExactly(new BigDecimal("19000.00"));
        assertThat(commitments.withSupplier("Example Play Ltd", 1)).isEmpty();
    }

    @Test
    void the_page_of_the_case_shows_them_and_the_agreement_of_the_route_keeps_the_warning() throws Exception {
        var first = starts("34144430", "60000");
        var second = starts("34144430", "160000");
        assertThat(Browser.of("priya", port).opens("/procurements/" + second).body()).contains("Purchases that belong together", first, "reaches the statutory threshold");
        officers.completes("harriet", second, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
        officers.completes("priya", second, "Task_AgreeRoute", Map.of("outcome", "approved", "plannedStart", "2027-02-01", "publishInPlan", "true", "marketEngagement", "false",
            "togetherReason", "Another town, another year."));
        assertThat(timeline.of(second)).extracting(TimelineEntry::sentence).anyMatch(s -> s.contains("reaches the statutory threshold") && s.contains("Another town"));
    }

    private List<String> near(String value) {
        return commitments.with("98371000", Category.SERVICES, new BigDecimal("20"), false, false, new BigDecimal(value)).warnings();
    }

    private List<Commitment> withCpv(String code) {
        return sources.stream().flatMap(source -> source.withCpv(code, LocalDate.of(2022, 12, 1)).stream()).toList();
    }

    private String starts(String cpvCode, String value) {
        var answers = new HashMap<String, Object>(need("Counted together", value));
        answers.put("cpvCode", cpvCode);
        return officers.starts("olivia", answers).getBusinessKey();
    }
}
