package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which lots, conditions and criteria are written. */
@ProcessTest
class CriteriaPageTest {

    @Autowired TendersAtWork at;
    @Autowired TenderService tenders;
    @Autowired CriteriaService criteria;
    @LocalServerPort int port;

    @Test
    void two_lots_with_a_question_each_are_kept_and_read_by_others() {
        var reference = at.begun("150000");
        var page = "/procurements/" + reference + "/criteria";
        var priya = Browser.of("priya", port);
        assertThat(priya.opens(page).body()).contains("This is complete.", "Divide it into lots").doesNotContain("All lots");
        var typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("more", "lots"));
        assertThat(priya.posts(page, page, typed).body()).contains("id=\"lotTitle1\"", "value=\"60\"").doesNotContain("id=\"noLotsReason\"");
        assertThat(tenders.asked(reference).lots()).as("another line keeps nothing yet").isEmpty();

        typed.remove("more");
        typed.putAll(Map.of("lots", "2", "lotTitle1", "Offices", "lotValue1", "£90,000", "lotTitle2", "Depots", "lotValue2", "50000", "conditions", "1", "condition1", "No chlorine.", "conditionLot1", "2"));
        typed.putAll(Map.of("questions", "3", "question1", "How do you clean offices?", "weight1", "30", "lotOf1", "1", "question2", "", "weight2", "", "question3", "How do you reach the depots?", "weight3", "30"));
        typed.putAll(Map.of("lotOf3", "2", "minimum3", "3", "formula", "MEAN"));
        assertThat(priya.posts(page, page, typed).body()).contains("Lots, conditions and criteria are kept", "This is complete.");
        var asked = tenders.asked(reference);
        assertThat(asked.lots()).extracting(Lot::label).containsExactly("Lot 1, Offices", "Lot 2, Depots");
        assertThat(asked.conditions()).containsExactly(new Condition(1, "No chlorine.", 2));
        assertThat(asked.criteriaOf(2)).extracting(Criterion::question).contains("How do you reach the depots?").doesNotContain("How do you clean offices?");
        assertThat(asked.criteriaOf(2)).filteredOn(c -> c.kind() == CriterionKind.QUALITY).singleElement().extracting(Criterion::minimumScore).isEqualTo(3);
        assertThat(asked.priceFormula()).isEqualTo(PriceFormula.MEAN);
        assertThat(Browser.of("ivan", port).opens(page).body()).contains("Lot 2, Depots", "No chlorine. (Lot 2 only.)", "3 of 5").doesNotContain("<textarea", "Keep lots");
    }

    @Test
    void what_is_unfinished_is_kept_with_what_to_finish_and_what_is_impossible_stays_on_the_page() {
        var reference = at.begun("150000");
        var page = "/procurements/" + reference + "/criteria";
        var priya = Browser.of("priya", port);
        var typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("weight1", "30", "lots", "1", "lotTitle1", "Offices", "lotValue1", "160000"));
        assertThat(priya.posts(page, page, typed).body()).contains("is not finished", "The weights of lot 1 must total 100; they total 110.", "One lot alone divides nothing", "more than the estimate of £150,000.00");

        typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("weight1", "a lot", "lots", "1", "lotTitle1", "Offices", "lotValue1", "0"));
        var refused = priya.posts(page, page, typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("There is a problem", "id=\"weight1-error\"", "value=\"a lot\"", "Offices");
        typed.put("weight1", "20");
        typed.put("question1", "");
        var lines = priya.posts(page, page, typed).body();
        assertThat(lines).contains("id=\"question1-error\"", "Give each quality question both its text and a weight", "id=\"lotValue1-error\"", "more than £0");
        assertThat(tenders.asked(reference).lots()).extracting(Lot::valueExVat).as("nothing of it is kept").singleElement().asString().isEqualTo("160000.00");
    }

    @Test
    void who_does_not_prepare_the_tender_writes_nothing() {
        var reference = at.begun("150000");
        var page = "/procurements/" + reference + "/criteria";
        var said = Browser.of("olivia", port).posts("/", page, Map.of("price", "100"));
        assertThat(said.statusCode()).isEqualTo(400);
        assertThat(said.body()).contains("by who prepares it");
        assertThat(tenders.criteria(reference)).hasSize(5);
    }

    @Test
    void each_question_has_a_scale_of_its_own_with_its_words_and_a_minimum_on_it() {
        var reference = at.begun("150000");
        var page = "/procurements/" + reference + "/criteria";
        var priya = Browser.of("priya", port);
        var typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("scale1", "three", "minimum1", "4", "scale2", "the-moon"));
        assertThat(priya.posts(page, page, typed).body()).contains("id=\"minimum1-error\"", "Choose a lowest score of the scale that you chose", "id=\"scale2-error\"", "Choose one of the scales.");
        typed.putAll(Map.of("scale1", "ten", "minimum1", "7", "scale2", "met"));
        assertThat(priya.posts(page, page, typed).body()).contains("This is complete.");
        assertThat(tenders.criteria(reference)).filteredOn(c -> c.kind().isScored()).extracting(c -> c.scale().code(), c -> c.scale().highest(), Criterion::minimumScore)
            .containsExactly(tuple("ten", 10, 7), tuple("met", 1, null), tuple("five", 5, null));
        assertThat(tenders.criteria(reference).get(2).scale().words()).containsExactly("Not met", "Met");
        assertThat(Browser.of("ivan", port).opens(page).body()).contains("7 of 10", "(0 to 10)", "(0 or 1, not met or met)");
    }

    @Test
    void a_tender_is_reserved_with_a_reason_below_the_threshold_and_not_above_it() {
        var reference = at.begun("150000");
        var page = "/procurements/" + reference + "/criteria";
        var priya = Browser.of("priya", port);
        var typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("reservedPlace", "district", "reservedFirms", "sme", "smeBarriers", ""));
        assertThat(priya.posts(page, page, typed).body()).contains("Say why the tender is reserved.", "can it be removed?", "Say what keeps small and medium-sized firms");
        typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("reservedPlace", "district", "reservedFirms", "sme", "reservationReason", "Local firms know the streets.", "smeBarriers", "The size."));
        assertThat(priya.posts(page, page, typed).body()).contains("This is complete.");
        assertThat(tenders.asked(reference).reservations()).extracting(Reservation::code).containsExactly("district", "sme");
        typed = typed(priya.opens(page).body());
        typed.put("reservedPlace", "the-moon");
        assertThat(priya.posts(page, page, typed).body()).contains("id=\"reservedPlace-error\"", "Choose one of the list.");
        assertThat(Browser.of("ivan", port).opens(page).body()).contains("which is Lichfield district, with substantive operations there", "Reason: Local firms know the streets.", "Barriers to small and medium-sized firms: The size.");

        var above = at.begun("180000");
        var abovePage = "/procurements/" + above + "/criteria";
        assertThat(priya.opens(abovePage).body()).contains("This tender cannot be reserved").doesNotContain("id=\"reservedPlace\"", "id=\"smeBarriers\"");
        var typedAbove = typed(priya.opens(abovePage).body());
        typedAbove.put("reservedPlace", "district");
        var refused = priya.posts(abovePage, abovePage, typedAbove);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This tender cannot be reserved");
        assertThat(tenders.asked(above).reservations()).isEmpty();
    }

    /** The fields that a browser would send for the usual criteria. */
    private static Map<String, String> typed(String page) {
        var seen = page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        return new HashMap<>(Map.ofEntries(Map.entry("seen", seen), Map.entry("lots", "0"), Map.entry("conditions", "0"), Map.entry("questions", "2"), Map.entry("price", "60"), Map.entry("formula", "LOWEST_RATIO"),
            Map.entry("question1", "How do you sweep?"), Map.entry("weight1", "20"), Map.entry("question2", "Who leads the team?"), Map.entry("weight2", "10"),
            Map.entry("socialValueQuantity", "5"), Map.entry("socialValueQuality", "5"), Map.entry("noLotsReason", "It is one purchase."),
            Map.entry("reservedPlace", "none"), Map.entry("reservedFirms", "none"), Map.entry("smeBarriers", "The size of the round.")));
    }
}
