package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.CATEGORIES;
import static council.procurement.decisions.DecisionTables.ROUTES;
import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.changed;
import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.rows;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables with few rows: weights, signing, timescales, tier and path. */
class SmallTablesTest {

    @Nested
    class Evaluation_weights {
        @ParameterizedTest
        @CsvSource({"one-quote, true", "quotations, true", "exempt, true", "framework, false", "below-threshold-tender, false", "statutory, false"})
        void price_weighs_20_to_85_percent_and_alone_only_on_the_short_path(String route, boolean priceOnly) {
            for (var category : CATEGORIES) {
                assertThat(row("evaluation-weights", with("route", route, "category", category)))
                    .containsOnly(entry("minPriceWeight", 20L), entry("maxPriceWeight", 85L), entry("priceOnlyAllowed", priceOnly));
            }
        }

        @Test
        void bad_input_is_refused() {
            ROUTES.forEach(route -> assertEveryBadInputIsRefused("evaluation-weights", with("route", route, "category", "goods")));
        }
    }

    @Nested
    class Tender_change_rules {
        @ParameterizedTest
        @CsvSource({"extension, false, true, 1", "outage, false, false, 1", "suspension, false, true, 0", "resumption, false, true, 5", "addendum, true, true, 5", "addendum, false, true, 0"})
        void who_agrees_and_how_much_more_time(String kind, boolean material, boolean secondPerson, long days) {
            assertThat(row("tender-change-rules", with("changeKind", kind, "material", material))).containsOnly(entry("secondPerson", secondPerson), entry("minimumMoreDays", days));
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("tender-change-rules", with("changeKind", "addendum", "material", true));
        }
    }

    @Nested
    class Supplier_in_difficulty {
        @ParameterizedTest
        @CsvSource({"watch, 90", "concern, 30", "critical, 7"})
        void the_worse_a_supplier_stands_the_sooner_it_is_looked_at_again(String level, long days) {
            assertThat(row("difficulty-times", with("level", level))).containsOnly(entry("lookAgainDays", days));
            assertEveryBadInputIsRefused("difficulty-times", with("level", level));
        }

        @ParameterizedTest
        @CsvSource({"0, false, false", "49999.99, false, false", "50000, true, false", "99999.99, true, false", "100000, true, true", "12000000, true, true"})
        void finance_advises_on_a_measure_from_50000_and_legal_from_100000(double value, boolean finance, boolean legal) {
            assertThat(row("difficulty-advice", with("valueExVat", value))).containsOnly(entry("financeAdvises", finance), entry("legalAdvises", legal));
            assertEveryBadInputIsRefused("difficulty-advice", with("valueExVat", value));
        }
    }

    @Nested
    class Survey_times {
        @Test
        void below_50000_the_service_is_asked_at_the_end_alone() {
            assertThat(row("survey-times", with("valueExVat", 49999.99))).containsOnly(entry("afterEndDays", 0L), entry("answerDays", 21L));
            assertThat(row("survey-times", with("valueExVat", 50000))).containsOnly(entry("afterStartDays", 30L), entry("afterEndDays", 0L), entry("answerDays", 21L));
            assertEveryBadInputIsRefused("survey-times", with("valueExVat", 50000));
        }
    }

    @Nested
    class Challenge_times {
        @Test
        void the_act_gives_30_days_and_three_months_and_six_to_set_a_contract_aside() {
            assertThat(row("challenge-times", with("regime", "PA2023"))).containsOnly(entry("claimDays", 30L), entry("claimMonths", 3L), entry("setAsideDays", 30L), entry("setAsideMonths", 6L));
        }

        @Test
        void bad_input_and_earlier_law_are_refused() {
            assertRefused("challenge-times", with("regime", "PCR2015"));
            assertEveryBadInputIsRefused("challenge-times", with("regime", "PA2023"));
        }
    }

    @Nested
    class Due_diligence_checks {
        private static List<Object> checks(double value, String category, String risk) {
            return rows("due-diligence-checks", with("valueExVat", value, "category", category, "risk", risk)).stream().map(row -> row.get("check")).toList();
        }

