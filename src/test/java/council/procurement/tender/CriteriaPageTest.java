package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.casefile.Viewer;
import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.CountingRules;
import council.procurement.socialvalue.MeasureDraft;
import council.procurement.socialvalue.MeasureService;
import council.procurement.socialvalue.Theme;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which lots, conditions and criteria are written. */
@ProcessTest
class CriteriaPageTest {

    private static final Viewer MARCUS = new Viewer("marcus", Set.of("procurement-managers"));
    private static final AtomicInteger COUNTED = new AtomicInteger();

    @Autowired TendersAtWork at;
    @Autowired TenderService tenders;
    @Autowired CriteriaService criteria;
    @Autowired MeasureService measures;
    @Autowired Officers officers;
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

    /** Kept, refused by field, frozen, published, printed, and there again in the second round. */
    @Test
    void a_price_schedule_is_written_line_by_line_and_goes_into_papers_and_the_next_round() {
        var reference = at.begun("150000");
        var page = "/procurements/" + reference + "/criteria";
        var priya = Browser.of("priya", port);
        assertThat(priya.opens(page).body()).contains("What is the price made of?", "Write a price schedule").doesNotContain("id=\"lineName1\"");
        var typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("more", "priceLines", "basis", "WHOLE_LIFE_COST", "priceLines", "0"));
        assertThat(priya.posts(page, page, typed).body()).contains("id=\"lineName1\"", "id=\"lineKind1\"", "id=\"lineYears1\"");
        typed.put("basis", "BASKET");
        assertThat(priya.posts(page, page, typed).body()).as("a basket has no years").contains("id=\"lineName1\"").doesNotContain("id=\"lineKind1\"");

        typed.remove("more");
        typed.putAll(Map.of("basis", "WHOLE_LIFE_COST", "priceLines", "3", "lineName1", "Sweeper", "lineQuantity1", "2", "lineUnit1", "vehicle", "lineKind1", "", "lineName3", "Fuel", "lineQuantity3", "a lot"));
        typed.putAll(Map.of("lineUnit3", "litre", "lineKind3", "YEARLY"));
        var refused = priya.posts(page, page, typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"lineQuantity3-error\"", "value=\"a lot\"", "value=\"Sweeper\"");
        typed.put("lineQuantity3", "1,200.5");
        assertThat(priya.posts(page, page, typed).body()).as("the empty line between is gone").contains("id=\"lineKind1-error\"", "Say when it is paid.", "id=\"lineYears2-error\"", "value=\"Fuel\"");
        typed.putAll(Map.of("lineKind1", "AT_START", "lineYears1", "5", "lineYears3", "7"));
        assertThat(priya.posts(page, page, typed).body()).contains("This is complete.", "value=\"1200.5\"");
        var schedule = tenders.asked(reference).schedule();
        assertThat(schedule.basis()).isEqualTo(PriceBasis.WHOLE_LIFE_COST);
        assertThat(schedule.lines()).extracting(PriceLine::number, PriceLine::name, PriceLine::inWords).containsExactly(tuple(1, "Sweeper", "2 × vehicle, once at the start"), tuple(2, "Fuel", "1200.5 × litre, each year for 7 years"));
        assertThat(Browser.of("ivan", port).opens(page).body()).contains("Price schedule", "1200.5 × litre, each year for 7 years", "Whole-life cost. Bidders give a rate").doesNotContain("id=\"basis\"");

