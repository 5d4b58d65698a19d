package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.casefile.Hashes;
import council.procurement.contract.ContractLives;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a contract beside its reviews: risk flags, savings, surveys of the service, and the exit. */
class ContractCareIT extends BrowserIT {

    private static final String CONTRACT = "C-1982-0001";

    @Autowired Officers officers;
    @Autowired ContractLives lives;
    @Autowired JdbcClient jdbc;

    @Test
    void flags_savings_and_surveys_stand_on_the_page_of_the_contract_and_it_is_closed_with_its_review() {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, 'Cleaning of offices and toilets', 'All council offices', 'Example Cleaners Ltd', 90000.00, 'SERVICES', 'property', date '2024-12-01', date '2024-12-01', date '2026-11-30', 0, 'carlos', 'low', 12, 'LIVE', true, 'PCR2015', 0)").param(CONTRACT).update();
        signIn("carlos");
        go("/contracts/" + CONTRACT + "/flags");
        page.getByLabel("Which risk?").selectOption("modern-slavery");
        page.getByLabel("Is the risk seen?").selectOption("yes");
        page.getByLabel("What is seen, and which checks were made?").fill("Night cleaners come through an agency. The supplier's statement was read; its audit is due in March.");
        press("Record it");
        shot("flags");
        go("/savings/new?contract=" + CONTRACT);
        page.getByLabel("Against what is it measured?").selectOption("previous");
        page.getByLabel("What a year would cost without it, without VAT").fill("52,500");
        page.getByLabel("What a year costs now, without VAT").fill("45,000");
        page.getByLabel("How were both worked out?").fill("The invoices of 2023/24 against the price of the schedule.");
        page.getByLabel("Where can it be seen?").fill("Award report, page 4; budget line PR-1200.");
        shot("saving-form");
        press("Record the saving");
        assertThat(page.locator("main")).containsText("£7,500 a year");
        var saving = page.url().substring(page.url().lastIndexOf('/') + 1);
        signIn("fiona");
        go("/savings/" + saving);
        shot("saving-to-confirm");
        page.getByLabel("Do you confirm it?").selectOption("yes");
        press("Answer");
        go("/savings");
        shot("savings");

        jdbc.sql("insert into survey (contract_reference, kind, sent_at, answer_by) values (?, 'START', timestamp with time zone '2025-01-02 10:00:00+00:00', date '2099-01-01')").param(CONTRACT).update();
        for (var link : new String[] {"care-one", "care-two"})
            jdbc.sql("insert into survey_invitation (survey_number, person, token_hash) select max(survey_number), ?, ? from survey").params(link, Hashes.of(link)).update();
        visits();
        go("/survey/care-one");
        page.getByLabel("How satisfied are you, from 1 to 5?").selectOption("4");
        page.getByLabel("What was good, and what should be better?").fill("Clean by seven. The toilets on the second floor need more.");
        shot("survey");
        press("Send my answer");
        shot("survey-thanks");

        signIn("carlos");
        go("/surveys");
        shot("surveys");
        go("/contract-flags");
        shot("flag-register");
        lives.begin(CONTRACT);
        officers.clockAt(LocalDate.of(2026, 12, 1));
        officers.runDueJobs();
        var close = officers.openTasks(CONTRACT).stream().filter(it -> it.getTaskDefinitionKey().equals("Task_CloseContract")).findFirst().orElseThrow();
        openTask(close.getId());
        picture("close-contract");
        officers.completes("carlos", CONTRACT, "Task_CloseContract", Map.of("handover", "Keys and alarm codes to the caretaker on 30 November.", "dataReturn", "deleted", "dataWords", "Certificate of 1 December, read by Leila.",
            "lessons", "Two visits a day were too few in winter.", "finalAccount", "88400", "satisfaction", "4", "review", "Ask for three visits a day from November to March; five years instead of two."));
        go("/contracts/" + CONTRACT);
        assertThat(page.locator("main")).containsText("Exit and post-contract review");
        shot("contract");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("care-%s-%d".formatted(name, width));
        }
    }
}