        @Test
        void value_category_and_risk_say_what_is_checked() {
            assertThat(checks(49999.99, "goods", "ordinary")).containsExactly("exclusion", "insurance");
            assertThat(checks(49999.99, "goods", "severe")).containsExactly("exclusion", "finance", "insurance", "references");
            assertThat(checks(50000, "works", "ordinary")).containsExactly("exclusion", "finance", "insurance", "health-and-safety");
            assertThat(checks(99999.99, "services", "ordinary")).containsExactly("exclusion", "finance", "insurance", "health-and-safety", "data-protection");
            assertThat(checks(100000, "services", "severe")).containsExactly("exclusion", "finance", "insurance", "health-and-safety", "modern-slavery", "data-protection", "references");
            assertThat(checks(60000, "light-touch", "ordinary")).contains("safeguarding");
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("due-diligence-checks", with("valueExVat", 60000.0, "category", "goods", "risk", "ordinary"));
        }
    }

    @Nested
    class Variation_route {
        private Map<String, Object> asked(String regime, boolean covered, String category, String ground, double valuePercent, double termPercent) {
            return with("regime", regime, "covered", covered, "category", category, "ground", ground, "supplierChanges", ground.equals("restructuring"), "provided", true, "scopeChanged", false, "balanceChanged", false,
                "valuePercent", valuePercent, "termPercent", termPercent, "changesBelowThreshold", true);
        }

        @ParameterizedTest
        @CsvSource({"PA2023, true, services, small, 10, 0, true", "PA2023, true, services, small, 10.01, 0, false", "PA2023, true, works, small, 15, 0, true", "PA2023, true, works, small, 15.01, 0, false",
            "PA2023, true, goods, not-substantial, 500, 10, true", "PA2023, true, goods, not-substantial, 0, 10.01, false", "PA2023, true, goods, unforeseen, 50, 90, true", "PA2023, true, goods, unforeseen, 50.01, 0, false",
            "PA2023, true, goods, known-risk, 50, 0, true", "PA2023, true, goods, known-risk, 50.01, 0, false", "PCR2015, true, goods, known-risk, 1, 0, false", "PCR2015, true, goods, urgency, 1, 0, false", "PA2023, true, goods, urgency, 300, 300, true",
            "PA2023, true, goods, additional, 50, 0, true", "PCR2015, true, goods, additional, 50.01, 0, false", "PCR2015, true, services, small, 10, 0, true", "PCR2015, true, services, small, 10.01, 0, false",
            "PA2023, true, light-touch, small, 900, 900, true", "PCR2015, true, light-touch, small, 900, 0, false", "PA2023, true, goods, provided-for, 900, 900, true", "PA2023, true, goods, restructuring, 0, 0, true",
            "PA2023, false, goods, small, 50, 900, true", "PA2023, false, goods, unforeseen, 50.01, 0, false", "none, false, goods, small, 50, 0, true", "none, false, goods, small, 50.01, 0, false"})
        void the_grounds_of_each_law_and_their_limits(String regime, boolean covered, String category, String ground, double valuePercent, double termPercent, boolean allowed) {
            var row = row("variation-route", asked(regime, covered, category, ground, valuePercent, termPercent));
            assertThat(row).containsEntry("allowed", allowed).containsOnlyKeys("allowed", allowed ? "condition" : "instead");
            assertThat((String) row.get(allowed ? "condition" : "instead")).endsWith(".");
        }

        @ParameterizedTest
        @CsvSource({"restructuring, supplierChanges, false", "small, supplierChanges, true", "provided-for, provided, false", "provided-for, scopeChanged, true", "restructuring, scopeChanged, true", "unforeseen, scopeChanged, true",
            "known-risk, scopeChanged, true", "additional, scopeChanged, true", "not-substantial, scopeChanged, true", "not-substantial, balanceChanged, true", "small, scopeChanged, true", "small, changesBelowThreshold, false"})
        void what_makes_a_change_another_contract_is_not_allowed_and_what_must_happen_instead_is_said(String ground, String fact, boolean value) {
            assertThat(row("variation-route", asked("PA2023", true, "goods", ground, 5, 5))).containsEntry("allowed", true);
            assertThat((String) row("variation-route", changed(asked("PA2023", true, "goods", ground, 5, 5), fact, value)).get("instead")).containsAnyOf("new procurement", "Name the successor");
        }

