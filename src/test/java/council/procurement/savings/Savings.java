package council.procurement.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.contract.ContractEvent;
import council.procurement.contract.ContractService;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of savings against a real database; each test has a contract of its own, brought from elsewhere. */
abstract class Savings {

    @Autowired SavingService savings;
    @Autowired ContractService contracts;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    @Test
    void a_saving_is_recorded_confirmed_by_a_second_person_and_counts_only_then() {
        var contract = contract("C-1987-0001");
        var number = savings.record(contract, viewer("carlos"), draft("90000", "78000"));
        assertThat(savings.get(number)).returns(Saving.State.WAITING, Saving::state).returns(new BigDecimal("24000.00"), Saving::total);
        assertThat(savings.totals(savings.of(contract)).all().confirmed()).isEqualByComparingTo("0");
        refuses(() -> savings.confirm(number, 1, viewer("carlos"), true, null), "Finance confirms a saving.");
        refuses(() -> savings.confirm(number, 1, viewer("fiona"), false, " "), "Say why it is not confirmed");
        savings.confirm(number, 1, viewer("fiona"), true, "Line PR-100 is cut.");
        assertThat(savings.totals(savings.of(contract))).satisfies(it -> {
            assertThat(it.all().cashable()).isEqualByComparingTo("24000");
            assertThat(it.toDate()).as("October and 23 days of November").isEqualByComparingTo("1766.67");
            assertThat(it.years()).extracting(SavingTotals.Year::begins).containsExactly(2026, 2027, 2028);
        });
        refuses(() -> savings.confirm(number, 1, viewer("fiona"), false, "No."), "Finance has answered on this version already.");
        assertThat(contracts.events(contract)).extracting(ContractEvent::sentence).contains("Recorded saving %d of contract C-1987-0001: £12,000.00 a year. Finance has still to confirm it.".formatted(number), "Confirmed saving %d of contract C-1987-0001.".formatted(number));
    }

    @Test
    void a_correction_is_another_version_that_finance_confirms_anew() {
        var contract = contract("C-1987-0002");
        var number = savings.record(contract, viewer("priya"), draft("90000", "78000"));
        savings.confirm(number, 1, viewer("fiona"), true, null);
        refuses(() -> savings.correct(number, 1, viewer("carlos"), draft("90000.00", "78000"), "Again."), "Nothing differs");
        savings.correct(number, 1, viewer("carlos"), draft("90000", "80000"), "The price of the schedule is higher.");
        assertThat(savings.get(number)).returns(Saving.State.WAITING, Saving::state).satisfies(it -> assertThat(it.versions()).hasSize(2).first().matches(version -> version.confirmation().confirmed()));
        refuses(() -> savings.correct(number, 1, viewer("carlos"), draft("90000", "70000"), "Late."), "was corrected meanwhile");
        savings.confirm(number, 2, viewer("fiona"), false, "The budget line is not cut.");
        assertThat(savings.get(number)).returns(Saving.State.NOT_CONFIRMED, Saving::state);
        assertThat(savings.totals(savings.of(contract)).all()).satisfies(it -> assertThat(it.confirmed()).isEqualByComparingTo("0"), it -> assertThat(it.unconfirmed()).isEqualByComparingTo("20000"));
        for (var table : new String[] {"saving", "saving_version", "saving_confirmation"})
            assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where saving_number = ?").param(number).update()).hasMessageContaining("never changed");
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        var contract = contract("C-1987-0003");
        refuses(() -> savings.record(contract, viewer("olivia"), draft("9", "8")), "Procurement and the manager of contract C-1987-0003 record its savings.");
        assertThatThrownBy(() -> savings.record(contract, viewer("carlos"), new SavingDraft(null, null, null, " ", null, null, ""))).isInstanceOfSatisfying(RefusedFields.class,
            it -> assertThat(it.fields()).containsOnlyKeys("kind", "baselineAnnual", "newAnnual", "method", "firstDay", "lastDay", "evidence"));
        assertThatThrownBy(() -> savings.record(contract, viewer("carlos"), draft("78000", "78000"))).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields().get("newAnnual")).contains("nothing is saved"));
        assertThatThrownBy(() -> savings.record(contract, viewer("carlos"), new SavingDraft(SavingKind.AVOIDED, BigDecimal.TEN, BigDecimal.ONE, "x", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), "x")))
            .isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields().get("lastDay")).contains("before the first"));
        assertThat(savings.of(contract)).isEmpty();
    }

    private String contract(String reference) {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, 'Cleaning', 'Cleaning', 'Cleaners Ltd', 156000.00, 'SERVICES', 'property', date '2026-10-01', date '2026-10-01', date '2028-09-30', 0, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").param(reference).update();
        return reference;
    }

    private static SavingDraft draft(String before, String now) {
        return new SavingDraft(SavingKind.BUDGET, new BigDecimal(before), new BigDecimal(now), "The budget of the year against the price of the contract.", LocalDate.of(2026, 10, 1), LocalDate.of(2028, 9, 30), "Award report, page 4");
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
