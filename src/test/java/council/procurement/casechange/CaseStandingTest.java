package council.procurement.casechange;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Category;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.Viewer;
import council.procurement.support.CasesAtStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps whom from which way out. */
class CaseStandingTest {

    private static final ProcurementCase CASE = ProcurementCase.opened("P-2026-0001", CasesAtStage.need(Category.SERVICES, "150000", false, false), "olivia", Instant.EPOCH, LocalDate.of(2026, 11, 23));
    private static final Viewer OLIVIA = new Viewer("olivia", Set.of("service-officers"));
    private static final Viewer OSCAR = new Viewer("oscar", Set.of("service-officers"));

    @Test
    void requester_and_lead_officer_both_answer_for_the_case_after_a_handover() {
        var handedOver = new CaseStanding(CASE, "oscar", false, false, false, true, false, false);
        for (var way : WayOut.values()) {
            assertThat(handedOver.refusals(way, OSCAR).isEmpty()).as("%s by the lead officer", way).isTrue();
            assertThat(handedOver.refusals(way, OLIVIA).isEmpty()).as("%s by the requester", way).isEqualTo(way != WayOut.HAND_OVER);
        }
    }

    @Test
    void each_group_asks_for_what_it_answers_for() {
        for (var group : new String[] {"procurement-team", "procurement-managers", "heads-of-service", "service-officers", "internal-audit", "camunda-admin", "evaluators", "leadership-team"}) {
            var answers = Set.of("procurement-team", "procurement-managers", "heads-of-service").contains(group);
            var manages = Set.of("procurement-managers", "heads-of-service").contains(group);
            for (var way : WayOut.values()) {
                var may = switch (way) {
                    case WITHDRAW -> false;
                    case HAND_OVER -> manages;
                    case CANCEL, MERGE, HOLD, CORRECT -> answers;
                };
                assertThat(open().mayAsk(way, new Viewer("somebody", Set.of(group)))).as("%s by %s", way, group).isEqualTo(may);
            }
        }
    }

    @Test
    void a_signed_contract_is_the_contracts_own_matter() {
        var signed = new CaseStanding(CASE, "olivia", true, false, true, true, false, false);
        for (var way : WayOut.values()) assertThat(signed.refusals(way, OLIVIA).reasons()).as(way.code()).containsExactly("The contract of P-2026-0001 is signed: what follows is done with the contract.");
    }

    @Test
    void a_case_of_an_older_release_is_told_so() {
        var old = new CaseStanding(CASE, "olivia", false, false, false, false, false, false);
        for (var way : WayOut.values()) assertThat(old.refusals(way, OLIVIA).reasons()).as(way.code()).singleElement().asString().contains("began before this way was there");
    }

    @Test
    void one_end_at_a_time_and_an_end_goes_before_a_change() {
        var ending = new CaseStanding(CASE, "olivia", false, false, false, true, true, false);
        for (var way : WayOut.values()) assertThat(ending.refusals(way, OLIVIA).reasons()).as(way.code()).singleElement().asString().contains("already asked for");
        var changing = new CaseStanding(CASE, "olivia", false, false, false, true, false, true);
        for (var way : WayOut.values())
            assertThat(changing.refusals(way, OLIVIA).isEmpty()).as(way.code()).isEqualTo(way == WayOut.WITHDRAW || way == WayOut.CANCEL);
    }

    @Test
    void an_ended_case_has_no_way_out() {
        var ended = new CaseStanding(CASE.ended(CaseStatus.MERGED, "Into P-2026-0002."), "olivia", false, false, false, false, false, false);
        for (var way : WayOut.values()) assertThat(ended.refusals(way, OLIVIA).reasons()).containsExactly("Case P-2026-0001 has ended (Merged).");
    }

    private static CaseStanding open() {
        return new CaseStanding(CASE, "olivia", false, false, false, true, false, false);
    }
}