        @Test
        void bad_input_is_refused_and_so_is_a_covered_contract_whose_law_nobody_knows() {
            for (var ground : List.of("provided-for", "small", "unforeseen", "restructuring")) assertEveryBadInputIsRefused("variation-route", asked("PA2023", true, "goods", ground, 5, 5));
            assertRefused("variation-route", asked("none", true, "goods", "small", 5, 5));
        }
    }

    @Nested
    class Variation_notice {
        @ParameterizedTest
        @CsvSource({"PA2023, true, goods, unforeseen, 10, 10, false, ", "PA2023, true, goods, unforeseen, 10.01, 10, true, 90", "PA2023, true, goods, unforeseen, 10, 10.01, true, 90", "PA2023, true, works, unforeseen, 15, 10, false, ",
            "PA2023, true, works, unforeseen, 15.01, 0, true, 90", "PA2023, true, services, restructuring, 0, 0, true, 90", "PA2023, true, light-touch, unforeseen, 40, 40, false, ", "PA2023, false, goods, unforeseen, 40, 40, false, ",
            "PCR2015, true, goods, unforeseen, 1, 0, true, ", "PCR2015, true, goods, additional, 1, 0, true, ", "PCR2015, true, goods, small, 5, 0, false, ", "none, false, goods, small, 5, 0, false, "})
        void the_notice_comes_before_what_passes_either_limit_and_a_copy_follows(String regime, boolean covered, String category, String ground, double valuePercent, double termPercent, boolean needed, Long copyDays) {
            var row = row("variation-notice", with("regime", regime, "covered", covered, "category", category, "ground", ground, "valuePercent", valuePercent, "termPercent", termPercent));
            assertThat(row).containsEntry("noticeNeeded", needed);
            assertThat(row.get("copyDays")).isEqualTo(copyDays);
            assertThat(row.get("copyAboveValue")).isEqualTo(copyDays == null ? null : 5_000_000.0);
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("variation-notice", with("regime", "PA2023", "covered", true, "category", "goods", "ground", "small", "valuePercent", 5.0, "termPercent", 5.0));
        }
    }

    @Nested
    class Below_threshold_duties {
        @ParameterizedTest
        @CsvSource({"2026-11-25, 207719.99, false", "2026-11-25, 207720, true", "2026-11-25, 207720.01, true", "2026-01-01, 207720, true", "2025-12-31, 207720, false", "2025-12-31, 214903.99, false", "2025-12-31, 214904, true", "2025-12-31, 214904.01, true"})
        void only_larger_works_may_set_conditions_of_participation_below_the_threshold(String startedOn, double valueIncVat, boolean allowed) {
            assertThat(row("below-threshold-duties", with("startedOn", startedOn, "route", "below-threshold-tender", "category", "works", "aboveThreshold", false, "valueIncVat", valueIncVat)))
                .containsOnly(entry("conditionsAllowed", allowed), entry("smeBarriersOwed", true), entry("reservationAllowed", true));
        }

        @ParameterizedTest
        @CsvSource({"goods, below-threshold-tender, false, false, true", "services, quotations, false, false, true", "light-touch, below-threshold-tender, false, false, true", "works, quotations, false, false, true", "services, statutory, true, true, false",
            "services, framework, false, true, false", "services, exempt, false, true, false", "concession, below-threshold-tender, false, true, false", "light-touch-concession, below-threshold-tender, false, true, false"})
        void part_6_reaches_neither_call_offs_nor_concessions_nor_what_is_above(String category, String route, boolean above, boolean conditions, boolean partSix) {
            assertThat(row("below-threshold-duties", with("startedOn", "2026-11-25", "route", route, "category", category, "aboveThreshold", above, "valueIncVat", 150000.0)))
                .containsOnly(entry("conditionsAllowed", conditions), entry("smeBarriersOwed", partSix), entry("reservationAllowed", partSix));
        }

        @ParameterizedTest
        @CsvSource({"2025-02-23, false", "2025-02-24, true"})
        void small_firms_are_considered_under_the_act_alone(String startedOn, boolean owed) {
            assertThat(row("below-threshold-duties", with("startedOn", startedOn, "route", "quotations", "category", "goods", "aboveThreshold", false, "valueIncVat", 30000.0)))
                .containsOnly(entry("conditionsAllowed", false), entry("smeBarriersOwed", owed), entry("reservationAllowed", owed));
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("below-threshold-duties", with("startedOn", "2026-11-25", "route", "quotations", "category", "goods", "aboveThreshold", false, "valueIncVat", 30000.0));
        }
    }

