package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The start form suggests CPV codes by keyboard and says what stands out before it is sent. */
class NeedHelpIT extends BrowserIT {

    @Test
    void words_find_a_code_by_keyboard_and_the_hint_names_what_does_not_fit() {
        signIn("olivia");
        openTasklist();
        var answers = new LinkedHashMap<String, String>();
        answers.put("Title", "Bins emptied");
        answers.put("Kind of purchase", "Works");
        answers.put("Estimated value, without VAT", "46000");
        fillStart("Procurement", answers);
        var code = page.locator("input[id*='Field_cpvCode']");
        assertThat(code).hasAttribute("role", "combobox");
        code.pressSequentially("refuse coll");
        assertThat(page.locator(".council-codes li").filter(new Locator.FilterOptions().setHasText("90511000 Refuse collection services"))).isVisible();
        screenshot("cpv-suggestions");
        code.press("ArrowDown");
        assertThat(code).hasAttribute("aria-activedescendant", Pattern.compile(".+-0"));
        while (!page.locator(".council-codes li[aria-selected='true']").innerText().startsWith("90511000")) code.press("ArrowDown");
        code.press("Enter");
        assertThat(typed("CPV code")).isEqualTo("90511000");
        assertThat(page.locator(".modal-dialog")).isVisible();
        assertThat(page.locator(".council-need-hint")).containsText("usually services, and you chose works");
        code.blur();
        assertThat(page.locator(".fjs-form-field-error").filter(new Locator.FilterOptions().setHasText("pattern"))).hasCount(0);
        page.locator(".council-need-hint").scrollIntoViewIfNeeded();
        screenshot("need-hint");
        page.setViewportSize(400, 900);
        screenshot("need-hint-narrow");
    }

    @Test
    void the_lists_are_looked_at_and_a_wrong_file_is_told_row_by_row() {
        signIn("marcus");
        go("/cpv?q=refuse");
        assertThat(page.locator("table")).containsText("90511000");
        screenshot("cpv");
        go("/cpv/import");
        page.locator("#file").setInputFiles(new FilePayload("codes.csv", "text/csv", "code,description_en,level,parent_code,default_category\n123,Short,1,,goods\n".getBytes(StandardCharsets.UTF_8)));
        page.getByText("Check and import").click();
        assertThat(page.locator("main")).containsText("Row 2: the code “123” has not eight figures.");
        screenshot("cpv-import");
        go("/collaboration");
        assertThat(page.locator("main")).containsText("Import a file");
        screenshot("collaboration");
        page.setViewportSize(400, 900);
        go("/budget-lines");
        assertThat(page.locator("main")).containsText("split evenly over the term");
        screenshot("budget-lines-narrow");
    }
}
