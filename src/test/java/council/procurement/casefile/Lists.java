package council.procurement.casefile;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists come in as files: checked, all or nothing, safe to repeat; line by line they are kept on pages; and then they help and refuse. */
abstract class Lists {

    private static final String CPV = "code,description_en,level,parent_code,default_category\n14622000,Steel,4,14620000,goods\n80500000,\"Training services\",3,80000000,services\n";
    private static final String BUDGET = "code,description,service,year,amount\nTT-1000,Tools,Waste and fleet,2026,\"£50,000\"\nTT-2000,Paint,property,2026,900.50\n";
    private static final String COLLABORATION = "kind,name,provider,cpv_codes,lots,ends_on,link,contact,notes\nframework,Example steel,Example Buyers,14620000,,2028-03-31,https://example.org/steel,,\n"
        + "plan,Example girders,Exampleton Council,146,,2027-05-01,,Erin Example-Buyer,\nframework,Old steel,Example Buyers,14,,2020-03-31,,,\n";

    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;
    @Autowired TimelineService timeline;
    @LocalServerPort int port;

    /** Other tests use codes that these lists do not hold. */
    @AfterEach
    void emptyTheLists() {
        for (var table : new String[] {"cpv_code", "budget_line", "collaboration"}) jdbc.sql("delete from " + table).update();
    }

    @Test
    void a_check_writes_nothing_an_import_does_and_the_same_again_changes_nothing() {
        var marcus = Browser.of("marcus", port);
        assertThat(takes(marcus, "cpv", "check", CPV)).contains("What the import would change", "2 new");
        assertThat(rows("cpv_code")).isZero();
        assertThat(takes(marcus, "cpv", "import", CPV)).contains("is imported", "2 new");
        assertThat(takes(marcus, "cpv", "import", CPV)).contains("0 new", "0 changed", "2 unchanged", "0 not in the file");
        assertThat(jdbc.sql("select kind from cpv_code where code = '80500000'").query(String.class).single()).isEqualTo("LIGHT_TOUCH");
        assertThat(marcus.opens("/cpv?q=steel").body()).contains("14622000");
    }

    @Test
    void one_bad_row_stops_all_and_every_bad_row_is_told() {
        assertThat(takes(Browser.of("marcus", port), "cpv", "import", CPV + "123,Short,1,,goods\n14622000,Steel,4,,goods\n90000000,Waste,1,,sand\n"))
            .contains("Row 4: the code “123” has not eight figures.", "Row 5: it stands in the file twice.", "Row 6: default_category").doesNotContain("list.csv is imported");
        assertThat(rows("cpv_code")).isZero();
        assertThat(takes(Browser.of("fiona", port), "budget-lines", "import", "code,amount\nA,1\n")).contains("The first line lacks the columns: description, service, year.");
        assertThat(takes(Browser.of("fiona", port), "budget-lines", "import", BUDGET + "X,Y,Moon,2026,1\nX,Y,ict,26,1\nZ,Y,ict,2026,-1\n")).contains("Row 4: there is no service “Moon”.", "Row 5: the year", "Row 6: the amount");
        assertThat(takes(Browser.of("priya", port), "collaboration", "import", COLLABORATION + "club,A,B,14,,2028-01-01,,,\nplan,A,B,x,,2028-01-01,,,\nplan,A,B,14,,soon,javascript:x,,\n"))
            .contains("Row 5: kind", "Row 6: cpv_codes", "Row 7: the link");
        assertThat(rows("collaboration")).isZero();
    }

    @Test
    void with_the_full_list_an_unknown_code_is_refused_and_without_it_none_is() {
        assertThat(officers.starts("olivia", of("14622999", "ANY", "8000")).getBusinessKey()).isNotNull();
        takes(Browser.of("marcus", port), "cpv", "import", CPV);
        assertThatThrownBy(() -> officers.starts("olivia", of("14622999", "ANY", "8000"))).isInstanceOf(Refused.class)
            .hasMessage("There is no CPV code 14622999. Look it up on the page /cpv and correct it.");
        assertThat(officers.starts("olivia", of("14622000", "ANY", "8000")).getBusinessKey()).isNotNull();
    }

