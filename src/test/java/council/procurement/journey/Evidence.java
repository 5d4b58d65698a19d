package council.procurement.journey;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.approval.DecisionEvidenceService;
import council.procurement.casefile.Category;
import council.procurement.casefile.EvidenceSealService;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.store.EvidenceSealStore;
import council.procurement.support.Browser;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import council.procurement.support.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is evidence stays as it was written: the database itself refuses to change or delete it. */
abstract class Evidence {

    private static final Pattern TRIGGER = Pattern.compile("(?is)create\\s+trigger\\s+\\w+\\s+before\\s+[^;]*?\\bon\\s+(\\w+)");

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Officers officers;
    @Autowired CasesAtStage stage;
    @Autowired TimelineService timeline;
    @Autowired DecisionEvidenceService decisions;
    @Autowired EvidenceSealStore seals;
    @Autowired EvidenceSealService seal;
    @Autowired Rest rest;
    @LocalServerPort int port;

    /** Works while the database does not ask whether what a row refers to is there. */
    abstract void withoutReferences(Runnable work);

    abstract void dropTrigger(String table);

    abstract void createTrigger(String table);

    /** Every table that refuses changes, each with a row to attack. */
    @Test
    void evidence_is_neither_changed_nor_deleted() throws IOException {
        officers.starts("olivia", need("Evidence", "150000"));
        var check = new SoftAssertions();
        var guarded = guarded("h2");
        withoutReferences(() -> guarded.forEach(table -> {
            var attacks = List.of("update %1$s set %2$s = %2$s".formatted(table, columns(table).get(0)), "delete from " + table);
            for (var attack : attacks) check.assertThat(refusal(table, attack)).as(attack).contains("is never changed or deleted");
        }));
        check.assertAll();
        assertThat(guarded).as("both databases guard the same tables").isEqualTo(guarded("postgresql"));
        guarded.remove("evidence_seal"); // has a chain of its own
        assertThat(seals.guardedTables()).isEqualTo(guarded);
    }

    /** What changes while people work on it, and why that is no evidence; everything else must refuse changes. */
    private static final String WORKING = """
        absence agreed_score award award_criterion bid bid_assessment bid_file budget_line business_case case_person chosen_supplier collaboration contract council_meeting cpv_code
        approval_request decision_evidence_end evidence_seal_end evaluation form_draft forward_plan_entry impact_screening incompatible_duties indicator_baseline mail_preference market_engagement
        number_series outbox_mail procurement_case quote_request recommendation saved_view score_draft sealed_bid shipped_model small_purchase supplier supplier_account supplier_category supplier_choice
        supplier_link supplier_session task_duty tender tender_access tender_condition tender_counting tender_key tender_lot tender_measure tender_method tender_paper tender_price_line waiver""";

    @Test
    void every_table_is_evidence_that_refuses_changes_or_is_named_here() {
        var ours = new TreeSet<>(jdbc.sql("select lower(table_name) from information_schema.tables where table_type = 'BASE TABLE' and lower(table_schema) = 'public' and lower(table_name) not like 'act\\_%' escape '\\' and lower(table_name) not like 'flyway%'")
            .query(String.class).list());
        var expected = new TreeSet<>(List.of(WORKING.strip().split("\\s+")));
        expected.addAll(seals.guardedTables());
        expected.add("evidence_seal");
        assertThat(ours).isEqualTo(expected);
    }

