package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.support.Officers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasklist for who has no mouse, and for who has a phone: start, claim, decide, complete. */
class EverybodysTasklistIT extends BrowserIT {

    /** More stops than any screen of Tasklist has; whoever needs more is caught in a trap. */
    private static final int MOST_STOPS = 150;

    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;

    @Test
    void a_purchase_is_started_and_decided_with_the_keyboard_alone() {
        var title = "Keyboards for everybody";
        signIn("olivia");
        go("/");
        stopAt("a link or button that says", "Start a purchase");
        press("Enter");
        assertThat(page.locator(".modal-dialog .fjs-form")).isVisible();
        for (var answer : need(title).entrySet()) answerByKey(answer.getKey(), answer.getValue());
        stopAt("a link or button that says", "Start");
        screenshot("keyboard-start");
        press("Enter");
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        var reference = jdbc.sql("select max(reference) from procurement_case where title = ?").param(title).query(String.class).single();

        signIn("henry");
        go("/");
        stopAt("a link or button that says", reference);
        press("Enter");
        assertThat(page.locator(".task-card .fjs-form").first()).isVisible();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        answerByKey("Do you accept the need?", "Accept");
        answerByKey("Ask for a business case?", "No");
        stopAt("a link or button that says", "Complete");
        screenshot("keyboard-complete");
        press("Enter");
        over(reference);
    }

    @Test
    void a_head_of_service_decides_on_a_phone_from_the_link_in_the_mail() {
        var reference = officers.starts("olivia", Officers.need("Lamps along the canal", "60000")).getBusinessKey();
        var link = jdbc.sql("select link from outbox_mail where person = 'harriet' and subject like ? order by mail_number desc fetch first 1 row only")
            .param("%" + reference + "%").query(String.class).single();
        signsInOnAPhone("harriet", link.substring(link.indexOf("/tasks/")));
        assertThat(page.locator(".task-card").getByText(reference).first()).isInViewport();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        screenshot("phone-opened");
        for (var answer : Map.of("Do you accept the need?", "Accept", "Ask for a business case?", "No").entrySet()) answer(answer.getKey(), answer.getValue());
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the edge of the phone").isEqualTo(0);
        var complete = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
        complete.scrollIntoViewIfNeeded();
        screenshot("phone-complete");
        complete.tap();
        over(reference);
    }

    private void over(String reference) {
        for (int wait = 0; wait < 150; wait++) {
            if (officers.openTasks(reference).stream().noneMatch(task -> task.getTaskDefinitionKey().equals("Task_AcceptNeed"))) return;
            page.waitForTimeout(100);
        }
        throw new AssertionError("The task stays open: " + page.locator(".alert, .fjs-form-field-error").allInnerTexts());
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    /** Goes on with Tab until the focus stands where it is wanted; what it passed is the failure. */
    private void stopAt(String what, String name) {
        var passed = new ArrayList<String>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isAt(what, name)) return;
            passed.add(String.valueOf(page.evaluate("document.activeElement.tagName + ' ' + (document.activeElement.innerText || document.activeElement.id).slice(0, 30)")));
            press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + what + " " + name + "; it passed " + passed);
    }

    private boolean isAt(String what, String name) {
        var script = what.startsWith("a field") ? """
            name => { const label = document.activeElement.closest('.fjs-form-field')?.querySelector('.fjs-form-field-label');
              return !!label && document.activeElement.matches('input, textarea, [tabindex]') && label.innerText.replace(/\\*$/, '').trim() === name; }"""
            : "name => { const at = document.activeElement; return at.matches('a, button, [tabindex]') && (at.innerText.trim() === name || name.startsWith('P-') && at.matches('main a') && at.innerText.includes(name) "
                + "|| name.startsWith('P-') && at.matches('main td a') && at.closest('tr').innerText.includes(name)); }";
        return Boolean.TRUE.equals(page.evaluate(script, name));
    }

    /** What the list at which the keyboard stands shows when it is closed. */
    private String chosen() {
        return page.locator(".fjs-dropdownlist").count() > 0 ? "" : String.valueOf(page.evaluate("document.activeElement.closest('.fjs-form-field').innerText"));
    }

    private void answerByKey(String label, String answer) {
        stopAt("a field", label);
        var kind = String.valueOf(page.evaluate("document.activeElement.closest('.fjs-form-field').className"));
        if (kind.contains("-radio")) {
            for (var option : List.of(1, 2, 3, 4, 5)) {
                if (answer.equals(page.evaluate("document.activeElement.closest('label, .fjs-inline-label')?.innerText.trim()"))) break;
                press("ArrowDown");
                assertThat(option).as("the keyboard reaches the answer “%s”", answer).isLessThan(5);
            }
            press("Space");
        } else if (kind.contains("-select")) {
            for (int attempt = 0; attempt < 3 && !chosen().contains(answer); attempt++) { // the same of a list: the mark moves a moment after the key
                if (page.locator(".fjs-dropdownlist").count() == 0) press("Enter");
                for (int option = 0; option < 30; option++) {
                    var focused = page.locator(".fjs-dropdownlist-item.focused");
                    if (focused.count() > 0 && focused.first().innerText().strip().equals(answer)) break;
                    press("ArrowDown");
                    page.waitForTimeout(30 + 100 * attempt);
                }
                press("Enter");
                page.waitForTimeout(100);
            }
            assertThat(chosen()).as("the list “%s” took the answer", label).contains(answer);
        } else {
            for (int attempt = 0; attempt < 3 && !answer.equals(page.evaluate("document.activeElement.value")); attempt++) { // a form that is busy drawing now and then drops what is typed
                press("ControlOrMeta+a");
                page.keyboard().type(answer, new Keyboard.TypeOptions().setDelay(20));
                page.waitForTimeout(200);
            }
            if (kind.contains("-datetime")) press("Enter");
        }
    }

    private static Map<String, String> need(String title) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("Title", title);
        answers.put("What is needed, and why?", "The present ones are worn out.");
        answers.put("Service that buys", "People and payroll");
        answers.put("Kind of purchase", "Services");
        answers.put("CPV code", "79620000");
        answers.put("Needed by", "20/09/2027");
        answers.put("Estimated value, without VAT", "60000");
        answers.put("VAT rate", "20");
        answers.put("First term, in months", "36");
        answers.put("Extensions, in months", "12");
        answers.put("Budget code", "PP-7100");
        answers.put("Is it exempt from competition?", "No");
        answers.put("Does a framework cover it?", "No");
        answers.put("Do you have an interest to declare?", "No interest");
        return answers;
    }
}
