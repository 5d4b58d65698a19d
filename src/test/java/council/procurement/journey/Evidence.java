package council.procurement.journey;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.casefile.TimelineService;
import council.procurement.support.Officers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is evidence stays as it was written: the database itself refuses to change or delete it. */
abstract class Evidence {

    private static final Pattern TRIGGER = Pattern.compile("(?is)create\\s+trigger\\s+\\w+\\s+before\\s+[^;]*?\\bon\\s+(\\w+)");

    @Autowired JdbcClient jdbc;
    @Autowired Officers officers;
    @Autowired TimelineService timeline;

    @Test
    void evidence_is_neither_changed_nor_deleted() throws IOException {
        var reference = officers.starts("olivia", need("Evidence", "150000")).getBusinessKey();
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "rejected", "reason", "Not needed.", "businessCaseAsked", "false"));
        var check = new SoftAssertions();
        for (var table : List.of("timeline_entry", "form_answer")) {
            var rows = count(table);
            check.assertThat(rows).as("%s has rows to attack", table).isPositive();
            check.assertThatThrownBy(() -> jdbc.sql("update %s set person = 'somebody else'".formatted(table)).update()).as("update of %s", table).isInstanceOf(DataAccessException.class);
            check.assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).as("delete from %s", table).isInstanceOf(DataAccessException.class);
            check.assertThat(count(table)).as(table).isEqualTo(rows);
        }
        check.assertAll();
        assertThat(timeline.isWhole(reference)).isTrue();
        assertThat(guarded("h2")).as("both databases guard the same tables").isEqualTo(guarded("postgresql")).contains("timeline_entry", "approval_decision");
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