    @Nested
    class Tender_reservation {
        @ParameterizedTest
        @CsvSource({"2025-02-24, 3", "2026-02-03, 3", "2026-02-04, 7", "2040-01-01, 7"})
        void place_may_be_chosen_from_4_february_2026(String decidedOn, int options) {
            var rows = rows("tender-reservation", with("decidedOn", decidedOn, "reservationAllowed", true));
            assertThat(rows).hasSize(options).allSatisfy(row -> assertThat((String) row.get("words")).startsWith("Only ").contains("may take part").hasSizeLessThanOrEqualTo(1000));
            assertThat(rows).filteredOn(row -> row.get("dimension").equals("firm")).extracting(row -> row.get("bidderShows")).containsExactly("sme", "vcse", "sme-or-vcse");
            assertThat(rows).filteredOn(row -> row.get("dimension").equals("place")).extracting(row -> row.get("bidderShows")).isSubsetOf("uk", "local");
        }

        @Test
        void bad_input_what_may_not_be_reserved_and_a_day_before_the_act_are_refused() {
            assertRefused("tender-reservation", with("decidedOn", "2026-11-25", "reservationAllowed", false));
            assertRefused("tender-reservation", with("decidedOn", "2025-02-23", "reservationAllowed", true));
            assertEveryBadInputIsRefused("tender-reservation", with("decidedOn", "2026-11-25", "reservationAllowed", true));
        }
    }

    @Nested
    class Scoring_scales {
        @ParameterizedTest
        @CsvSource({"2015-02-26", "2026-11-25", "2040-01-01"})
        void each_scale_counts_from_0_without_a_gap_and_the_usual_one_is_first(String startedOn) {
            var rows = rows("scoring-scales", with("startedOn", startedOn));
            var scales = rows.stream().collect(Collectors.groupingBy(row -> (String) row.get("code"), LinkedHashMap::new, Collectors.toList()));
            assertThat(scales).extractingFromEntries(Map.Entry::getKey, one -> one.getValue().size() - 1, one -> one.getValue().get(0).get("farApart"))
                .containsExactly(tuple("five", 5, 2L), tuple("ten", 10, 4L), tuple("three", 3, 1L), tuple("met", 1, 0L));
            scales.values().forEach(steps -> assertThat(steps).extracting(step -> step.get("score")).containsExactlyElementsOf(LongStream.range(0, steps.size()).boxed().toList()));
            assertThat(scales.get("five")).extracting(step -> step.get("words")).containsExactly("No answer, or none that bears on the question", "Poor: major gaps", "Partial: some concern remains",
                "Acceptable: it meets what is asked", "Good: it adds some value", "Excellent: it adds clear value");
        }

        @Test
        void bad_input_and_a_day_before_the_laws_are_refused() {
            assertRefused("scoring-scales", with("startedOn", "2015-02-25"));
            assertEveryBadInputIsRefused("scoring-scales", with("startedOn", "2026-11-25"));
        }
    }

    @Nested
    class Exact_copy_time {
        @ParameterizedTest
        @CsvSource({"true, 2", "false, 3"})
        void a_quote_is_sent_again_sooner(boolean shortPath, long days) {
            assertThat(row("exact-copy-time", with("shortPath", shortPath))).containsOnly(entry("copyDays", days));
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("exact-copy-time", with("shortPath", true));
        }
    }

    @Nested
    class Bidder_answer_time {
        @ParameterizedTest
        @CsvSource({"missing-information, 3", "exclusion, 5"})
        void all_bidders_have_the_same_time_for_the_same_question(String asked, long days) {
            assertThat(row("bidder-answer-time", with("asked", asked))).containsOnly(entry("answerDays", days));
        }

        @Test
        void what_no_rule_names_is_refused() {
            assertRefused("bidder-answer-time", with("asked", "weather"));
            assertEveryBadInputIsRefused("bidder-answer-time", with("asked", "exclusion"));
        }
    }

