package council.procurement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.RefusedFields;
import council.procurement.casefile.Hashes;
import council.procurement.support.Officers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Surveys of the service against the real engine and a real database; each test has a contract of its own, brought from elsewhere. The day is 23 November 2026. */
abstract class Surveys {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired SurveyService surveys;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    @Test
    void a_contract_from_50000_is_asked_about_once_at_its_start_by_the_model_that_runs_each_morning() {
        contract("C-1985-0001", "50000", "LIVE", TODAY.minusDays(29), TODAY.plusYears(2));
        runs();
        assertThat(surveys.of("C-1985-0001")).as("not yet").isEmpty();
        officers.clockAt(TODAY.plusDays(1));
        runs();
        runs();
        assertThat(surveys.of("C-1985-0001")).singleElement().returns(SurveyKind.START, Survey::kind).returns(1, Survey::asked).returns(TODAY.plusDays(22), Survey::answerBy);
        var mail = jdbc.sql("select person, subject, text_body from outbox_mail where kind = 'service-survey' and subject like '%C-1985-0001%'").query().listOfRows();
        assertThat(mail).singleElement().satisfies(row -> assertThat(row.get("person")).as("the head of its service").isEqualTo("henry"), row -> assertThat(String.valueOf(row.get("text_body"))).as("whoever sees the outbox does not see the link").doesNotContain("/survey/"));
    }

    @Test
    void below_50000_the_end_alone_is_asked_about_and_what_ended_long_ago_is_not() {
        contract("C-1985-0002", "49999.99", "LIVE", TODAY.minusDays(31), TODAY.plusYears(2));
        contract("C-1985-0003", "49999.99", "EXPIRED", TODAY.minusYears(2), TODAY.minusDays(1));
        contract("C-1985-0004", "900000", "CLOSED", TODAY.minusYears(2), TODAY.minusDays(70));
        contract("C-1985-0005", "900000", "EXPIRED", TODAY.minusYears(2), TODAY);
        runs();
        assertThat(surveys.of("C-1985-0002")).isEmpty();
        assertThat(surveys.of("C-1985-0003")).singleElement().returns(SurveyKind.CLOSE, Survey::kind);
        assertThat(surveys.of("C-1985-0004")).isEmpty();
        assertThat(surveys.of("C-1985-0005")).as("the day after the last").isEmpty();
    }

    @Test
    void a_link_works_once_and_until_its_day() {
        contract("C-1985-0006", "60000", "LIVE", TODAY.minusDays(40), TODAY.plusYears(2));
        link("C-1985-0006", "one", TODAY);
        link("C-1985-0006", "two", TODAY);
        assertThat(surveys.open("one")).map(Invitation::contractReference).contains("C-1985-0006");
        assertThat(surveys.open("no such link")).isEmpty();
        for (var rating : new Integer[] {null, 0, 6}) assertThatThrownBy(() -> surveys.answer("one", rating, "x")).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys("rating"));
        assertThat(surveys.answer("one", 4, " Quick and clear. ")).isTrue();
        assertThat(surveys.answer("one", 1, "Again")).isFalse();
        officers.clockAt(TODAY.plusDays(1));
        assertThat(surveys.open("two")).isEmpty();
        assertThat(surveys.answer("two", 1, "Late")).isFalse();
        assertThat(surveys.of("C-1985-0006")).singleElement().satisfies(it -> {
            assertThat(it.answers()).containsExactly(new Survey.Answer(4, "Quick and clear."));
            assertThat(it.figures()).isEqualTo(new Survey.Figures(2, 1, new BigDecimal("4.00"), new BigDecimal("100.0"), new BigDecimal("50.0")));
        });
        assertThatThrownBy(() -> jdbc.sql("update survey_answer set rating = 5").update()).hasMessageContaining("never changed");
    }

    @Test
    void figures_count_every_answer_the_same() {
        var one = new Survey(1, "C", "t", "s", SurveyKind.START, null, null, 4, List.of(new Survey.Answer(5, null), new Survey.Answer(4, null), new Survey.Answer(1, null)));
        var other = new Survey(2, "C", "t", "s", SurveyKind.CLOSE, null, null, 3, List.of(new Survey.Answer(3, null)));
        assertThat(Survey.Figures.of(List.of(one, other))).isEqualTo(new Survey.Figures(7, 4, new BigDecimal("3.25"), new BigDecimal("50.0"), new BigDecimal("57.1")));
        assertThat(Survey.Figures.of(List.of())).isEqualTo(new Survey.Figures(0, 0, null, null, null));
    }

    private void runs() {
        engine.getRuntimeService().startProcessInstanceByKey("service-survey");
    }

    private void contract(String reference, String value, String state, LocalDate starts, LocalDate ends) {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, ?, 'Cleaning', 'Cleaners Ltd', ?, 'SERVICES', 'people', ?, ?, ?, 0, 'carlos', 'low', 12, ?, true, 'PA2023', 0)").params(reference, "Cleaning " + reference, new BigDecimal(value), starts, starts, ends, state).update();
    }

    private void link(String contract, String token, LocalDate until) {
        if (surveys.of(contract).isEmpty()) jdbc.sql("insert into survey (contract_reference, kind, sent_at, answer_by) values (?, 'START', current_timestamp, ?)").params(contract, until).update();
        jdbc.sql("insert into survey_invitation (survey_number, person, token_hash) select survey_number, ?, ? from survey where contract_reference = ?").params(token, Hashes.of(token), contract).update();
    }
}
