package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import council.procurement.support.Officers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing typed is lost: drafts of Tasklist's forms, kept on the server. */
class DraftsIT extends BrowserIT {

    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;

    @Test
    void a_start_form_that_was_left_is_there_again_after_the_browser_was_closed() {
        signIn("oscar");
        openTasklist();
        openStart("Procurement");
        answer("Title", "Begun at one computer");
        page.locator(".modal-footer").getByText("Close").click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        assertThat(drafts("oscar", "start:procurement")).isEqualTo(1);
        assertThat((Boolean) page.evaluate("Object.keys(localStorage).every(key => !key.startsWith('camunda-form') && !key.startsWith('camForm'))")).isTrue();
        closeBrowser("oscar");
        signIn("oscar");
        screenshot("home-with-draft");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Forms that you began")).waitFor();
        page.locator("section[aria-labelledby=drafts]").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Procurement").setExact(true)).click();
        page.locator(".modal-dialog .fjs-form").waitFor();
        assertThat(typed("Title")).isEqualTo("Begun at one computer");
        screenshot("start-form-restored");
    }

    @Test
    void a_tasks_draft_is_kept_with_save_and_gone_with_the_task() {
        var reference = officers.starts("olivia", need("Draft of a decision", "150000")).getBusinessKey();
        signIn("harriet");
        var task = officers.openTasks(reference).get(0).getId();
        openTask(task);
        answer("Reason", "Ask finance first.");
        page.locator("button[ng-click='save($event)']").click();
        page.getByText("Your draft is kept.").waitFor();
        screenshot("draft-kept");
        closeBrowser("harriet");
        signIn("harriet");
        openTask(task);
        assertThat(typed("Reason")).isEqualTo("Ask finance first.");
        answer("Do you accept the need?", "Accept");
        answer("Ask for a business case?", "No");
        complete();
        page.locator(".task-details .fjs-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(drafts("harriet", "task:" + task)).isZero();
    }

    private int drafts(String person, String form) {
        return jdbc.sql("select count(*) from form_draft where person = ? and form = ?").params(person, form).query(Integer.class).single();
    }
}