    @Nested
    class Exclusion_report {
        @Test
        void only_covered_procurement_owes_it() {
            assertThat(row("exclusion-report", with("actCovers", true))).containsOnly(entry("reportDue", true), entry("reportDays", 30L));
            assertThat(row("exclusion-report", with("actCovers", false))).containsOnly(entry("reportDue", false));
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("exclusion-report", with("actCovers", true));
        }
    }

    @Nested
    class Notice_kinds {
        @ParameterizedTest
        @CsvSource({"engagement, PA2023, true, preliminary market engagement notice (UK2), false", "termination, PA2023, true, procurement termination notice (UK12), false",
            "correction, PA2023, true, changed tender notice (UK4), false", "correction, PA2023, false, changed tender notice (UK4), false", "correction, PCR2015, true, corrected contract notice, false",
            "tender, PA2023, true, tender notice (UK4), true", "tender, PA2023, false, below-threshold tender notice (UK4), true", "tender, PCR2015, true, contract notice, false",
            "tender, PCR2015, false, contract opportunity notice, false", "transparency, PA2023, true, transparency notice (UK5), true", "transparency, PCR2015, true, voluntary transparency notice, false",
            "award, PA2023, true, contract award notice (UK6), false", "award, PCR2015, true, contract award notice, false", "contract-details, PA2023, true, contract details notice (UK7), false",
            "contract-details, PA2023, false, below-threshold contract details notice (UK7), false", "change, PA2023, true, contract change notice (UK10), false", "change, PCR2015, true, modification notice, false"})
        void each_notice_has_its_name_and_says_whether_the_conflicts_assessment_comes_first(String kind, String regime, boolean above, String name, boolean conflicts) {
            assertThat(row("notice-kinds", with("noticeKind", kind, "regime", regime, "aboveThreshold", above))).containsEntry("noticeName", name).containsEntry("conflictsAssessmentNeeded", conflicts).containsKey("noticeGuidance");
        }

        @Test
        void what_no_rule_names_is_refused() {
            assertRefused("notice-kinds", with("noticeKind", "contract-details", "regime", "PCR2015", "aboveThreshold", true));
            assertRefused("notice-kinds", with("noticeKind", "termination", "regime", "PA2023", "aboveThreshold", false));
            assertRefused("notice-kinds", with("noticeKind", "modification", "regime", "PA2023", "aboveThreshold", true));
        }
    }

    @Nested
    class Panel_size {
        @ParameterizedTest
        @CsvSource({"quotations, 2", "below-threshold-tender, 3", "statutory, 3", "framework, 3", "exempt, 3", "one-quote, 3"})
        void two_score_quotations_and_three_all_else(String route, long least) {
            assertThat(row("panel-size", with("route", route))).containsOnly(entry("leastMembers", least));
        }

        @Test
        void what_no_rule_names_is_refused() {
            assertRefused("panel-size", with("route", "auction"));
            assertEveryBadInputIsRefused("panel-size", with("route", "statutory"));
        }
    }

    @Nested
    class Abnormally_low {
        @ParameterizedTest
        @CsvSource({"2015-02-26", "2025-02-23", "2025-02-24", "2026-11-25", "2040-01-01"})
        void a_price_below_four_fifths_of_two_others_mean_or_of_the_estimate_is_marked(String startedOn) {
            assertThat(row("abnormally-low", with("startedOn", startedOn)))
                .containsOnly(entry("percentOfMean", 80L), entry("percentOfEstimate", 80L), entry("othersNeeded", 2L));
        }

        @Test
        void bad_input_and_a_day_before_the_laws_are_refused() {
            assertRefused("abnormally-low", with("startedOn", "2015-02-25"));
            assertEveryBadInputIsRefused("abnormally-low", with("startedOn", "2026-11-25"));
        }
    }

    @Nested
    class Social_value_counting {
        @ParameterizedTest
        @CsvSource({"2015-02-26", "2025-02-24", "2026-11-25"})
        void evidence_below_two_is_not_believed_a_hire_counts_for_a_year_and_six_measures_are_most(String startedOn) {
            assertThat(row("social-value-counting", with("startedOn", startedOn))).containsOnly(entry("leastEvidenceScore", 2L), entry("hireYears", 1L), entry("mostMeasures", 6L));
        }

