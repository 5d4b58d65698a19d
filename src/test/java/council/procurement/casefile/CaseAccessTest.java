package council.procurement.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseAccessTest {

    @Test
    void everybody_of_the_council_reads_cases_and_a_leaver_does_not() {
        assertThat(access("olivia", "service-officers").readsCases()).isTrue();
        assertThat(CaseAccess.of(new Viewer("olivia", Set.of())).readsCases()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"procurement-managers,true", "heads-of-service,true", "leadership-team,true", "internal-audit,true", "service-officers,false",
        "procurement-team,false", "evaluators,false", "process-owners,false"})
    void who_answers_for_others_sees_all_that_is_late(String group, boolean sees) {
        assertThat(access("somebody", group).seesEverybodysLateTasks()).isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({"monitoring-officer,true", "internal-audit,true", "procurement-managers,false", "leadership-team,false", "camunda-admin,false"})
    void few_read_what_another_declared(String group, boolean reads) {
        assertThat(access("somebody", group).readsInterestsOf("olivia")).isEqualTo(reads);
        assertThat(access("olivia", group).readsInterestsOf("olivia")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-officers", "procurement-team"})
    void who_has_a_part_declares_and_nobody_else(String group) {
        var involved = List.of(new CasePerson(Part.REQUESTER, "olivia", Instant.EPOCH, null));
        assertThat(access("olivia", group).declaresInterests(involved)).isTrue();
        assertThat(access("ben", group).declaresInterests(involved)).isFalse();
    }

    @Test
    void internal_audit_changes_nothing() {
        assertThat(access("ivan", "internal-audit").declaresInterests(List.of(new CasePerson(Part.REQUESTER, "ivan", Instant.EPOCH, null)))).isFalse();
    }

    private static CaseAccess access(String person, String group) {
        return CaseAccess.of(new Viewer(person, Set.of(group)));
    }
}
