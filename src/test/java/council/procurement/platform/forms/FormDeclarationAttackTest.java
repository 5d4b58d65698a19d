package council.procurement.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.support.FormAnswers;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of the house, attacked field by field without an engine: what its declaration does not allow is refused. */
class FormDeclarationAttackTest {

    @TestFactory
    Stream<DynamicTest> good_answers_pass_and_what_is_not_declared_is_dropped() {
        return FormAnswers.forms().map(id -> DynamicTest.dynamicTest(id, () -> {
            var good = FormAnswers.good(FormAnswers.form(id));
            var posted = new HashMap<>(good);
            posted.put("stageOutcome_", "approved");
            posted.put("somethingNew", 1);
            assertThat(declaration(id).checked(posted).keySet()).isEqualTo(good.keySet());
        }));
    }

    @TestFactory
    Stream<DynamicTest> wrong_answers_are_refused_with_a_sentence() {
        return FormAnswers.forms().map(id -> DynamicTest.dynamicTest(id, () -> {
            var form = FormAnswers.form(id);
            var good = FormAnswers.good(form);
            var declaration = declaration(id);
            assertThatCode(() -> declaration.checked(good)).doesNotThrowAnyException();
            var check = new SoftAssertions();
            for (var wrong : FormAnswers.wrong(form))
                check.assertThatThrownBy(() -> declaration.checked(wrong.java(good))).as(wrong.toString()).isInstanceOf(Refused.class);
            check.assertAll();
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e308", "100000000000000000000"})
    void a_number_without_limits_of_its_own_still_has_a_usual_size(String absurd) {
        for (var text : new boolean[] {true, false}) {
            var form = FormDeclaration.read(new ByteArrayInputStream("""
                {"components": [{"type": "number", "key": "count", "label": "Count", "serializeToString": %s}]}""".formatted(text).getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> form.checked(Map.of("count", absurd))).isInstanceOf(Refused.class).hasMessageContaining("Count");
        }
    }

    private static FormDeclaration declaration(String id) throws Exception {
        return FormDeclaration.read(new FileInputStream("forms/" + id + ".form"));
    }
}
