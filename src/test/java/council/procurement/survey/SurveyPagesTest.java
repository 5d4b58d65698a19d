package council.procurement.survey;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Hashes;
import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the link answers without a login; the council's own people read the figures. */
@ProcessTest
class SurveyPagesTest {

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void the_link_is_answered_without_a_login_once_and_the_figures_follow() {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values ('C-1984-0001', 'Bin washing', 'Bin washing', 'Zesty Bins Ltd', 90000.00, 'SERVICES', 'property', date '2020-10-01', date '2020-10-01', date '2028-09-30', 0, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").update();
        jdbc.sql("insert into survey (contract_reference, kind, sent_at, answer_by) values ('C-1984-0001', 'START', timestamp with time zone '2026-11-20 10:00:00+00:00', date '2026-12-01')").update();
        for (var token : new String[] {"zesty-1", "zesty-2"})
            jdbc.sql("insert into survey_invitation (survey_number, person, token_hash) select survey_number, ?, ? from survey where contract_reference = 'C-1984-0001'").params(token, Hashes.of(token)).update();
        var visitor = Browser.visitor(port);
        assertThat(visitor.opens("/survey/zesty-1").body()).contains("How satisfied are you?", "Bin washing, with Zesty Bins Ltd");
        var wrong = visitor.posts("/survey/zesty-1", "/survey/zesty-1", Map.of("words", "The crews are kind."));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choose from 1 to 5.", "The crews are kind.");
        assertThat(visitor.posts("/survey/zesty-1", "/survey/zesty-1", Map.of("rating", "4", "words", "The crews are kind.")).body()).contains("Thank you");
        assertThat(visitor.opens("/survey/zesty-1").body()).contains("This link has been used, or is too old.").doesNotContain("Send my answer");
        assertThat(visitor.opens("/survey/none").body()).contains("This link has been used, or is too old.");
        assertThat(visitor.opens("/surveys").uri().getPath()).isEqualTo("/sign-in");
        assertThat(visitor.opens("/contracts/C-1984-0001").body()).doesNotContain("crews are kind");

        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens("/contracts/C-1984-0001").body()).contains("Survey of the service", "4.00", "50.0%", "The crews are kind.").doesNotContain("zesty-1");
        assertThat(olivia.opens("/surveys?q=zesty").body()).contains("mean 4.00 of 5; 100.0% gave 4 or 5; 1 of 2 answered (50.0%)");
        assertThat(olivia.opens("/surveys?q=zesty&kind=close").body()).contains("No survey found");
        assertThat(olivia.opens("/surveys.csv?q=zesty").body()).contains("C-1984-0001,Bin washing,Zesty Bins Ltd,At the start").contains(",2,1,4.00,100.0,50.0").doesNotContain("kind.");
    }
}
