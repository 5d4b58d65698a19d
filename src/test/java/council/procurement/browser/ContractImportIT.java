package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Contracts come in as a file: looked at, mended, imported, and each on its page. */
class ContractImportIT extends BrowserIT {

    private static final String EXPORT = """
        id,title,organisation,status,notice_type,published_date,deadline_date,awarded_date,value_low,value_high,awarded_value,awarded_supplier,cpv_codes,url,description
        it-1,Grounds &amp; hedges,Example Council,awarded,Contract,2023-09-20,2023-04-01,2023-05-10,60000,0,64500,Example Hedges Ltd,77310000,https://notices.example/1,Hedges along all roads.
        it-2,Play area,Example Council,awarded,Contract,2023-05-20,2023-04-01,2023-05-10,60000,0,0,"Example Play Ltd,Example Sand Ltd",45000000,https://notices.example/2,A play area.
        it-3,Kennels,Example Council,withdrawn,Contract,2025-12-04,2025-12-19,,50000,0,0,,98380000,https://notices.example/3,Kennels.
        it-4,Ideas for a market,Example Council,closed,PreProcurement,2025-12-04,2025-12-19,,50000,0,0,,98380000,https://notices.example/4,Ideas.
        """;
    private static final String REGISTER = """
        No.,Title,Supplier,Value,Start,End,Contract manager
        it-5,Leisure centres,Example Trust,"£1,250,000",01/04/2024,31/03/2030,carlos
        it-6,Office plants,Example Plants Ltd,6000,01/04/2020,31/03/2022,
        """;

    @Test
    void a_file_is_looked_at_then_imported_and_an_end_is_told() {
        signIn("priya");
        go("/contracts/import");
        shot("form");
        choose("export.csv", EXPORT);
        assertThat(page.locator("main")).containsText("What the import would change");
        page.locator("details#TO_LOOK_AT summary").click();
        shot("checked");
        press("Import");
        assertThat(page.locator("main")).containsText("Choose the department for rows that name none.");
        shot("department-missing");
        page.getByLabel("Department of rows that name none").selectOption("property");
        press("Import");
        assertThat(page.locator("main")).containsText("export.csv is imported");
        page.locator("details#NEW summary").click();
        shot("imported");
        page.locator("details#NEW a").first().click();
        shot("contract-without-end");
        page.getByLabel("Last day of the contract").fill("2028-05-09");
        press("Record the last day");
        assertThat(page.locator("main")).containsText("is recorded");
        shot("contract");

        go("/contracts/import");
        choose("register.csv", REGISTER);
        assertThat(page.locator("main")).containsText("Choose the columns for: Number of notice or contract.");
        shot("columns");
        page.getByLabel("Number of notice or contract (needed)").selectOption("no.");
        press("Check again");
        page.getByLabel("Department of rows that name none").selectOption("property");
        press("Import");
        assertThat(page.locator("main")).containsText("register.csv is imported");
        go("/contracts?search=Leisure+centres");
        shot("register");
    }

    private void choose(String name, String content) {
        page.getByLabel("File").setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        press("Check the file");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("contract-import-%s-%d".formatted(name, width));
        }
    }
}
