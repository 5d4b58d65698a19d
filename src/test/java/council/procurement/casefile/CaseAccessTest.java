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

    /** The table of {@link CaseAccess}: reads the file, writes it, publishes, gives parts. */
    @ParameterizedTest
    @CsvSource({"LEAD_OFFICER,true,true,true,true", "REQUESTER,true,true,true,true", "PROCUREMENT_OFFICER,true,true,false,false", "EVALUATOR,true,true,false,false",
        "CONTRACT_MANAGER,true,true,false,false", "COLLABORATOR,true,true,false,false", "READER,true,false,false,false"})
    void rights_on_the_file_follow_from_the_part(Part part, boolean reads, boolean writes, boolean publishes, boolean gives) {
        var involved = List.of(new CasePerson(part, "somebody", Instant.EPOCH, null));
        has(access("somebody", "service-officers"), involved, reads, writes, publishes, gives);
        has(access("somebody", "service-officers"), List.of(new CasePerson(part, "somebody", Instant.EPOCH, Instant.EPOCH.plusSeconds(1))), false, false, false, false);
        has(access("somebody else", "service-officers"), involved, false, false, false, false);
        has(access("somebody", "internal-audit"), involved, true, false, false, false);
        has(CaseAccess.of(new Viewer("somebody", Set.of())), involved, false, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({"procurement-team,true,true", "procurement-managers,true,true", "budget-holders,true,false", "heads-of-service,true,false", "finance,true,false",
        "section-151-officer,true,false", "legal,true,false", "monitoring-officer,true,false", "leadership-team,true,false", "cabinet-member,true,false",
        "committee-services,true,false", "internal-audit,true,false", "service-officers,false,false", "evaluators,false,false", "contract-managers,false,false",
        "economic-growth,false,false", "process-owners,false,false", "camunda-admin,false,false"})
    void rights_on_every_file_follow_from_the_group(String group, boolean reads, boolean keeps) {
        has(access("somebody", group), List.of(), reads, keeps, keeps, keeps);
    }

    private static void has(CaseAccess access, List<CasePerson> involved, boolean reads, boolean writes, boolean publishes, boolean gives) {
        assertThat(access.readsFile(involved)).as("reads").isEqualTo(reads);
        assertThat(access.writesFile(involved)).as("writes").isEqualTo(writes);
        assertThat(access.publishes(involved)).as("publishes").isEqualTo(publishes);
        assertThat(access.givesParts(involved)).as("gives parts").isEqualTo(gives);
    }

    private static CaseAccess access(String person, String group) {
        return CaseAccess.of(new Viewer(person, Set.of(group)));
    }
}
