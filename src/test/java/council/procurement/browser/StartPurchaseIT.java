package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.FormAttack;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer starts a purchase in Tasklist; what the rules refuse is told in one sentence and nothing has to be typed again. */
class StartPurchaseIT extends BrowserIT {

    @Autowired FormAttack counts;
    @Autowired JdbcClient jdbc;

    @Test
    void olivia_starts_a_purchase() {
        var before = cases();
        signIn("olivia");
        openTasklist();
        fillStart("Procurement", need("01/12/2027"));
        screenshot("start-procurement");
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void a_date_in_the_past_is_refused_with_a_sentence_and_what_was_typed_stays() {
        var before = counts.everything();
        signIn("olivia");
        openTasklist();
        fillStart("Procurement", need("01/12/2020"));
        sendStart();
        assertThat(refusal()).isVisible();
        screenshot("start-procurement-refused");
        assertThat(refusal().innerText()).contains("past").doesNotContain("ENGINE", "Exception", "Cannot");
        assertThat(typed("Title")).isEqualTo("Vehicle hire");
        assertThat(counts.everything()).isEqualTo(before);
    }

    private static Map<String, String> need(String neededBy) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("Title", "Vehicle hire");
        answers.put("What is needed, and why?", "Vehicles for the winter.");
        answers.put("Service that buys", "Waste and fleet");
        answers.put("Kind of purchase", "Services");
        answers.put("CPV code", "60170000");
        answers.put("Needed by", neededBy);
        answers.put("Estimated value, without VAT", "45000");
        answers.put("VAT rate", "20");
        answers.put("First term, in months", "12");
        answers.put("Extensions, in months", "0");
        answers.put("Budget code", "WF-1234");
        answers.put("Is it exempt from competition?", "No");
        answers.put("Does a framework cover it?", "No");
        answers.put("Do you have an interest to declare?", "No interest");
        return answers;
    }

    private long cases() {
        return jdbc.sql("select count(*) from procurement_case").query(Long.class).single();
    }
}