        @Test
        void bad_input_and_a_day_before_the_laws_are_refused() {
            assertRefused("social-value-counting", with("startedOn", "2015-02-25"));
            assertEveryBadInputIsRefused("social-value-counting", with("startedOn", "2026-11-25"));
        }
    }

    @Nested
    class Social_value_weight {
        @ParameterizedTest
        @CsvSource({"0, 0", "49999.99, 0", "50000, 10", "50000.01, 10", "207720, 10", "1e12, 10"})
        void goods_none_others_ten_percent_from_50000(double value, long others) {
            for (var category : CATEGORIES) {
                for (var above : new boolean[] {true, false}) {
                    assertThat(row("social-value-weight", with("category", category, "valueExVat", value, "aboveThreshold", above)))
                        .containsOnly(entry("minimumWeight", category.equals("goods") ? 0L : others));
                }
            }
        }

        @Test
        void bad_input_is_refused() {
            CATEGORIES.forEach(category -> assertEveryBadInputIsRefused("social-value-weight",
                    with("category", category, "valueExVat", 60000.0, "aboveThreshold", true)));
        }
    }

    @Nested
    class Contract_signing {
        @ParameterizedTest
        @CsvSource({
            "0, procurement-team", "49999.99, procurement-team", "50000, legal", "50000.01, legal", "99999.99, legal",
            "100000, legal", "249999.99, legal", "250000, seal", "250000.01, seal", "1e12, seal"})
        void a_simple_contract_is_signed_by_band_and_sealed_from_250000(double value, String who) {
            for (var category : CATEGORIES) {
                if (!category.equals("works")) {
                    assertSigning(category, value, "simple", who);
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"49999.99, procurement-team", "50000, legal", "99999.99, legal", "100000, seal", "100000.01, seal", "250000, seal"})
        void works_are_sealed_from_100000(double value, String who) {
            assertSigning("works", value, "simple", who);
        }

        @ParameterizedTest
        @CsvSource({"0", "49999.99", "50000", "99999.99", "250000"})
        void a_deed_is_always_sealed(double value) {
            CATEGORIES.forEach(category -> assertSigning(category, value, "deed", "seal"));
        }

        @Test
        void bad_input_is_refused() {
            for (var form : new String[] {"simple", "deed"}) {
                for (var value : new double[] {1, 60000, 150000, 300000}) {
                    assertEveryBadInputIsRefused("contract-signing", with("category", "works", "valueExVat", value, "form", form));
                }
            }
        }

        private void assertSigning(String category, double value, String form, String who) {
            var signing = row("contract-signing", with("category", category, "valueExVat", value, "form", form));
            if (who.equals("seal")) {
                assertThat(signing).as("%s %s %s", category, value, form).containsOnly(entry("signedBy", "monitoring-officer"),
                        entry("signatures", 2L), entry("sealed", true), entry("attestedBy", "legal"));
            } else {
                assertThat(signing).as("%s %s %s", category, value, form)
                    .containsOnly(entry("signedBy", who), entry("signatures", 1L), entry("sealed", false));
            }
        }
    }

    @Nested
    class Timescales {
        @ParameterizedTest
        @CsvSource({
            "statutory, goods, 25, 0, 8, mandatory, 7", "statutory, services, 25, 0, 8, mandatory, 7",
            "statutory, works, 25, 0, 8, mandatory, 7", "statutory, concession, 25, 0, 8, mandatory, 7",
            "statutory, light-touch, 0, 0, 0, none, 7", "statutory, light-touch-concession, 0, 0, 0, none, 7"})
        void the_act_sets_those_above_the_threshold(String route, String category, long days, long workingDays, long standstill, String kind, long cutOff) {
            assertTimes("PA2023", route, category, days, workingDays, standstill, kind, cutOff);
        }

        @ParameterizedTest
        @CsvSource({"goods, 30", "services, 30", "works, 30", "concession, 30", "light-touch, 0", "light-touch-concession, 0"})
        void the_regulations_of_2015_give_30_days_and_a_standstill_to_light_touch_too(String category, long days) {
            assertTimes("PCR2015", "statutory", category, days, 0, 8, "mandatory", 7);
        }