    @Test
    void an_unknown_budget_code_is_refused_with_the_closest_and_what_is_left_is_told() {
        takes(Browser.of("fiona", port), "budget-lines", "import", BUDGET);
        assertThatThrownBy(() -> officers.starts("olivia", of("14622000", "TT-1001", "8000"))).isInstanceOf(Refused.class).hasMessageContaining("TT-1000 Tools");
        // 36 and 12 months from 2027-12-01 begin after this financial year; one that is needed within it counts.
        var within = of("14622000", "tt-1000", "40000");
        within.put("neededBy", "2027-02-01");
        var reference = officers.starts("olivia", within).getBusinessKey();
        assertThat(Browser.of("olivia", port).opens("/procurements/" + reference).body()).contains("£50,000.00 in 2026/27, less £0.00 for other cases and contracts leaves £50,000.00");
        assertThat(Browser.of("olivia", port).fetches("/help/need?budgetCode=TT-1000&service=ICT&valueExVat=45000&months=12").body())
            .contains("less £10,000.00", "leaves £40,000.00", "belongs to Waste and fleet, not to ICT", "£45,000.00 a year: more than is left");
    }

    @Test
    void frameworks_and_plans_of_the_code_are_prompted_and_the_answer_is_kept() {
        takes(Browser.of("priya", port), "collaboration", "import", COLLABORATION);
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.fetches("/help/need?cpvCode=14622000").body()).contains("Example steel", "until 31 March 2028", "Exampleton Council plans", "Erin Example-Buyer").doesNotContain("Old steel");
        assertThat(olivia.fetches("/help/need?cpvCode=14710000").body()).doesNotContain("Example");
        assertThat(olivia.opens("/collaboration?q=girders").body()).contains("Example girders").doesNotContain("Old steel");
        var reference = officers.starts("olivia", of("14622000", "ANY", "160000")).getBusinessKey();
        assertThat(olivia.opens("/procurements/" + reference).body()).contains("Buying together", "Example steel");
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
        var agreed = new HashMap<String, Object>(Map.of("outcome", "approved", "plannedStart", "2027-02-01", "publishInPlan", "true", "marketEngagement", "false", "collaborationConsidered", "true"));
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_AgreeRoute", agreed)).isInstanceOf(Refused.class).hasMessageContaining("with what result");
        agreed.put("collaborationResult", "The framework ends too early.");
        officers.completes("priya", reference, "Task_AgreeRoute", agreed);
        assertThat(timeline.of(reference)).extracting(TimelineEntry::sentence).contains("Buying together with others was considered: The framework ends too early.");
    }

    @Test
    void a_line_of_frameworks_and_plans_is_added_changed_and_ended_and_who_did_it_stays() {
        var priya = Browser.of("priya", port);
        var line = new HashMap<>(Map.of("kind", "framework", "name", "Example girders", "provider", "Example Buyers", "cpv_codes", "1462x", "ends_on", "soon", "link", "javascript:alert(1)"));
        assertThat(priya.posts("/collaboration/add", "/collaboration/add", line).body()).contains("Give CPV codes of two to eight figures", "Give the last day of the framework", "beginning with https://", "value=\"Example girders\"");
        assertThat(rows("collaboration")).isZero();
        line.putAll(Map.of("cpv_codes", "1462, 1463", "ends_on", "2028-03-31", "link", "https://example.org/girders"));
        assertThat(priya.posts("/collaboration/add", "/collaboration/add", line).body()).contains("Example girders is in the list", "Added, until 31 March 2028.", "Priya Example-Procurement");
        assertThat(priya.posts("/collaboration/add", "/collaboration/add", line).body()).contains("The list has this of Example Buyers already.");
        assertThat(priya.fetches("/help/need?cpvCode=14622000").body()).contains("Example girders", "until 31 March 2028");

        var number = jdbc.sql("select entry_number from collaboration").query(Long.class).single();
        var change = "/collaboration/" + number + "/change";
        var seen = seen(priya.opens(change).body());
        line.putAll(Map.of("ends_on", "2029-03-31", "seen", seen));
        assertThat(priya.posts(change, change, line).body()).contains("The change is kept", "Until, or by: “31 March 2028” became “31 March 2029”.");
        assertThat(priya.posts(change, change, line).body()).as("written over what was not seen").contains("The list changed while you typed.", "value=\"2029-03-31\"");

        var end = "/collaboration/" + number + "/end";
        assertThat(priya.posts(change, end, Map.of("seen", seen(priya.opens(change).body()), "last_day", "2030-01-01", "reason", "")).body())
            .contains("It ends on 31 March 2029 already. Give an earlier day.", "Say why; it stands in the history of the list.");
        assertThat(priya.posts(change, end, Map.of("seen", seen(priya.opens(change).body()), "last_day", "2020-01-31", "reason", "Given up by its owner.")).body())
            .contains("Ends on 31 January 2020, not on 31 March 2029: Given up by its owner.");
        assertThat(priya.fetches("/help/need?cpvCode=14622000").body()).doesNotContain("Example girders");
        assertThat(priya.opens("/collaboration.csv").body()).contains("kind,name,provider,cpv_codes", "framework,Example girders,Example Buyers,1462 1463,,2020-01-31");
        assertThatThrownBy(() -> jdbc.sql("delete from list_change").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update list_change set what = ''").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_budget_line_is_added_changed_and_taken_out_and_the_codes_of_needs_follow_it() {
        var fiona = Browser.of("fiona", port);
        var line = new HashMap<>(Map.of("code", "TT/10 00", "year", "26", "description", "Tools", "service", "moon", "amount", "-1"));
        assertThat(fiona.posts("/budget-lines/add", "/budget-lines/add", line).body()).contains("Give the calendar year", "Choose the service", "Give the amount in pounds", "value=\"TT/10 00\"");
        line.putAll(Map.of("year", "2026", "service", "ict", "amount", "£50,000"));
        assertThat(fiona.posts("/budget-lines/add", "/budget-lines/add", line).body()).contains("TT/10 00 is in the list", "£50,000", "2026/27");
        line.put("code", "tt/10 00");
        assertThat(fiona.posts("/budget-lines/add", "/budget-lines/add", line).body()).contains("There is a line tt/10 00 in 2026/27 already.");

        var change = "/budget-lines/change?year=2026&code=TT%2F10+00";
        var typed = new HashMap<>(Map.of("year", "2026", "code", "TT/10 00", "description", "Tools and paint", "service", "ict", "amount", "60000.5", "seen", seen(fiona.opens(change).body())));
        assertThat(fiona.posts(change, "/budget-lines/change", typed).body()).contains("The change is kept", "Amount: “£50,000.00” became “£60,000.50”.", "Description: “Tools” became “Tools and paint”.");
        assertThat(fiona.posts(change, "/budget-lines/change", typed).body()).contains("The list changed while you typed.");
        assertThat(Browser.of("olivia", port).fetches("/help/need?budgetCode=TT/10%2000").body()).contains("£60,000.50 in 2026/27");
        assertThat(fiona.opens("/budget-lines?q=paint&service=ict&year=2026").body()).contains("TT/10 00");
        assertThat(fiona.opens("/budget-lines?q=paint&service=property").body()).contains("No line fits");

        assertThat(fiona.posts(change, "/budget-lines/end", Map.of("year", "2026", "code", "TT/10 00", "seen", seen(fiona.opens(change).body()), "reason", " ")).body()).contains("Say why; it stands in the history of the list.");
        assertThat(fiona.posts(change, "/budget-lines/end", Map.of("year", "2026", "code", "TT/10 00", "seen", seen(fiona.opens(change).body()), "reason", "Merged into another.")).body())
            .contains("TT/10 00 is taken out of 2026/27", "Taken out with £60,000.50: Merged into another.");
        assertThat(rows("budget_line")).isZero();
    }

    private static String seen(String page) {
        var found = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).as("a form that says what was seen").isTrue();
        return found.group(1);
    }

    private static String takes(Browser browser, String list, String way, String file) {
        return browser.uploads("/%s/import".formatted(list), "/%s/import".formatted(list), Map.of("way", way), "list.csv", file.getBytes(StandardCharsets.UTF_8)).body();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, Object> of(String cpvCode, String budgetCode, String value) {
        var answers = new HashMap<String, Object>(need("Steel", value));
        answers.putAll(Map.of("cpvCode", cpvCode, "budgetCode", budgetCode, "initialTermMonths", 48, "extensionMonths", 0));
        return answers;
    }
}
