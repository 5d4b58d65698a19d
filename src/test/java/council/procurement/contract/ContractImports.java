package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.casefile.Viewer;
import council.procurement.contract.RegisterImport.Outcome;
import council.procurement.platform.web.CsvReader;
import council.procurement.support.Officers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of contracts against the real engine and a real database; every test brings contracts of its own. The day is 23 November 2026. */
abstract class ContractImports {

    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));
    private static final RegisterDefaults DEFAULTS = new RegisterDefaults("property", null);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String REGISTER = "Reference,Title,Supplier,Value,Start,End,Contract manager,Department,Category\n";
    private static final String EXPORT = "id,title,organisation,status,notice_type,published_date,deadline_date,awarded_date,value_low,value_high,awarded_value,awarded_supplier,cpv_codes,url\n";

    @Autowired ContractImportService imports;
    @Autowired ContractService contracts;
    @Autowired ContractExitService exits;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    private final String mark = "T%d".formatted(NEXT.incrementAndGet());

    @Test
    void a_contract_that_runs_begins_where_it_stands_now_and_is_looked_after_to_its_end() {
        var it = imported(REGISTER + "%s-1,Lifts %1$s,Example Lifts Ltd,140000,15/01/2024,31/12/2027,carlos,property,services\n".formatted(mark));
        assertThat(it.state()).isEqualTo(ContractState.LIVE);
        assertThat(it.care().tier()).isEqualTo("standard");
        assertThat(it.care().nextReviewOn()).as("the next of its rhythm; those of the past are not asked for").isEqualTo(LocalDate.of(2027, 1, 15));
        officers.runDueJobs();
        assertThat(openTasks(it)).as("it ends within eighteen months").containsExactly("Task_PlanContractEnd");
        officers.completes("carlos", it.reference(), "Task_PlanContractEnd", Map.of("plan", "let-end", "notes", "The house is sold."));
        at(LocalDate.of(2027, 1, 14));
        assertThat(openTasks(it)).isEmpty();
        at(LocalDate.of(2027, 1, 15));
        assertThat(openTasks(it)).containsExactly("Task_ReviewContract");
        officers.completes("carlos", it.reference(), "Task_ReviewContract", Map.of("rating", "good", "notes", "All lifts run."));
        at(LocalDate.of(2028, 1, 1));
        assertThat(openTasks(it)).containsExactly("Task_CloseContract");
        officers.completes("carlos", it.reference(), "Task_CloseContract", Map.of("lessons", "Buy longer.", "finalAccount", "139000", "satisfaction", "4", "handover", "Nothing had to be.", "dataReturn", "none", "review", "Two lifts fewer."));
        assertThat(exits.exit(it.reference())).map(ContractExit::review).contains("Two lifts fewer.");
        assertThat(contracts.get(it.reference()).state()).isEqualTo(ContractState.CLOSED);
        assertThat(contracts.events(it.reference())).extracting(ContractEvent::sentence).anyMatch(s -> s.startsWith("Closed contract")).anyMatch(s -> s.startsWith("Reviewed contract"))
            .anyMatch(s -> s.startsWith("Brought from a contracts register as " + mark + "-1."));
    }

    @Test
    void one_that_ends_soon_asks_at_once_what_follows_and_one_without_a_manager_asks_for_one() {
        var soon = imported(REGISTER + "%s-1,Doors %1$s,Example Doors Ltd,20000,2024-01-15,2027-01-31,carlos,property,services\n".formatted(mark));
        officers.runDueJobs();
        assertThat(openTasks(soon)).containsExactly("Task_PlanContractEnd");
        assertThat(officers.openTasks(soon.reference()).get(0).getDueDate()).as("not overdue on the first day").isAfter(java.sql.Date.valueOf(LocalDate.of(2026, 11, 23)));
        var nobodys = imported(REGISTER + "%s-2,Gates %1$s,Example Gates Ltd,20000,2024-01-15,2028-01-31,Somebody Else,property,services\n".formatted(mark));
        assertThat(openTasks(nobodys)).containsExactly("Task_NameManager");
        officers.completes("marcus", nobodys.reference(), "Task_NameManager", Map.of("contractManager", "carlos"));
        assertThat(contracts.get(nobodys.reference()).manager()).isEqualTo("carlos");
    }

    @Test
    void one_that_ended_is_in_the_register_as_ended_and_nobody_is_asked_anything() {
        var yesterday = imported(REGISTER + "%s-1,Roofs %1$s,Example Roofs Ltd,20000,2024-01-15,2026-11-22,carlos,property,works\n".formatted(mark));
        assertThat(yesterday.state()).isEqualTo(ContractState.EXPIRED);
        assertThat(running(yesterday)).isZero();
        var today = imported(REGISTER + "%s-2,Walls %1$s,Example Walls Ltd,20000,2024-01-15,2026-11-23,carlos,property,works\n".formatted(mark));
        assertThat(today.state()).isEqualTo(ContractState.LIVE);
        assertThat(running(today)).isEqualTo(1);
    }

    @Test
    void without_an_end_it_waits_until_somebody_tells_it() {
        var it = imported(EXPORT + award("1", "Mowers " + mark, "2025-05-20", "2025-04-01", "2025-05-10", "60000", "Example Mowers Ltd"));
        assertThat(it.state()).isEqualTo(ContractState.UNCONFIRMED);
        assertThat(it.category()).as("from the CPV code").isEqualTo(Category.SERVICES);
        assertThat(it.regime()).isEqualTo("PA2023");
        assertThat(running(it)).isZero();
        assertThatThrownBy(() -> imports.tellEnd(PRIYA, it.reference(), LocalDate.of(2025, 5, 9))).isInstanceOf(Refused.class).hasMessageContaining("cannot end before it starts");
        assertThatThrownBy(() -> imports.tellEnd(new Viewer("olivia", Set.of("service-officers")), it.reference(), LocalDate.of(2027, 5, 9))).isInstanceOf(Refused.class).hasMessageContaining("Only procurement");
        assertThat(imports.tellEnd(PRIYA, it.reference(), LocalDate.of(2028, 5, 9)).state()).isEqualTo(ContractState.LIVE);
        assertThat(openTasks(it)).containsExactly("Task_NameManager");
        assertThatThrownBy(() -> imports.tellEnd(PRIYA, it.reference(), LocalDate.of(2028, 5, 9))).isInstanceOf(Refused.class).hasMessageContaining("known already");
        assertThat(take(EXPORT + award("1", "Mowers " + mark, "2025-05-20", "2025-04-01", "2025-05-10", "60000", "Example Mowers Ltd"), true).rows()).as("what the file leaves empty stays")
            .extracting(RegisterImport.Row::outcome).containsExactly(Outcome.ALREADY_THERE);
        assertThat(contracts.get(it.reference()).period().endsOn()).isEqualTo(LocalDate.of(2028, 5, 9));
    }

    @Test
    void the_day_on_which_it_began_decides_the_law_for_life() {
        assertThat(imported(EXPORT + award("1", "Bins a " + mark, "2025-12-01", "2025-02-23", "2025-06-10", "60000", "Example Bins Ltd")).regime()).isEqualTo("PCR2015");
        assertThat(imported(EXPORT + award("2", "Bins b " + mark, "2025-12-01", "2025-02-24", "2025-06-10", "60000", "Example Bins Ltd")).regime()).isEqualTo("PA2023");
        var older = take(EXPORT + award("3", "Bins c " + mark, "2015-12-01", "2015-01-10", "2015-03-10", "60000", "Example Bins Ltd"), true).rows().get(0);
        assertThat(older.quirks()).contains(Quirk.BEFORE_BOTH_LAWS);
        assertThat(contracts.get(older.reference()).regime()).isNull();
    }

    @Test
    void looking_writes_nothing_and_a_second_import_makes_nothing_new() {
        var file = REGISTER + "%s-1,Paint %1$s,Example Paint Ltd,20000,2024-01-15,2027-12-31,carlos,property,goods\n%1$s-2,Paint for %1$s,Example Paint Ltd,6000,2024-01-15,2025-12-31,carlos,property,goods\n".formatted(mark);
        var before = count();
        var looked = take(file, false);
        assertThat(looked.written()).isFalse();
        assertThat(looked.rows()).extracting(RegisterImport.Row::outcome).containsExactly(Outcome.NEW, Outcome.NEW);
        assertThat(count()).isEqualTo(before);
        assertThat(take(file, true).written()).isTrue();
        assertThat(count()).isEqualTo(before + 2);
        assertThat(take(file, true).rows()).extracting(RegisterImport.Row::outcome).containsExactly(Outcome.ALREADY_THERE, Outcome.ALREADY_THERE);
        assertThat(count()).isEqualTo(before + 2);
        var rows = "select count(*) from register_import_row where origin_key = ?";
        assertThat(jdbc.sql(rows).param(mark + "-1").query(Long.class).single()).as("each import tells of each row").isEqualTo(2);
    }

    @Test
    void a_changed_row_changes_the_contract_and_its_process_waits_for_the_new_day() {
        var row = REGISTER + "%s-1,Fences %1$s,Example Fences Ltd,20000,2024-01-15,%2$s,carlos,property,goods\n";
        var it = imported(row.formatted(mark, "2029-12-31"));
        var changed = take(row.formatted(mark, "2028-06-30"), true).rows().get(0);
        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed.reference()).isEqualTo(it.reference());
        assertThat(running(it)).isEqualTo(1);
        at(LocalDate.of(2027, 12, 29));
        assertThat(openTasks(it)).isEmpty();
        at(LocalDate.of(2027, 12, 30));
        assertThat(openTasks(it)).containsExactly("Task_PlanContractEnd");
    }

    @Test
    void what_a_change_of_the_contract_made_of_it_an_older_file_does_not_take_back() {
        var row = REGISTER + "%s-1,Posts %1$s,Example Posts Ltd,20000,2024-01-15,2029-12-31,carlos,property,goods\n";
        var it = imported(row.formatted(mark));
        jdbc.sql("insert into contract_version (contract_reference, version_number, value_ex_vat, ends_on, extension_months, supplier_name, terms, since, recorded_by, recorded_at) values (?, 1, 20000, date '2029-12-31', 0, 'Example Posts Ltd', 'As it was signed.', date '2024-01-15', 'leila', current_timestamp)").param(it.reference()).update();
        jdbc.sql("update contract set value_ex_vat = 24000, ends_on = date '2030-12-31', version = version + 1 where reference = ?").param(it.reference()).update();
        assertThat(take(row.formatted(mark), true).rows().get(0).outcome()).isEqualTo(Outcome.ALREADY_THERE);
        assertThat(contracts.get(it.reference()).valueExVat()).isEqualByComparingTo("24000");
        assertThat(contracts.get(it.reference()).period().endsOn()).isEqualTo(LocalDate.of(2030, 12, 31));
    }

    @Test
    void one_row_that_cannot_be_read_stops_all() {
        var before = count();
        var report = take(REGISTER + "%s-1,Soap %1$s,Example Soap Ltd,20000,2024-01-15,2027-12-31,,property,goods\n%1$s-2,Soap,Example Soap Ltd,dear,2024-01-15,,,property,goods\n%1$s-1,Soap,Example Soap Ltd,20000,2024-01-15,,,property,goods\n".formatted(mark), true);
        assertThat(report.written()).isFalse();
        assertThat(report.of(Outcome.UNREADABLE)).extracting(RegisterImport.Row::notes).containsExactly("Row 3: Value without VAT is no sum of pounds: “dear”. Write it like 12500.00.", "Row 4: it has the same number as row 2.");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_start_after_the_end_that_the_register_has_is_told_and_stops_all() {
        var it = imported(REGISTER + "%s-1,Docks %1$s,Example Docks Ltd,20000,2024-01-15,2025-12-31,,property,works\n".formatted(mark));
        var report = take(REGISTER + "%s-1,Docks %1$s,Example Docks Ltd,20000,2026-01-15,,,property,works\n".formatted(mark), true);
        assertThat(report.written()).isFalse();
        assertThat(report.of(Outcome.UNREADABLE)).extracting(RegisterImport.Row::notes).containsExactly("Row 2: with what %s has already, the end, 2025-12-31, lies before the start, 2026-01-15.".formatted(it.reference()));
        assertThat(contracts.get(it.reference())).isEqualTo(it);
    }

    @Test
    void of_two_notices_of_one_award_one_counts_whichever_came_first() {
        var first = award("1", "Houses " + mark, "2022-11-23", "2022-10-01", "2022-10-25", "37070", "Example Homes");
        var second = award("2", "Houses " + mark, "2023-06-23", "2022-10-01", "2022-11-24", "37070", "Example Homes Ltd");
        var it = imported(EXPORT + first);
        var report = take(EXPORT + first + second, true);
        assertThat(report.rows()).extracting(RegisterImport.Row::outcome).containsExactly(Outcome.ALREADY_THERE, Outcome.LEFT_OUT);
        assertThat(report.rows().get(1).quirks()).contains(Quirk.SAME_AWARD);
        assertThat(report.rows().get(0).reference()).isEqualTo(it.reference());
        var other = award("3", "Flats " + mark, "2022-11-23", "2022-10-01", "2022-10-25", "37070", "Example Homes");
        var later = award("4", "Flats " + mark, "2023-06-23", "2022-10-01", "2022-11-24", "37070", "Example Homes Ltd");
        assertThat(take(EXPORT + other + later, false).rows()).as("nothing is there yet, so the later counts").extracting(RegisterImport.Row::outcome).containsExactly(Outcome.LEFT_OUT, Outcome.NEW);
    }

    @Test
    void likenesses_spellings_and_other_buyers_are_named() {
        imported(EXPORT + award("1", "Kiosk " + mark, "2022-11-23", "2022-10-01", "2022-10-25", "37070", "Example Kiosks " + mark));
        var report = take(EXPORT + award("2", "Kiosk " + mark, "2022-11-23", "2022-10-01", "2022-10-25", "9000", "Example Kiosks %s Limited".formatted(mark)) + award("3", "Benches " + mark, "2022-11-23", "2022-10-01", "2022-10-25", "8000", "Example Kiosks " + mark)
            + award("4", "Paths " + mark, "2022-11-23", "2022-10-01", "2022-10-25", "8000", "Example Paths").replace("Example Council", "Another Council"), false);
        assertThat(report.rows().get(0).quirks()).contains(Quirk.LOOKS_LIKE, Quirk.SPELLING);
        assertThat(report.rows().get(1).quirks()).contains(Quirk.SPELLING).doesNotContain(Quirk.LOOKS_LIKE);
        assertThat(report.rows().get(2).quirks()).contains(Quirk.OTHER_BUYER);
        assertThat(report.rows()).extracting(RegisterImport.Row::outcome).containsExactly(Outcome.TO_LOOK_AT, Outcome.NEW, Outcome.TO_LOOK_AT);
    }

    @Test
    void what_the_council_does_not_know_is_named_and_the_department_must_be_chosen() {
        var file = REGISTER + "%s-1,Signs %1$s,Example Signs Ltd,20000,2024-01-15,2027-12-31,Nobody Known,Ministry,\n".formatted(mark);
        assertThat(take(file, false).rows().get(0).quirks()).containsExactly(Quirk.NO_CATEGORY, Quirk.NO_DEPARTMENT, Quirk.NO_MANAGER);
        var columns = RegisterColumns.proposed(CsvReader.headings(bytes(file)));
        assertThatThrownBy(() -> imports.take(PRIYA, file(file), columns, new RegisterDefaults(null, null), true)).isInstanceOf(Refused.class).hasMessageContaining("Choose the department");
        assertThatThrownBy(() -> imports.take(new Viewer("olivia", Set.of("service-officers")), file(file), columns, DEFAULTS, false)).isInstanceOf(Refused.class).hasMessageContaining("Only procurement");
    }

    @Test
    void a_contract_that_was_made_here_is_left_alone() {
        var it = imported(REGISTER + "%s-1,Bridges %1$s,Example Bridges Ltd,20000,2024-01-15,2027-12-31,carlos,property,works\n".formatted(mark));
        var again = take(REGISTER + "%s,Bridges,Example Bridges Ltd,1,2024-01-15,2027-12-31,carlos,property,works\n".formatted(it.reference()), true);
        assertThat(again.rows().get(0).quirks()).contains(Quirk.MADE_HERE);
        assertThat(contracts.get(it.reference())).isEqualTo(it);
    }

    /** The real export is not part of the product: {@code -Dcontracts.export=FILE} names it, and without it the check says that it is skipped. */
    @Test
    void every_notice_of_the_real_export_is_accounted_for() throws Exception {
        var path = System.getProperty("contracts.export", "");
        assumeTrue(!path.isEmpty() && Files.isReadable(Path.of(path)), "Skipped: no real export is named by -Dcontracts.export");
        var content = Files.readString(Path.of(path));
        var started = System.nanoTime();
        var report = take(content, true);
        System.out.printf("Imported %d rows in %d ms: %s%n%s%n", report.rows().size(), (System.nanoTime() - started) / 1_000_000, java.util.Arrays.stream(Outcome.values()).map(it -> it + " " + report.of(it).size()).toList(), report.quirks());
        report.of(Outcome.UNREADABLE).forEach(row -> System.out.println(row.notes()));
        assertThat(report.written()).isTrue();
        var again = take(content, true);
        assertThat(again.of(Outcome.NEW)).isEmpty();
        assertThat(again.of(Outcome.TO_LOOK_AT)).isEmpty();
        assertThat(again.of(Outcome.CHANGED)).isEmpty();
        assertThat(again.of(Outcome.LEFT_OUT)).hasSameSizeAs(report.of(Outcome.LEFT_OUT));
        assertThat(again.rows()).hasSameSizeAs(report.rows());
    }

    private String award(String number, String title, String published, String deadline, String awarded, String sum, String supplier) {
        return "%s-n%s,%s,Example Council,awarded,Contract,%s,%s,%s,%s,0,%s,%s,77310000,https://notices.example/%s\n".formatted(mark, number, title, published, deadline, awarded, sum, sum, supplier, number);
    }

    private Contract imported(String file) {
        var report = take(file, true);
        assertThat(report.rows()).as("%s", report).hasSize(1);
        assertThat(report.written()).isTrue();
        return contracts.get(report.rows().get(0).reference());
    }

    private RegisterImport take(String file, boolean write) {
        return imports.take(PRIYA, file(file), RegisterColumns.proposed(CsvReader.headings(bytes(file))), DEFAULTS, write);
    }

    private static RegisterFile file(String file) {
        return new RegisterFile("register.csv", "0".repeat(64), CsvReader.rows(bytes(file), List.of()));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private long count() {
        return jdbc.sql("select count(*) from contract").query(Long.class).single();
    }

    private void at(LocalDate day) {
        officers.clockAt(day);
        officers.runDueJobs();
    }

    private long running(Contract it) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(it.reference()).count();
    }

    private List<String> openTasks(Contract it) {
        return officers.openTasks(it.reference()).stream().map(Task::getTaskDefinitionKey).toList();
    }
}