        @ParameterizedTest
        @CsvSource({
            "framework, 0, 0, none, 7", "below-threshold-tender, 10, 0, none, 7", "quotations, 5, 0, none, 2",
            "one-quote, 0, 0, none, 0", "exempt, 0, 0, none, 0"})
        void the_councils_rules_set_the_others_under_either_law(String route, long workingDays, long standstill, String kind, long cutOff) {
            for (var regime : List.of("PCR2015", "PA2023")) {
                CATEGORIES.forEach(category -> assertTimes(regime, route, category, 0, workingDays, standstill, kind, cutOff));
            }
        }

        @Test
        void bad_input_is_refused() {
            ROUTES.forEach(route -> assertEveryBadInputIsRefused("timescales", with("regime", "PCR2015", "route", route, "category", "services")));
        }

        private void assertTimes(String regime, String route, String category, long days, long workingDays, long standstill, String kind, long cutOff) {
            assertThat(row("timescales", with("regime", regime, "route", route, "category", category))).as("%s %s %s", regime, route, category).containsOnly(
                    entry("minimumTenderDays", days), entry("minimumTenderWorkingDays", workingDays),
                    entry("standstillWorkingDays", standstill), entry("standstillKind", kind), entry("clarificationCutOffDays", cutOff));
        }
    }

    @Nested
    class Contract_tier {
        @ParameterizedTest
        @CsvSource({
            "0, small, 0", "49999.99, small, 0", "50000, low, 12", "50000.01, low, 12", "99999.99, low, 12",
            "100000, standard, 3", "100000.01, standard, 3", "499999.99, standard, 3", "500000, key, 1", "500000.01, key, 1", "1e12, key, 1"})
        void the_value_sets_how_often_a_contract_is_reviewed(double value, String tier, long months) {
            assertThat(row("contract-tier", with("valueExVat", value))).containsOnly(entry("tier", tier), entry("reviewEveryMonths", months));
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("contract-tier", with("valueExVat", 1000.0));
        }
    }

    @Nested
    class Contract_reminders {
        @ParameterizedTest
        @CsvSource({
            "50000, 24, expiry 18 0 plan; expiry 12 0 plan; expiry 9 0 plan; expiry 6 0 plan; expiry 3 0 plan; expiry 1 0 plan; extension 6 0 mail; break 6 0 mail; notice 6 0 mail; document 0 30 mail",
            "49999.99, 12, expiry 6 0 plan; document 0 30 mail", "49999.99, 11, expiry 1 0 plan; document 0 30 mail", "0, 0, expiry 1 0 plan; document 0 30 mail"})
        void the_value_and_the_term_set_when_whom_is_told(double value, double months, String reminders) {
            assertThat(rows("contract-reminders", with("valueExVat", value, "termMonths", months)).stream().map(it -> "%s %s %s %s".formatted(it.get("kind"), it.get("months"), it.get("days"), it.get("action"))))
                .containsExactly(reminders.split("; "));
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("contract-reminders", with("valueExVat", 1000.0, "termMonths", 12.0));
        }
    }

    @Nested
    class Contract_mobilisation {
        @ParameterizedTest
        @CsvSource({
            "small, services, ''", "small, works, health-and-safety", "low, light-touch, kick-off insurance", "standard, goods, kick-off insurance kpis risks", "key, services, kick-off insurance tupe systems kpis risks",
            "key, works, kick-off insurance kpis risks health-and-safety"})
        void tier_and_kind_set_what_is_to_be_done(String tier, String category, String codes) {
            assertThat(rows("contract-mobilisation", with("tier", tier, "category", category)).stream().map(it -> (String) it.get("code")).collect(Collectors.joining(" "))).isEqualTo(codes);
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("contract-mobilisation", with("tier", "key", "category", "services"));
        }
    }

    @Nested
    class Contract_performance {
        @ParameterizedTest
        @CsvSource({
            "PA2023, services, true, 5000000.01, 3, 60, 30", "PA2023, services, true, 5000000, 0, 60, 30", "PA2023, works, true, 9000000, 3, 60, 30", "PA2023, light-touch, true, 9000000, 0, 60, 30",
            "PA2023, concession, true, 9000000, 0, 60, 30", "PA2023, goods, false, 50000, 0, 60,", "PCR2015, services, true, 9000000, 0, 60,", "none, services, true, 9000000, 0, 60,"})
        void the_law_asks_for_indicators_and_a_notice_by_value_kind_and_law(String regime, String category, boolean covered, double value, long kpis, long review, Long notice) {
            assertThat(row("contract-performance", with("regime", regime, "category", category, "covered", covered, "valueIncVat", value)))
                .containsEntry("statutoryKpis", kpis).containsEntry("reReviewDays", review).satisfies(it -> assertThat(it.get("noticeDays")).isEqualTo(notice));
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("contract-performance", with("regime", "PA2023", "category", "services", "covered", true, "valueIncVat", 1000.0));
        }
    }