    /** What the database says to the attack; all of it is taken back. */
    private String refusal(String table, String attack) {
        var said = new String[] {"Nothing: it was done."};
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            try {
                if (count(table) == 0 && perRow(table)) addRow(table);
                jdbc.sql(attack).update();
            } catch (DataAccessException refused) {
                said[0] = String.valueOf(refused.getMostSpecificCause().getMessage());
            }
        });
        return said[0];
    }

    private boolean perRow(String table) {
        return jdbc.sql("select count(*) from information_schema.triggers where lower(event_object_table) = ? and action_orientation = 'ROW'").param(table).query(Long.class).single() > 0;
    }

    /** What a column takes that does not take every text. */
    private static final Map<String, String> WORDS = Map.of("direct_award.basis", "act", "interest_review.outcome", "managed", "key_decision_notice.basis", "FULL", "call_in_outcome.body", "SCRUTINY", "call_in_outcome.outcome", "STANDS");

    /** A figure that another column of the row must stay below. */
    private static final Map<String, String> FIGURES = Map.of("saving_version.baseline_annual", "2");

    /** A row with something in every column; what it refers to need not be there. */
    private void addRow(String table) {
        var values = new TreeMap<String, String>();
        jdbc.sql("select column_name, data_type from information_schema.columns where lower(table_name) = ? and lower(table_schema) = 'public' and is_identity = 'NO'").param(table)
            .query((row, n) -> values.put(row.getString(1), switch (row.getString(2).toLowerCase().split(" ")[0]) {
                case "boolean" -> "false";
                case "date" -> "date '2026-11-23'";
                case "timestamp" -> "timestamp with time zone '2026-11-23 10:00:00+00:00'";
                case "binary" -> "X'01'";
                case "character" -> "'" + WORDS.getOrDefault(table + "." + row.getString(1).toLowerCase(), "x") + "'";
                default -> FIGURES.getOrDefault(table + "." + row.getString(1).toLowerCase(), "1");
            })).list();
        jdbc.sql("insert into %s (%s) values (%s)".formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()))).update();
    }

    private List<String> columns(String table) {
        return jdbc.sql("select column_name from information_schema.columns where lower(table_name) = ? and lower(table_schema) = 'public' and is_identity = 'NO' order by ordinal_position").param(table).query(String.class).list();
    }

    @Test
    void every_guarded_table_has_a_trigger_against_update_and_delete() throws IOException {
        for (var table : guarded("h2")) {
            var triggers = jdbc.sql("select count(*) from information_schema.triggers where lower(event_object_table) = ?").param(table).query(Long.class).single();
            assertThat(triggers).as("triggers of %s", table).isPositive();
        }
    }

    @Test
    void a_tampered_entry_would_be_found() {
        var reference = officers.starts("olivia", need("Chained", "5000")).getBusinessKey();
        assertThat(timeline.isWhole(reference)).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update timeline_entry set sentence = 'Nothing happened.' where case_reference = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
        assertThat(timeline.of(reference)).noneMatch(entry -> entry.sentence().equals("Nothing happened."));
    }

    private String decided() {
        var reference = stage.starts("approval", CasesAtStage.need(Category.SERVICES, "9000", false, false), Map.of("decisionType", "award")).getBusinessKey();
        officers.completes("ben", reference, "Task_Decide", Map.of("outcome", "approved"));
        return reference;
    }

    @Test
    void whatever_an_administrator_does_to_the_engine_the_record_stays() throws IOException {
        var decided = decided();
        var running = stage.starts("approval", CasesAtStage.need(Category.SERVICES, "9000", false, false), Map.of("decisionType", "award"));
        officers.clockAt(LocalDate.of(2027, 3, 1)); // later than any release of another test
        assertThat(rest.deploy("petra", "regime.dmn", Files.readString(Path.of("bpmn/regime.dmn")).replace("name=\"Regime\"", "name=\"Regime of a day\"")).status()).isEqualTo(200);
        var release = rest.get("admin", "/deployment?sortBy=deploymentTime&sortOrder=desc&maxResults=1").body().get(0).path("id").asText();
        var onRelease = decided();
        var record = record(decided, onRelease, running.getBusinessKey());
        var outcome = Map.of("value", "approved", "type", "String");
        for (var person : List.of("olivia", "ben", "petra")) {
            assertThat(rest.put(person, "/process-instance/%s/variables/approvalOutcome".formatted(running.getId()), outcome).status()).as(person).isEqualTo(403);
            assertThat(rest.delete(person, "/process-instance/" + running.getId()).status()).as(person).isEqualTo(403);
        }
        var history = rest.get("admin", "/history/process-instance?processInstanceBusinessKey=%s&finished=true".formatted(decided)).body();
        assertThat(history).isNotEmpty();
        for (var instance : history) assertThat(rest.delete("admin", "/history/process-instance/" + instance.path("id").asText()).status()).isEqualTo(204);
        rest.put("admin", "/process-instance/%s/variables/approvalOutcome".formatted(running.getId()), outcome);
        rest.delete("admin", "/process-instance/%s?skipCustomListeners=true".formatted(running.getId()));
        assertThat(rest.delete("admin", "/deployment/%s?cascade=true".formatted(release)).status()).isEqualTo(204);
        assertThat(rest.get("admin", "/history/process-instance?processInstanceBusinessKey=" + onRelease).body()).as("the engine forgot it").isEmpty();
        assertThat(record(decided, onRelease, running.getBusinessKey())).isEqualTo(record);
        assertThat(decisions.of(running.getBusinessKey())).isEmpty();
        assertThat(Browser.of("monica", port).opens("/evidence").body()).doesNotContain(decided, onRelease, running.getBusinessKey());
    }

    private List<Object> record(String... references) {
        var record = new ArrayList<Object>();
        for (var reference : references) {
            record.addAll(timeline.of(reference));
            record.addAll(decisions.of(reference));
            assertThat(timeline.isWhole(reference)).isTrue();
        }
        return record;
    }

    @Test
    void who_takes_the_triggers_away_is_found_out_in_every_table_that_is_sealed() {
        var reference = decided();
        seal.seal();
        var before = seal.verify();
        assertThat(before.breaks()).isEmpty();
        for (var table : Map.of("case_duty", "person", "approval_decision", "reason").entrySet()) {
            dropTrigger(table.getKey());
            assertThat(seal.verify().breaks()).containsExactly("The table %s is no longer protected against changes.".formatted(table.getKey()));
            var where = table.getKey().equals("case_duty") ? "case_reference = ?" : "request_number = (select max(request_number) from approval_request where case_reference = ?)";
            jdbc.sql("create table kept as select * from %s where %s".formatted(table.getKey(), where.replace("?", "'" + reference + "'"))).update();
            jdbc.sql("update %s set %s = 'Another' where %s".formatted(table.getKey(), table.getValue(), where)).param(reference).update();
            assertThat(seal.verify().breaks()).hasSize(2).last().asString().contains("of the sealed entries in the table %s".formatted(table.getKey()), "changed or taken out");
            assertThat(Browser.of("ivan", port).opens("/evidence").body()).contains("The record was tampered with", "of the sealed entries in the table " + table.getKey());
            jdbc.sql("delete from %s where %s".formatted(table.getKey(), where)).param(reference).update();
            createTrigger(table.getKey());
            assertThat(seal.verify().breaks()).as("with the trigger back").singleElement().asString().contains("changed or taken out");
            jdbc.sql("insert into %s select * from kept".formatted(table.getKey())).update();
            jdbc.sql("drop table kept").update();
            assertThat(seal.verify().breaks()).isEmpty();
        }
    }

    @Test
    void a_seal_that_is_cut_off_or_changed_is_missed() {
        decided();
        seal.seal();
        var end = seals.end();
        dropTrigger("evidence_seal");
        jdbc.sql("create table kept as select * from evidence_seal where seal_number = ?").param(end.number()).update();
        jdbc.sql("delete from evidence_seal where seal_number = ?").param(end.number()).update();
        assertThat(seal.verify().breaks()).contains("The seals end at entry %d; they must end at entry %d.".formatted(end.number() - 1, end.number()));
        jdbc.sql("insert into evidence_seal select * from kept").update();
        jdbc.sql("update evidence_seal set row_hash = previous_hash where seal_number = ?").param(end.number()).update();
        assertThat(seal.verify().breaks()).contains("Seal %d is not what was written.".formatted(end.number()));
        jdbc.sql("update evidence_seal set row_hash = (select row_hash from kept) where seal_number = ?").param(end.number()).update();
        jdbc.sql("drop table kept").update();
        createTrigger("evidence_seal");
        assertThat(seal.verify().breaks()).isEmpty();
    }

    @Test
    void nothing_is_sealed_twice() {
        decided();
        seal.seal();
        var end = seals.end();
        seal.seal();
        assertThat(seals.end()).isEqualTo(end);
        decided();
        seal.seal();
        assertThat(seals.end().number()).isGreaterThan(end.number());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static TreeSet<String> guarded(String vendor) throws IOException {
        var tables = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/" + vendor + "/*.sql")) {
            var sql = new String(file.getContentAsByteArray());
            TRIGGER.matcher(sql).results().forEach(m -> tables.add(m.group(1).toLowerCase()));
        }
        return tables;
    }
}