        typed = typed(priya.opens(page).body());
        typed.putAll(Map.of("basis", "BASKET", "priceLines", "0"));
        assertThat(priya.posts(page, page, typed).body()).contains("is not finished", "Write at least one line into the price schedule that is paid.");
        refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of())), "Write at least one line into the price schedule");
        criteria.write(reference, "priya", WrittenCriteria.usual().priced(schedule), WrittenCriteria.access(), null);
        officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of()));
        at.published(reference, TendersAtWork.TODAY);
        refuses(() -> criteria.write(reference, "priya", WrittenCriteria.usual(), WrittenCriteria.access(), null), "only while the tender is prepared");
        assertThat(Browser.visitor(port).opens("/opportunities/" + reference).body()).contains("Price schedule", "1. Sweeper", "1200.5 × litre, each year for 7 years", "rounded once to whole pence", "The whole-life cost, VAT not included");
        tenders.begin(reference, tenders.tender(reference).orElseThrow().rules(), List.of());
        assertThat(tenders.round(reference)).isEqualTo(2);
        assertThat(tenders.asked(reference).schedule().written()).isEqualTo(schedule.written());
    }

    @Test
    void the_measures_of_social_value_are_chosen_with_what_counts_at_most() {
        var reference = at.begun("150000");
        var page = "/procurements/" + reference + "/criteria";
        var priya = Browser.of("priya", port);
        assertThat(priya.opens(page).body()).contains("id=\"measureSV01\"", "Jobs and skills, 2 chosen", "SV22", "recorded only");
        var typed = typed(priya.opens(page).body());
        for (var code : List.of("SV03", "SV08", "SV28")) typed.remove("measure" + code);
        typed.put("measureSV22", "yes");
        assertThat(priya.posts(page, page, typed).body()).contains("is not finished", "choose at least one measure that counts in pounds");
        refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of())), "choose at least one measure that counts in pounds");

        typed = typed(priya.opens(page).body());
        typed.put("mostSV08", "none");
        var refused = priya.posts(page, page, typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"mostSV08-error\"", "value=\"none\"");
        typed.put("mostSV08", "0");
        assertThat(priya.posts(page, page, typed).body()).contains("id=\"mostSV08-error\"", "a figure above 0");
        typed.put("mostSV08", "");
        for (var code : List.of("SV01", "SV04", "SV05", "SV06")) typed.put("measure" + code, "yes");
        assertThat(priya.posts(page, page, typed).body()).contains("Choose at most 6 measures of social value; 7 are chosen.");
        typed = typed(priya.opens(page).body());
        assertThat(priya.posts(page, page, typed).body()).contains("This is complete.");
        assertThat(tenders.asked(reference).measures()).extracting(m -> m.measure().code(), TenderMeasure::mostInWords).containsExactly(tuple("SV03", "all"), tuple("SV08", "400"), tuple("SV28", "all"));
        assertThat(Browser.of("ivan", port).opens(page).body()).contains("SV08", "at most 400 a year counts");
    }

    /** Measures and figures stay as they were when the documents were handed in, in the next round too. */
    @Test
    void a_later_change_of_the_catalogue_does_not_reach_a_tender_that_was_handed_in() {
        var code = "TCH" + COUNTED.incrementAndGet();
        measures.add(MARCUS, draft(code, "10", LocalDate.of(2026, 5, 1)));
        var reference = at.begun("150000");
        criteria.write(reference, "priya", WrittenCriteria.usual().offering(List.of(new MeasureChoice(code, BigDecimal.TEN))), WrittenCriteria.access(), null);
        measures.change(MARCUS, 1, draft(code, "12", LocalDate.of(2026, 6, 1)));
        officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of()));
        assertThat(frozen(reference)).as("as of the day of handing in").isEqualTo("12.00");
        measures.change(MARCUS, 2, draft(code, "15", LocalDate.of(2026, 7, 1)));
        at.published(reference, TendersAtWork.TODAY);
        assertThat(frozen(reference)).isEqualTo("12.00");
        assertThat(tenders.asked(reference).countingRules()).isEqualTo(new CountingRules(2, 1, Map.of(code, new BigDecimal("10.00"))));
        assertThat(Browser.visitor(port).opens("/opportunities/" + reference).body()).contains("Social value that you can offer", code, "£12.00", "up to 10").doesNotContain("£15.00");
        measures.change(MARCUS, 3, new MeasureDraft(code, Theme.JOBS, "Outcome", "Something", "hour", Counting.EACH_YEAR, "20", "Own", LocalDate.of(2026, 8, 1), null, false));
        tenders.begin(reference, tenders.tender(reference).orElseThrow().rules(), List.of());
        assertThat(tenders.round(reference)).isEqualTo(2);
        assertThat(frozen(reference)).isEqualTo("12.00");
        assertThat(criteria.sheet(reference, "priya").orElseThrow().toFinish()).isEmpty();

        var fresh = at.begun("150000");
        assertThatThrownBy(() -> criteria.write(fresh, "priya", WrittenCriteria.usual().offering(List.of(new MeasureChoice(code, null))), WrittenCriteria.access(), null))
            .as("no longer offered").hasMessageContaining("Choose one of the list.");
    }

    @Test
    void a_measure_that_the_catalogue_ends_before_the_documents_are_handed_in_is_taken_out() {
        var code = "TCH" + COUNTED.incrementAndGet();
        measures.add(MARCUS, draft(code, "10", LocalDate.of(2026, 5, 1)));
        var reference = at.begun("150000");
        var chosen = new java.util.ArrayList<>(WrittenCriteria.measures());
        chosen.add(new MeasureChoice(code, null));
        criteria.write(reference, "priya", WrittenCriteria.usual().offering(chosen), WrittenCriteria.access(), null);
        measures.change(MARCUS, 1, new MeasureDraft(code, Theme.JOBS, "Outcome", "Something", "hour", Counting.EACH_YEAR, "10", "Own", LocalDate.of(2026, 6, 1), null, false));
        refuses(() -> officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of())), "Measure %s is no longer offered".formatted(code));
        criteria.write(reference, "priya", WrittenCriteria.usual(), WrittenCriteria.access(), null);
        officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of()));
    }

    private static void refuses(ThrowingCallable step, String why) {
        assertThatThrownBy(step).hasMessageContaining(why);
    }

    private String frozen(String reference) {
        return tenders.asked(reference).measures().get(0).measure().proxy().toPlainString();
    }

    private static MeasureDraft draft(String code, String proxy, LocalDate from) {
        return new MeasureDraft(code, Theme.JOBS, "Outcome", "Something", "hour", Counting.EACH_YEAR, proxy, "Own", from, null, true);
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
            Map.entry("reservedPlace", "none"), Map.entry("reservedFirms", "none"), Map.entry("measureSV03", "yes"), Map.entry("measureSV08", "yes"), Map.entry("mostSV08", "400"), Map.entry("measureSV28", "yes"), Map.entry("smeBarriers", "The size of the round.")));
    }
}