    @Nested
    class Process_path {
        @ParameterizedTest
        @CsvSource({
            "one-quote, 0, false, false, true", "one-quote, 9999.99, false, false, true",
            "quotations, 10000, false, true, true", "quotations, 10000.01, false, true, true", "quotations, 49999.99, false, true, true"})
        void small_purchases_take_the_short_path(String route, double value, boolean businessCase, boolean agreement, boolean shortPath) {
            assertPath(route, value, businessCase, agreement, shortPath);
        }

        @ParameterizedTest
        @CsvSource({
            "0, false, false", "9999.99, false, false", "10000, false, true", "10000.01, false, true", "49999.99, false, true",
            "50000, true, true", "50000.01, true, true", "1e12, true, true"})
        void others_owe_agreement_from_10000_and_a_business_case_from_50000(double value, boolean businessCase, boolean agreement) {
            for (var route : new String[] {"exempt", "framework", "below-threshold-tender", "statutory"}) {
                assertPath(route, value, businessCase, agreement, false);
            }
        }

        @ParameterizedTest
        @CsvSource({"one-quote, 10000", "quotations, 9999.99", "quotations, 50000", "one-quote, 50000"})
        void a_short_route_that_the_value_has_left_is_refused(String route, double value) {
            assertRefused("process-path", with("route", route, "valueExVat", value));
        }

        @Test
        void bad_input_is_refused() {
            for (var good : Map.of("one-quote", 1.0, "quotations", 10000.0, "statutory", 1e6, "exempt", 1.0, "framework", 20000.0).entrySet()) {
                assertEveryBadInputIsRefused("process-path", with("route", good.getKey(), "valueExVat", good.getValue()));
            }
        }

        private void assertPath(String route, double value, boolean businessCase, boolean agreement, boolean shortPath) {
            assertThat(row("process-path", with("route", route, "valueExVat", value))).as("%s %s", route, value).containsOnly(
                    entry("businessCaseNeeded", businessCase), entry("procurementAgreementNeeded", agreement), entry("shortPath", shortPath));
        }
    }

    @Nested
    class Purchases_together {
        @Test
        void twelve_and_forty_eight_months_and_ten_percent_for_every_category() {
            for (var category : CATEGORIES) {
                assertThat(row("purchases-together", with("category", category)))
                    .containsOnly(entry("months", 12L), entry("longMonths", 48L), entry("nearByPercent", 10.0));
            }
        }

        @Test
        void bad_input_is_refused() {
            assertEveryBadInputIsRefused("purchases-together", with("category", "goods"));
        }
    }

    @Nested
    class Decision_record {
        @ParameterizedTest
        @CsvSource({"award, cabinet-member, true", "waiver, cabinet-member, true", "award, committee-services, true", "extension, committee-services, true", "award, leadership-team, true",
            "direct-award, leadership-team, true", "business-case, leadership-team, false", "waiver, section-151-officer, false", "award, heads-of-service, false", "publish, budget-holders, false"})
        void members_and_the_leadership_team_say_which_alternatives_they_rejected_and_are_published(String type, String group, boolean required) {
            for (var value : new double[] {0, 99999.99, 100000, 1e12})
                assertThat(row("decision-record", with("decisionType", type, "approverGroup", group, "valueExVat", value)))
                    .containsOnly(entry("reasonsRequired", required), entry("alternativesRequired", required), entry("published", required));
        }

        @Test
        void bad_input_is_refused() {
            for (var group : new String[] {"cabinet-member", "leadership-team", "heads-of-service"})
                assertEveryBadInputIsRefused("decision-record", with("decisionType", "award", "approverGroup", group, "valueExVat", 60000.0));
        }
    }
}
