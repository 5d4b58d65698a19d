package council.procurement.casefile.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class FormAnswerStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FormAnswerStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(String reference, String form, String task, String person, Instant at, Map<String, Object> answers) {
        try {
            jdbc.sql("insert into form_answer (case_reference, form, task, person, answered_at, answers) values (?, ?, ?, ?, ?, ?)")
                .params(reference, form, task, person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), json.writeValueAsString(answers)).update();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, Object> latest(String reference, String form) {
        return jdbc.sql("select answers from form_answer where case_reference = ? and form = ? order by answer_number desc fetch first 1 rows only")
            .params(reference, form).query((row, n) -> read(row.getString(1))).optional().orElse(Map.of());
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
