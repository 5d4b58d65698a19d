package council.procurement.casefile;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.CaseSearch.Order;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches of the register; other tests leave cases too, so each search names a word that only these cases have. */
@ProcessTest
class CaseRegisterTest {

    private static boolean there;
    private static final List<String> references = new ArrayList<>();

    @Autowired Officers officers;
    @Autowired CaseRegisterService register;

    @BeforeEach
    void threeCases() {
        if (there) return;
        starts("olivia", need("Quinquereme sails", "150000"));
        var ropes = need("Ropes of a Quinquereme 50%_off!", "15000");
        ropes.put("category", "goods");
        ropes.put("service", "ict");
        officers.clockAt(LocalDate.of(2026, 11, 24));
        starts("ben", ropes);
        var anchor = need("Anchor", "9000");
        anchor.put("description", "For the quinquereme in the park.");
        officers.clockAt(LocalDate.of(2026, 11, 25));
        starts("olivia", anchor);
        there = true;
    }

    @Test
    void words_are_found_in_reference_title_description_and_service_whatever_their_case() {
        assertThat(found("QUINQUEREME")).containsExactlyInAnyOrderElementsOf(references);
        assertThat(found("quinquereme anchor")).containsExactly(references.get(2));
        assertThat(found("quinquereme ICT")).containsExactly(references.get(1));
        assertThat(found(references.get(0).toLowerCase() + " sails")).containsExactly(references.get(0));
        assertThat(found("quinquereme nowhere")).isEmpty();
    }

    @Test
    void signs_that_mean_something_to_a_database_are_ordinary_signs() {
        assertThat(found("quinquereme %_off!")).containsExactly(references.get(1));
        assertThat(found("quinqu_reme")).isEmpty();
        assertThat(found("quinquereme ' or 1=1 --")).isEmpty();
    }

    @Test
    void filters_narrow_together() {
        assertThat(found(search("quinquereme", Order.RAISED, true, "ict", Category.GOODS, Route.QUOTATIONS, "ben"))).containsExactly(references.get(1));
        assertThat(found(search("quinquereme", Order.RAISED, true, null, Category.SERVICES, null, null))).containsExactly(references.get(2), references.get(0));
        assertThat(found(search("quinquereme", Order.RAISED, true, "ict", Category.SERVICES, null, null))).isEmpty();
        assertThat(found(search("quinquereme", Order.RAISED, true, null, null, null, "olivia"))).containsExactly(references.get(2), references.get(0));
        assertThat(found(new CaseSearch("quinquereme", null, Stage.AWARD, null, null, null, null, Order.RAISED, true))).isEmpty();
        assertThat(found(new CaseSearch("quinquereme", null, null, CaseStatus.REJECTED, null, null, null, Order.RAISED, true))).isEmpty();
    }

    @Test
    void every_order_sorts_in_the_database() {
        for (var order : Order.values()) {
            var up = found(search("quinquereme", order, false, null, null, null, null));
            var down = found(search("quinquereme", order, true, null, null, null, null));
            assertThat(down).as("by %s", order).hasSize(3).containsExactlyInAnyOrderElementsOf(up).last().isEqualTo(up.get(0));
        }
        assertThat(found(search("quinquereme", Order.VALUE, false, null, null, null, null))).containsExactly(references.get(2), references.get(1), references.get(0));
    }

    @Test
    void a_page_is_a_part_of_the_whole() {
        var search = search("quinquereme", Order.RAISED, false, null, null, null, null);
        assertThat(register.count(search)).isEqualTo(3);
        assertThat(register.page(search, 1, 1)).extracting(CaseLine::reference).containsExactly(references.get(1));
        assertThat(register.page(search, 3, 1)).isEmpty();
        var all = new ArrayList<String>();
        register.each(search, line -> all.add(line.reference()));
        assertThat(all).containsExactlyElementsOf(references);
    }

    @Test
    void titles_of_what_is_no_case_are_left_out() {
        assertThat(register.titles(List.of(references.get(2), "C-2026-0001"))).isEqualTo(Map.of(references.get(2), "Anchor"));
        assertThat(register.titles(List.of())).isEmpty();
    }

    private void starts(String person, Map<String, Object> answers) {
        references.add(officers.starts(person, answers).getBusinessKey());
    }

    private List<String> found(String text) {
        return found(search(text, Order.RAISED, false, null, null, null, null));
    }

    private List<String> found(CaseSearch search) {
        return register.page(search, 0, 25).stream().map(CaseLine::reference).toList();
    }

    private static CaseSearch search(String text, Order order, boolean descending, String service, Category category, Route route, String person) {
        return new CaseSearch(text, service, null, null, route, category, person, order, descending);
    }
}
