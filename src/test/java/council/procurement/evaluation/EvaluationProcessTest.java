package council.procurement.evaluation;

import static council.procurement.support.Officers.need;
import static council.procurement.tender.CriterionKind.PRICE;
import static council.procurement.tender.CriterionKind.QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUANTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.engine.EvaluationProcess;
import council.procurement.casefile.Viewer;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.exclusion.ExclusionGrounds;
import council.procurement.exclusion.DebarmentService;
import council.procurement.exclusion.DebarmentDraft;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.Criterion;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.OpenedBids;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.Promises;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class EvaluationProcessTest {

    private static final List<Criterion> PANEL_CRITERIA = List.of(criterion(1, PRICE, 60), criterion(2, QUALITY, 15), criterion(3, QUALITY, 10), criterion(4, QUALITY, 5),
        criterion(5, SOCIAL_VALUE_QUANTITY, 5), criterion(6, SOCIAL_VALUE_QUALITY, 5));
    private static final List<Criterion> PRICE_ONLY = List.of(criterion(1, PRICE, 100));
    private static final List<Criterion> PRICE_AND_QUALITY = List.of(criterion(1, PRICE, 60), criterion(2, QUALITY, 40));
    /** The agreed scores of the worked vector: Q1, Q2, Q3, social value in words. */
    private static final Map<Long, int[]> VECTOR = Map.of(1L, new int[] {3, 3, 4, 2}, 2L, new int[] {4, 4, 3, 3}, 3L, new int[] {5, 4, 5, 4});

    @Autowired Officers officers;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired DutyService duties;
    @Autowired EvaluationService evaluations;
    @Autowired ComplianceService compliance;
    @Autowired ScoringService scoring;
    @Autowired QuoteService quotes;
    @Autowired OfferCheckService offers;
    @Autowired ArithmeticService arithmetic;
    @Autowired AgreementService agreements;
    @Autowired EvaluationStore store;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired IdentityService identities;
    @Autowired HistoryService history;
    @Autowired ProcessEngineConfigurationImpl engine;
    @Autowired JdbcClient jdbc;
    @Autowired OpenedBids bids;
    @Autowired DebarmentService debarments;
    @Autowired ExclusionGrounds grounds;
    @Autowired PromiseService promises;
    @LocalServerPort int port;
    private List<Long> numbers;

    @Test
    void bids_are_checked_scored_by_three_people_moderated_ranked_and_recommended() {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        assertThat(cases.get(reference).stage()).isEqualTo(Stage.EVALUATION);
        allCompliant(reference, "paul");
        assertThat(openTasks(reference)).containsExactly("Task_ScoreBids", "Task_ScoreBids", "Task_ScoreBids");
        for (var person : List.of("eva", "edward", "esther")) scores(person, reference);
        assertThat(openTasks(reference)).containsExactly("Task_ModerateScores");
        claims("priya", reference, "Task_ModerateScores");
        var moderation = as("priya", () -> scoring.moderation(reference, "priya"));
        assertThat(moderation.individual()).hasSize(3 * 3 * 4).extracting(PersonalScore::person).contains("eva", "edward", "esther");
        assertThat(evaluations.ranking(reference)).as("no ranking before quality is closed").isEmpty();
        agrees("priya", reference);
        assertThat(openTasks(reference)).containsExactly("Task_CheckOffers");
        pricesChecked("priya", reference);
        assertThat(openTasks(reference)).containsExactly("Task_RecommendAward");

        assertThat(evaluations.ranking(reference)).extracting(RankedBid::supplier, b -> b.totalPoints().toString(), RankedBid::rank)
            .containsExactly(row("B Ltd", "85.55", 1), row("C Ltd", "84.00", 2), row("A Ltd", "83.00", 3));
        assertThat(store.questionPoints(store.current(reference))).as("every total opens to its questions").filteredOn(line -> line.bid() == numbers.get(1))
            .extracting(QuestionPoints::kind, QuestionPoints::score, line -> line.points().toString())
            .containsExactly(tuple(PRICE, null, "54.55"), tuple(QUALITY, 4, "12.00"), tuple(QUALITY, 4, "8.00"), tuple(QUALITY, 3, "3.00"), tuple(SOCIAL_VALUE_QUANTITY, null, "5.00"), tuple(SOCIAL_VALUE_QUALITY, 3, "3.00"));
        assertThat(store.method(store.current(reference))).contains(new ScoringMethod(PriceFormula.LOWEST_RATIO, 2, Map.of()));
        assertThatThrownBy(() -> jdbc.sql("update ranking_line set points = 0").update()).isInstanceOf(DataAccessException.class);
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "First in the ranking, £10,000 below the estimate."));
        var recommended = evaluations.recommendations(reference).get(0);
        assertThat(recommended.supplier()).isEqualTo("B Ltd");
        assertThat(recommended.priceExVat()).isEqualByComparingTo("110000");
        assertThat(recommended.totalPoints()).isEqualByComparingTo("85.55");
        assertThat(recommended.socialValueOffered()).isEqualByComparingTo("30000");
        assertThat(recommended.reasons()).startsWith("First in the ranking");
        assertThat(recommended.singleBid()).isFalse();
        assertThat(outcome(reference)).isEqualTo(EvaluationProcess.RECOMMENDED);
        assertThat(duties.hasDone(reference, "eva", Duty.SCORE)).isTrue();
        assertThat(duties.hasDone(reference, "priya", Duty.MODERATE)).isTrue();
        assertThat(duties.hasDone(reference, "paul", Duty.RECOMMEND)).isTrue();
        assertThat(cases.people(reference)).filteredOn(p -> p.part() == Part.EVALUATOR).extracting("person").containsExactlyInAnyOrder("eva", "edward", "esther");
        assertThat(sentences(reference)).contains("Checked the compliance of the bids.", "Scored the bids.", "Moderated the scores.", "Checked the prices: none looks abnormally low.", "The bids were ranked.", "Confirmed the points of the ranking.", "Recommended a bid for award.", "Agreed to the recommendation for the service.");
    }

    /** The worked vector of the domain reference 3.5 from promises to the penny, and the same where one of them is not believed. */
    @Test
    void a_promise_that_is_not_believed_counts_nothing_and_report_summary_and_award_say_so() throws Exception {
        var reference = promised();
        allCompliant(reference, "paul");
        for (var person : List.of("eva", "edward", "esther")) scores(person, reference);
        claims("priya", reference, "Task_ModerateScores");
        ranked("priya", reference);
        assertThat(evaluations.ranking(reference)).as("all believed").extracting(RankedBid::supplier, b -> b.totalPoints().toString()).containsExactly(tuple("B Ltd", "85.55"), tuple("C Ltd", "84.00"), tuple("A Ltd", "83.00"));
        assertThat(points(reference, 2)).startsWith("SV03: £15,000.00 counts.");

        var doubted = promised();
        allCompliant(doubted, "paul");
        for (var person : List.of("eva", "edward", "esther")) scores(person, doubted);
        claims("priya", doubted, "Task_ModerateScores");
        refused(() -> as("priya", () -> promises.toJudge(doubted, "priya")), "only to the person who works on the task");
        agrees("priya", doubted);
        claims("priya", doubted, "Task_CheckOffers");
        refused(() -> as("paul", () -> promises.judge(doubted, "paul", List.of())), "only to the person who works on the task");
        refused(() -> as("priya", () -> promises.judge(doubted, "priya", List.of(new Belief(number(2), "SV03", false, " ")))), "Say why SV03 is not believed; it goes on the record and to the bidder.");
        refused(() -> as("priya", () -> promises.judge(doubted, "priya", List.of(new Belief(number(1), "SV03", false, "No.")))), "There is no such promise");
        refused(() -> as("priya", () -> promises.judge(doubted, "priya", List.of(new Belief(number(1), null, false, "No.")))), "There is no such promise");
        as("priya", () -> promises.judge(doubted, "priya", List.of(new Belief(number(2), "SV03", true, null))));
        as("priya", () -> promises.judge(doubted, "priya", List.of(new Belief(number(2), "SV03", false, "It names no partner."))));
        assertThat(as("priya", () -> promises.toJudge(doubted, "priya"))).extracting(PromiseService.Promised::supplier, it -> it.counted().toPlainString()).containsExactly(tuple("A Ltd", "12000.00"), tuple("B Ltd", "15000.00"), tuple("C Ltd", "24000.00"));
        pricesChecked("priya", doubted);
        assertThat(jdbc.sql("select count(*) from commitment_belief where bid_number = ? and measure_code = 'SV03'").param(number(2)).query(Integer.class).single()).as("what was said before stays").isEqualTo(2);
        assertThat(promises.beliefs(doubted)).as("all is settled with the check").hasSize(4).filteredOn(it -> !it.believed()).containsExactly(new Belief(number(2), "SV03", false, "It names no partner."));
        assertThatThrownBy(() -> jdbc.sql("update commitment_belief set believed = true").update()).isInstanceOf(DataAccessException.class);
        assertThat(evaluations.ranking(doubted)).extracting(RankedBid::supplier, b -> b.totalPoints().toString(), RankedBid::rank).containsExactly(row("C Ltd", "85.00", 1), row("B Ltd", "83.68", 2), row("A Ltd", "83.50", 3));
        assertThat(evaluations.ranking(doubted).get(1).note()).isEqualTo("Of the social value of £30,000.00 offered, £15,000.00 counts. Not believed: SV03.");
        assertThat(points(doubted, 2)).isEqualTo("SV03: £0.00 counts. Not counted, because it is not believed: It names no partner.\nSV28: £15,000.00 counts.");
        assertThat(evaluations.sensitivities(doubted).get(0).sensitivity().tried()).isPositive();

        recommends("paul", doubted, new RecommendationDraft(true, null, null, null, "First in the ranking."));
        var marcus = Browser.of("marcus", port);
        assertThat(marcus.opens("/awards/" + doubted).body()).contains("Social value promised", "SV28", "24,000", "Given every spring.");
        assertThat(marcus.opens("/awards/" + doubted + "/social-value.csv").body()).contains("C Ltd,", "SV28", "Given every spring.").doesNotContain("B Ltd");
        assertThat(marcus.opens("/awards/" + doubted + "/social-value.xlsx").statusCode()).isEqualTo(200);
        assertThat(Browser.of("olivia", port).opens("/awards/" + doubted + "/social-value.csv").statusCode()).isEqualTo(403);
        assertThat(pdf(marcus, "/awards/" + doubted + "/evaluation.pdf")).contains("Social value promised", "It names no partner.", "Given every spring.");
        assertThat(pdf(marcus, "/awards/" + doubted + "/summaries/" + number(2) + ".pdf")).contains("SV03: £0.00 counts.", "It names no partner.").doesNotContain("Given every spring.");
    }

    private String points(String reference, long place) {
        return store.questionPoints(store.current(reference)).stream().filter(line -> line.bid() == number(place) && line.kind() == SOCIAL_VALUE_QUANTITY).findFirst().orElseThrow().reason();
    }

    /** A 12,000, B 30,000 of which a person taken on is half, C 24,000. */
    private String promised() {
        return opened("120000", PANEL_CRITERIA, vector(), false, List.of(given("12000"), new Promises(BigDecimal.ONE, List.of(new Promises.Line("SV03", BigDecimal.ONE, 1, "With the job centre."), line("15000"))), given("24000")));
    }

    private static Promises given(String pounds) {
        return new Promises(null, List.of(line(pounds)));
    }

    private static Promises.Line line(String pounds) {
        return new Promises.Line("SV28", new BigDecimal(pounds), 1, "Given every spring.");
    }

    @Test
    void who_reads_the_award_gets_report_and_summaries_and_sees_how_firm_the_result_is() throws Exception {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        claims("paul", reference, "Task_CheckCompliance");
        as("paul", () -> compliance.saveChecks(reference, "paul", List.of(compliant(1), compliant(2), compliant(3))));
        officers.completes("paul", reference, "Task_CheckCompliance", Map.of());
        appoints(reference);
        for (var person : List.of("eva", "edward", "esther")) scores(person, reference);
        claims("priya", reference, "Task_ModerateScores");
        var marcus = Browser.of("marcus", port);
        assertThat(marcus.opens("/procurements/" + reference).body()).as("before moderation is closed").doesNotContain("How firm");
        agrees("priya", reference);
        pricesChecked("priya", reference);
        claims("paul", reference, "Task_RecommendAward");
        var firm = as("paul", () -> evaluations.recommendationViews(reference, "paul").get(0)).sensitivity();
        assertThat(firm.turns()).extracting(Sensitivity.Turn::change).contains("C Ltd scored 5 instead of 4 for “Question 3”");
        assertThat(marcus.opens("/awards/" + reference + "/evaluation.pdf").statusCode()).as("before a recommendation").isEqualTo(404);
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "First in the ranking."));

        assertThat(marcus.opens("/procurements/" + reference).body()).contains("How firm the ranking is");
        assertThat(marcus.opens("/awards/" + reference).body()).contains("How firm the result is", "C Ltd scored 5 instead of 4 for “Question 3”: C Ltd first", "evaluation.pdf");
        var report = pdf(marcus, "/awards/" + reference + "/evaluation.pdf");
        assertThat(report).contains("Evaluation and moderation report", reference + ", Something", "B Ltd", "85.55", "54.55", "Because all agree.", "Eva", "Because of eva", "First in the ranking.", "Lowest price ratio");
        var second = pdf(marcus, "/awards/" + reference + "/summaries/" + number(3) + ".pdf");
        assertThat(second).contains(reference + ", Something", "For C Ltd", "Most advantageous tender B Ltd", "Your rank 2 of 3", "84.00", "85.55", "Your price without VAT: £125,000", "The most advantageous tender: B Ltd")
            .doesNotContain("A Ltd", "£110,000", "Because of eva");
        var first = pdf(marcus, "/awards/" + reference + "/summaries/" + number(2) + ".pdf");
        assertThat(first).contains("For B Ltd", "Your tender is the most advantageous.").doesNotContain("A Ltd", "C Ltd");
        for (var other : List.of("olivia", "eva", "harriet")) assertThat(Browser.of(other, port).opens("/awards/" + reference + "/evaluation.pdf").statusCode()).as(other).isEqualTo(403);
        assertThat(marcus.opens("/awards/" + reference + "/summaries/0.pdf").statusCode()).isEqualTo(404);
    }

    private static String pdf(Browser browser, String path) throws Exception {
        var content = browser.downloads(path);
        Files.write(Path.of("target", path.substring(path.lastIndexOf('/') + 1)), content);
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void nothing_confidential_becomes_a_variable_or_stands_in_the_timeline() {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        allCompliant(reference, "paul");
        for (var person : List.of("eva", "edward", "esther")) scores(person, reference);
        claims("priya", reference, "Task_ModerateScores");
        ranked("priya", reference);
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "Secret reasons."));
        var instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream().map(i -> i.getId()).toArray(String[]::new);
        var values = history.createHistoricVariableInstanceQuery().processInstanceIdIn(instances).list().stream().filter(v -> v.getValue() != null).map(v -> v.getName() + "=" + v.getValue()).toList();
        assertThat(values).noneMatch(v -> v.contains("Secret") || v.contains("85.55") || v.contains("110000") || v.contains("B Ltd") || v.contains("Because"));
        assertThat(sentences(reference)).noneMatch(s -> s.contains("Secret") || s.contains("85.55") || s.contains("110,000") || s.contains("B Ltd") || s.contains("Because"));
    }

    @Test
    void an_evaluator_sees_only_their_own_scores_and_no_price_and_nobody_else_sees_anything() {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        claims("paul", reference, "Task_CheckCompliance");
        refused(() -> compliance.checks(reference, "priya"), "shown only to the person who works on the task");
        refused(() -> scoring.sheet(reference, "paul"), "shown only to the person who works on the task");
        allCompliant(reference, "paul");
        claims("eva", reference, "Task_ScoreBids");
        claims("edward", reference, "Task_ScoreBids");

        var undeclared = as("eva", () -> scoring.sheet(reference, "eva"));
        assertThat(undeclared.conflict()).isNull();
        assertThat(undeclared.questions()).isEmpty();
        refused(() -> scoring.save(reference, "eva", all(reference, 3, "Because.")), "Declare first");
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        as("eva", () -> scoring.save(reference, "eva", all(reference, 3, "Because of eva.")));
        as("edward", () -> scoring.declare(reference, "edward", false, null));
        as("edward", () -> scoring.declare(reference, "edward", false, null));
        assertThat(as("edward", () -> scoring.sheet(reference, "edward")).scores()).isEmpty();
        assertThat(as("eva", () -> scoring.sheet(reference, "eva")).scores()).hasSize(12);
        assertThat(ScoringService.Bidder.class.getRecordComponents()).extracting("name").containsExactly("number", "supplier", "answers", "lot");
        for (var someone : List.of("olivia", "marcus", "paul", "ivan", "admin", "ellen")) {
            refused(() -> scoring.sheet(reference, someone), "shown only");
            refused(() -> scoring.moderation(reference, someone), "shown only");
            refused(() -> evaluations.recommendationViews(reference, someone), "shown only");
            refused(() -> quotes.view(reference, someone), "shown only");
        }
        refused(() -> scoring.moderation(reference, "eva"), "shown only");
        refused(() -> evaluations.recommendationViews(reference, "eva"), "shown only");
        refused(() -> compliance.checks(reference, "eva"), "shown only");
    }

    @Test
    void each_seat_of_the_panel_is_another_persons_and_scores_need_reasons() {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        allCompliant(reference, "paul");
        claims("eva", reference, "Task_ScoreBids");
        refused(() -> officers.completes("eva", reference, "Task_ScoreBids", Map.of()), "Declare first");
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        refused(() -> as("eva", () -> scoring.declare(reference, "eva", true, "Cousin.")), "already declared");
        refused(() -> officers.completes("eva", reference, "Task_ScoreBids", Map.of()), "Scores are missing: 12 in all, the first for A Ltd, “Question 2”.");
        refused(() -> as("eva", () -> scoring.save(reference, "eva", List.of(new GivenScore(number(1), 2, 6, "Great.")))), "Choose a score from 0 to 5 for A Ltd");
        refused(() -> as("eva", () -> scoring.save(reference, "eva", List.of(new GivenScore(number(1), 2, -1, "Bad.")))), "Choose a score from 0 to 5");
        refused(() -> as("eva", () -> scoring.save(reference, "eva", List.of(new GivenScore(number(1), 2, 3, " ")))), "Give the reason for your score of A Ltd");
        refused(() -> as("eva", () -> scoring.save(reference, "eva", List.of(new GivenScore(number(99), 2, 3, "x")))), "no such bid");
        refused(() -> as("eva", () -> scoring.save(reference, "eva", List.of(new GivenScore(number(1), 1, 3, "Price.")))), "no such question");
        as("eva", () -> scoring.save(reference, "eva", all(reference, 3, "Because.")));
        as("eva", () -> scoring.save(reference, "eva", all(reference, 4, "Because.")));
        as("eva", () -> scoring.save(reference, "eva", all(reference, 4, "Because.")));
        assertThat(jdbc.sql("select count(*) from score where evaluation_number = ?").param(store.current(reference)).query(Integer.class).single())
            .as("a change is added and the old score stays").isEqualTo(24);
        officers.completes("eva", reference, "Task_ScoreBids", Map.of());

        tasks.setAssignee(held("edward", reference).getId(), "eva");
        refused(() -> scoring.sheet(reference, "eva"), "already handed in");
        refused(() -> officers.completes("eva", reference, "Task_ScoreBids", Map.of()), "already handed in");
        tasks.setAssignee(held("eva", reference).getId(), "ellen");
        refused(() -> scoring.sheet(reference, "ellen"), "You do not score on the panel");
        assertThat(openTasks(reference)).hasSize(2);
        assertThatThrownBy(() -> jdbc.sql("update score set points = 5").update()).hasMessageContaining("never changed");
    }

    @Test
    void who_declares_a_conflict_does_not_score() {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        allCompliant(reference, "paul");
        claims("eva", reference, "Task_ScoreBids");
        refused(() -> as("eva", () -> scoring.declare(reference, "eva", null, null)), "Say whether");
        refused(() -> as("eva", () -> scoring.declare(reference, "eva", true, " ")), "Describe the conflict");
        as("eva", () -> scoring.declare(reference, "eva", true, "My brother works there."));
        assertThat(held("eva", reference)).as("the seat is taken from her").isNull();
        refused(() -> scoring.sheet(reference, "eva"), "shown only to the person who works on the task");
        assertThat(openTasks(reference)).contains("Task_ReplaceMember");
        assertThat(sentences(reference)).contains("Declared a conflict of interest and does not score.").noneMatch(s -> s.contains("brother"));
    }

    @Test
    void separation_of_duties_holds_for_scorers_moderators_and_openers() {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        asDuty(reference, "priya", Duty.OPEN_BIDS);
        allCompliant(reference, "paul");
        tasks.setAssignee(held("eva", reference).getId(), "priya");
        refused(() -> scoring.sheet(reference, "priya"), "You opened the bids");
        tasks.setAssignee(held("priya", reference).getId(), "eva");
        for (var person : List.of("eva", "edward", "esther")) scores(person, reference);
        tasks.setAssignee(task(reference, "Task_ModerateScores").getId(), "eva");
        refused(() -> scoring.moderation(reference, "eva"), "You scored the bids");
        tasks.setAssignee(held("eva", reference).getId(), "paul");
        refused(() -> officers.completes("paul", reference, "Task_ModerateScores", Map.of()), "Scores are missing: ");
        agrees("paul", reference);
        looksAtPrices("priya", reference);
        for (var first : Map.of("eva", "You scored the bids", "paul", "You moderated the scores", "priya", "You checked these bids").entrySet()) {
            tasks.setAssignee(task(reference, "Task_ConfirmArithmetic").getId(), first.getKey());
            refused(() -> arithmetic.toConfirm(reference, first.getKey()), first.getValue());
        }
        tasks.setAssignee(task(reference, "Task_ConfirmArithmetic").getId(), null);
        confirms(reference);
        claims("priya", reference, "Task_RecommendAward");
        refused(() -> evaluations.recommendationViews(reference, "priya"), "You opened the bids");
        refused(() -> officers.completes("priya", reference, "Task_RecommendAward", Map.of()), "You opened the bids");
        assertThat(openTasks(reference)).containsExactly("Task_RecommendAward");
    }

    @Test
    void a_price_that_looks_abnormally_low_is_asked_about_answered_and_decided_once_quality_is_closed() {
        var low = List.of(bid(1, "A Ltd", "70000", "0"), bid(2, "B Ltd", "110000", "0"), bid(3, "C Ltd", "105000", "0"));
        var reference = fullPath("120000", PRICE_AND_QUALITY, low);
        allCompliant(reference, "paul");
        claims("eva", reference, "Task_ScoreBids");
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        assertThat(as("eva", () -> scoring.sheet(reference, "eva")).bids()).as("quality is scored whatever the price").extracting(ScoringService.Bidder::supplier).containsExactly("A Ltd", "B Ltd", "C Ltd");
        for (var person : List.of("eva", "edward", "esther")) {
            if (!person.equals("eva")) scores(person, reference);
            else {
                as(person, () -> scoring.save(reference, person, all(reference, 3, "Because.")));
                officers.completes(person, reference, "Task_ScoreBids", Map.of());
            }
        }
        claims("priya", reference, "Task_ModerateScores");
        refused(() -> as("priya", () -> offers.offers(reference, "priya")), "shown only to the person who works on the task");
        agrees("priya", reference);
        claims("paul", reference, "Task_CheckOffers");
        assertThat(as("paul", () -> offers.offers(reference, "paul"))).extracting(it -> it.check().abnormallyLow()).containsExactly(true, false, false);
        assertThat(as("paul", () -> offers.offers(reference, "paul")).get(0).meanOfOthers()).isEqualByComparingTo("107500");
        refused(() -> officers.completes("paul", reference, "Task_CheckOffers", Map.of()), "The price of A Ltd looks abnormally low: ask the bidder");
        refused(() -> as("paul", () -> offers.save(reference, "paul", List.of(explained(1, LocalDate.of(2026, 12, 1), "We are efficient.", true)))), "lies in the future");
        refused(() -> as("paul", () -> offers.save(reference, "paul", List.of(explained(1, LocalDate.of(2024, 12, 1), "We are efficient.", true)))), "more than a year away");
        refused(() -> as("paul", () -> offers.save(reference, "paul", List.of(explained(1, null, "x".repeat(4001), true)))), "Shorten what you wrote on A Ltd");
        refused(() -> as("paul", () -> offers.save(reference, "paul", List.of(explained(77, null, null, null)))), "There is no bid -77");
        as("paul", () -> offers.save(reference, "paul", List.of(explained(1, LocalDate.of(2026, 11, 20), "They gave no figures.", null), explained(2, LocalDate.of(2026, 11, 20), "Nobody asked.", false))));
        refused(() -> officers.completes("paul", reference, "Task_CheckOffers", Map.of()), "Say whether you accept the explanation of A Ltd.");
        as("paul", () -> offers.save(reference, "paul", List.of(explained(1, LocalDate.of(2026, 11, 20), "They gave no figures.", false), explained(3, null, null, null))));
        officers.completes("paul", reference, "Task_CheckOffers", Map.of());
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::supplier, RankedBid::compliant).containsExactly(tuple("C Ltd", true), tuple("B Ltd", true), tuple("A Ltd", false));
        assertThat(evaluations.ranking(reference).get(2).note()).isEqualTo("Price abnormally low and not explained: They gave no figures.");
        assertThatThrownBy(() -> jdbc.sql("update price_check set accepted = true").update()).isInstanceOf(DataAccessException.class);
        assertThat(sentences(reference)).contains("Checked the prices: 1 looked abnormally low, and the bidder was asked to explain.").noneMatch(it -> it.contains("70,000") || it.contains("A Ltd"));
    }

    @Test
    void an_accepted_explanation_keeps_the_bid_in_the_running() {
        var reference = fullPath("150000", PRICE_ONLY, List.of(bid(1, "A Ltd", "70000", "0"), bid(2, "B Ltd", "140000", "0")));
        checkedWithoutPrices(reference);
        assertThat(openTasks(reference)).as("price alone: no panel").containsExactly("Task_CheckOffers");
        claims("paul", reference, "Task_CheckOffers");
        as("paul", () -> offers.save(reference, "paul", List.of(explained(1, LocalDate.of(2026, 11, 20), "Own depot next door.", true), explained(2, null, null, null))));
        officers.completes("paul", reference, "Task_CheckOffers", Map.of());
        assertThat(openTasks(reference)).containsExactly("Task_ConfirmArithmetic");
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::supplier, b -> b.totalPoints().toString(), RankedBid::rank).containsExactly(row("A Ltd", "100.00", 1), row("B Ltd", "50.00", 2));
    }

    @Test
    void where_the_only_price_is_not_explained_the_manager_decides() {
        var reference = fullPath("150000", PRICE_ONLY, List.of(bid(1, "A Ltd", "30000", "0")));
        checkedWithoutPrices(reference);
        claims("paul", reference, "Task_CheckOffers");
        as("paul", () -> offers.save(reference, "paul", List.of(explained(1, LocalDate.of(2026, 11, 20), "No answer came.", false))));
        officers.completes("paul", reference, "Task_CheckOffers", Map.of());
        assertThat(openTasks(reference)).containsExactly("Task_DecideNoAward");
        refused(() -> evaluations.decideNoAward(reference, "paul", true, "Again."), "somebody else must decide");
    }

    private void checkedWithoutPrices(String reference) {
        claims("paul", reference, "Task_CheckCompliance");
        refused(() -> as("paul", () -> compliance.lines(reference, "paul")), "Prices are shown once quality is closed");
        assertThat(ComplianceService.Named.class.getRecordComponents()).extracting("name").containsExactly("number", "supplier", "lot");
        as("paul", () -> compliance.saveChecks(reference, "paul", bids.of(reference).stream().map(bid -> new Assessment(bid.number(), true, null, false, null, null, null)).toList()));
        officers.completes("paul", reference, "Task_CheckCompliance", Map.of());
    }

    @Test
    void a_manifest_error_is_found_by_the_second_person_agreed_by_the_moderator_and_ranked_anew() throws Exception {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        allCompliant(reference, "paul");
        for (var person : List.of("eva", "edward", "esther")) scores(person, reference);
        claims("priya", reference, "Task_ModerateScores");
        agrees("priya", reference);
        claims("paul", reference, "Task_CheckOffers");
        refused(() -> officers.completes("paul", reference, "Task_CheckOffers", Map.of()), "look at the prices and save them first");
        looksAtPrices("paul", reference);
        claims("fiona", reference, "Task_ConfirmArithmetic");
        refused(() -> officers.completes("fiona", reference, "Task_ConfirmArithmetic", Map.of()), "Say whether you confirm the points");
        refused(() -> finds(reference, null), "Say whether you confirm the points");
        refused(() -> finds(reference, false), "Name each manifest error");
        refused(() -> finds(reference, true, error(3, 2, 4, "x")), "Choose one of the two");
        refused(() -> finds(reference, false, error(3, 1, 4, "x")), "There is no agreed score for that bid and question");
        refused(() -> finds(reference, false, error(99, 2, 4, "x")), "There is no agreed score for that bid and question");
        refused(() -> finds(reference, false, error(3, 2, 6, "x")), "Choose the score that should stand for “Question 2”, from 0 to 5.");
        refused(() -> finds(reference, false, error(3, 2, 5, "x")), "“Question 2” has 5 already.");
        refused(() -> finds(reference, false, error(3, 2, 4, " ")), "Say for “Question 2” how you know");
        refused(() -> finds(reference, false, error(3, 2, 4, "x".repeat(501))), "to 500 characters");
        refused(() -> finds(reference, false, error(3, 2, 4, "x"), error(3, 2, 3, "x")), "One score is named twice.");
        finds(reference, false, error(3, 2, 4, "Typed into the wrong line."), error(3, 3, 5, "Typed into the wrong line."));
        var before = store.current(reference);
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::supplier, b -> b.totalPoints().toString()).containsExactly(tuple("B Ltd", "85.55"), tuple("C Ltd", "84.00"), tuple("A Ltd", "83.00"));
        officers.completes("fiona", reference, "Task_ConfirmArithmetic", Map.of());

        assertThat(openTasks(reference)).containsExactly("Task_AgreeCorrection");
        assertThat(task(reference, "Task_AgreeCorrection").getAssignee()).isEqualTo("priya");
        refused(() -> officers.completes("priya", reference, "Task_AgreeCorrection", Map.of()), "Decide on every error first: 2 of 2 are open.");
        refused(() -> as("priya", () -> arithmetic.decide(reference, "priya", List.of(new Correction(number(3), 2, false, " ")))), "Say why it is no manifest error");
        refused(() -> as("priya", () -> arithmetic.decide(reference, "priya", List.of(new Correction(number(1), 2, true, null)))), "There is no such error");
        as("priya", () -> arithmetic.decide(reference, "priya", List.of(new Correction(number(3), 2, true, null), new Correction(number(3), 3, false, "The panel said 4."))));
        officers.completes("priya", reference, "Task_AgreeCorrection", Map.of());
        assertThat(openTasks(reference)).as("the points are confirmed again").containsExactly("Task_ConfirmArithmetic");
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::supplier, b -> b.totalPoints().toString()).containsExactly(tuple("B Ltd", "85.55"), tuple("A Ltd", "83.00"), tuple("C Ltd", "81.00"));
        assertThat(store.ranking(before)).as("the first ranking stays").extracting(b -> b.totalPoints().toString()).contains("84.00");
        assertThat(store.agreedScores(store.current(reference))).filteredOn(it -> it.isFor(number(3), 2)).singleElement().extracting(GivenScore::reason).isEqualTo("Because all agree. (Corrected from 5 to 4: Typed into the wrong line.)");
        for (var table : List.of("arithmetic_check", "manifest_error", "correction")) assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
        claims("fiona", reference, "Task_ConfirmArithmetic");
        assertThat(as("fiona", () -> arithmetic.toConfirm(reference, "fiona"))).satisfies(it -> {
            assertThat(it.said()).as("nothing said of the new points").isNull();
            assertThat(it.before()).extracting(found -> found.decided().agreed()).containsExactly(true, false);
        });
        confirms(reference);
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "First in the ranking."));
        assertThat(pdf(Browser.of("marcus", port), "/awards/" + reference + "/evaluation.pdf")).contains("Points confirmed by Fiona", "C Ltd, Question 2: 5 should be 4. Typed into the wrong line. Corrected.", "C Ltd, Question 3: 4 should be 5. Typed into the wrong line. Not corrected: The panel said 4.", "Agreed for the service by Olivia");
    }

    private void finds(String reference, Boolean confirmed, ManifestError... errors) {
        as("fiona", () -> arithmetic.say(reference, "fiona", confirmed, List.of(errors)));
    }

    private ManifestError error(long place, int question, int shouldBe, String reason) {
        return new ManifestError(number(place), question, null, shouldBe, reason);
    }

    @Test
    void the_service_agrees_to_the_recommendation_or_sends_it_back() {
        var reference = fullPath("150000", PRICE_ONLY, List.of(bid(1, "A Ltd", "140000", "0")));
        allCompliant(reference, "paul");
        claims("paul", reference, "Task_RecommendAward");
        as("paul", () -> evaluations.saveRecommendation(reference, "paul", new RecommendationDraft(true, null, null, null, "The only bid.")));
        officers.completes("paul", reference, "Task_RecommendAward", Map.of());
        assertThat(task(reference, "Task_AgreeRecommendation").getAssignee()).isEqualTo("olivia");
        refused(() -> officers.completes("olivia", reference, "Task_AgreeRecommendation", Map.of()), "Say whether you agree to the recommendation or send it back.");
        refused(() -> as("olivia", () -> agreements.say(reference, "olivia", null, null)), "Say whether you agree");
        refused(() -> as("olivia", () -> agreements.say(reference, "olivia", false, " ")), "Say why you send it back");
        refused(() -> as("olivia", () -> agreements.say(reference, "olivia", false, "x".repeat(2001))), "Shorten the reason");
        refused(() -> as("marcus", () -> agreements.view(reference, "marcus")), "shown only");
        assertThat(as("olivia", () -> agreements.view(reference, "olivia"))).satisfies(it -> {
            assertThat(it.recommendedBy()).startsWith("Paul");
            assertThat(it.parts().get(0).draft().reasons()).isEqualTo("The only bid.");
        });
        as("olivia", () -> agreements.say(reference, "olivia", false, "Say what the references told you."));
        officers.completes("olivia", reference, "Task_AgreeRecommendation", Map.of());
        assertThat(openTasks(reference)).containsExactly("Task_RecommendAward");
        claims("paul", reference, "Task_RecommendAward");
        assertThat(as("paul", () -> evaluations.recommendationViews(reference, "paul").get(0)).sentBack()).isEqualTo("Olivia Example-Officer: Say what the references told you.");
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "The only bid; the references are good."));
        assertThat(outcome(reference)).isEqualTo(EvaluationProcess.RECOMMENDED);
        assertThat(duties.hasDone(reference, "olivia", Duty.RECOMMEND)).as("so she cannot decide on the award").isTrue();
        assertThat(sentences(reference)).contains("Sent the recommendation back to procurement.", "Agreed to the recommendation for the service.").noneMatch(it -> it.contains("references"));
        assertThatThrownBy(() -> jdbc.sql("update recommendation_agreement set agreed = true").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void compliance_needs_an_answer_for_each_bid_with_its_reason() {
        var reference = fullPath("120000", PANEL_CRITERIA, vector());
        claims("paul", reference, "Task_CheckCompliance");
        refused(() -> officers.completes("paul", reference, "Task_CheckCompliance", Map.of()), "Say whether the bid of A Ltd is compliant.");
        refused(() -> as("paul", () -> compliance.saveChecks(reference, "paul", List.of(compliant(77)))), "There is no bid -77");
        refused(() -> as("paul", () -> compliance.saveChecks(reference, "paul", List.of(not(1, "x".repeat(4001))))), "Shorten what you wrote on A Ltd");
        as("paul", () -> compliance.saveChecks(reference, "paul", List.of(compliant(1), not(2, " "), not(3, null))));
        refused(() -> officers.completes("paul", reference, "Task_CheckCompliance", Map.of()),
            "Give the reason why the bid of B Ltd is not compliant. Give the reason why the bid of C Ltd is not compliant.");
        as("paul", () -> compliance.saveChecks(reference, "paul", List.of(compliant(1), not(2, "No insurance."), not(3, "No price list."))));
        officers.completes("paul", reference, "Task_CheckCompliance", Map.of());
        appoints(reference);
        assertThat(openTasks(reference)).containsOnly("Task_ScoreBids");
    }

    @Test
    void each_match_with_the_debarment_list_of_the_day_is_answered_and_stands_on_the_record() throws Exception {
        var reference = barred("400000", false);
        claims("paul", reference, "Task_CheckCompliance");
        assertThat(as("paul", () -> compliance.checks(reference, "paul"))).extracting(line -> line.debarred().stream().map(DebarmentMatch::mustExclude).toList())
            .containsExactly(List.of(true), List.of(false), List.of(false), List.of());
        as("paul", () -> compliance.saveChecks(reference, "paul", List.of(compliant(1, "We know them."), compliant(2), compliant(3), compliant(4))));
        assertThatThrownBy(() -> officers.completes("paul", reference, "Task_CheckCompliance", Map.of())).hasMessageMatching("(?s).*Barred One Ltd is on the debarment list \\(D-\\d+-\\d+, Barred One Ltd \\(company 09990001\\): Convicted of fraud or fraudulent trading "
            + "\\(mandatory\\), from 1 January 2001 until 31 December 2090; the bid gives the number 09990001\\), so its bid must be out of the running.*Barred Two Ltd may be on the debarment list.*Say under reason whether it is that firm.*Barred Three Ltd may be on.*the bid gives no number.*").hasMessageNotContaining("Barred Four");
        as("paul", () -> compliance.saveChecks(reference, "paul", List.of(not(1, "Debarred."), compliant(2, "Another firm of that name."), compliant(3, "It came out of insolvency in June."), compliant(4))));
        officers.completes("paul", reference, "Task_CheckCompliance", Map.of());
        pricesChecked("paul", reference);
        assertThat(openTasks(reference)).containsExactly("Task_RecommendAward");
        assertThat(evaluations.record(reference).debarments()).extracting(DebarmentAnswer::bid, DebarmentAnswer::inTheRunning, DebarmentAnswer::answer)
            .containsExactly(tuple(number(1), false, "Debarred."), tuple(number(2), true, "Another firm of that name."), tuple(number(3), true, "It came out of insolvency in June."));
        assertThat(sentences(reference)).as("nothing confidential").noneMatch(it -> it.contains("Barred"));
        claims("paul", reference, "Task_RecommendAward");
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "First in the ranking."));
        assertThat(pdf(Browser.of("marcus", port), "/awards/" + reference + "/evaluation.pdf")).contains("the bid gives the number 09990001. The bid is out of the running: Debarred.", "The bid stayed in the running: Another firm of that name.");
        assertThat(Browser.of("marcus", port).opens("/procurements/" + reference).body()).contains("Matches with the debarment list, answered in the check");
        var answered = evaluations.record(reference).debarments();
        store.copy(reference, store.current(reference), java.time.Instant.EPOCH);
        assertThat(evaluations.record(reference).debarments()).as("an evaluation that goes on because a bid left keeps them").isEqualTo(answered);
    }

    @Test
    void below_the_threshold_a_debarred_bidder_may_stay_for_a_reason_also_among_quotes() {
        var tender = barred("120000", false);
        claims("paul", tender, "Task_CheckCompliance");
        assertThat(as("paul", () -> compliance.checks(tender, "paul"))).flatExtracting(ComplianceService.Check::debarred).extracting(DebarmentMatch::mustExclude).containsExactly(false, false, false);

        var quote = barred("15000", true);
        as("olivia", () -> quotes.assess(quote, "olivia", List.of(compliant(1), compliant(2, "Another firm."), compliant(3, "Solvent again."), compliant(4))));
        refused(() -> as("olivia", () -> quotes.save(quote, "olivia", new RecommendationDraft(true, null, null, null, "The cheapest."))), "Barred One Ltd may be on the debarment list");
        as("olivia", () -> quotes.assess(quote, "olivia", List.of(not(1, "Debarred."), compliant(2, "Another firm."), compliant(3, "Solvent again."), compliant(4))));
        as("olivia", () -> quotes.save(quote, "olivia", new RecommendationDraft(true, null, null, null, "The cheapest.")));
        officers.completes("olivia", quote, "Task_RecommendQuote", Map.of());
        assertThat(evaluations.record(quote).debarments()).extracting(DebarmentAnswer::answer).containsExactly("Debarred.", "Another firm.", "Solvent again.");
    }

    /** Four bidders: debarred on a mandatory ground by number and name, by name alone, on a discretionary ground, and no longer. */
    private String barred(String value, boolean shortPath) {
        if (debarments.inForceOn(LocalDate.of(2026, 1, 1)).stream().noneMatch(it -> it.isNamed("Barred One"))) {
            debar("Barred One Ltd", "09990001", "fraud", 2090);
            debar("Barred Two Ltd", "09990002", "fraud", 2090);
            debar("Barred Three Ltd", null, "insolvency", 2090);
            debar("Barred Four Ltd", "09990004", "fraud", 2025);
        }
        return opened(value, PRICE_ONLY, List.of(bid(1, "Barred One Ltd", less(value, 4), "0"), bid(2, "Barred Two Ltd", less(value, 3), "0"), bid(3, "Barred Three Ltd", less(value, 2), "0"), bid(4, "Barred Four Ltd", less(value, 1), "0")), shortPath, List.of(),
            Map.of("Barred One Ltd", "9990001", "Barred Two Ltd", "09990022", "Barred Four Ltd", "09990004"));
    }

    private static String less(String value, int pounds) {
        return new BigDecimal(value).subtract(BigDecimal.valueOf(pounds)).toPlainString();
    }

    private void debar(String name, String number, String ground, int lastYear) {
        debarments.add(new Viewer("priya", Set.of("procurement-team")), new DebarmentDraft(name, number, grounds.on(LocalDate.of(2026, 1, 1)).stream().filter(it -> it.code().equals(ground)).findFirst().orElseThrow(),
            LocalDate.of(2001, 1, 1), LocalDate.of(lastYear, 12, 31)));
    }

    private Assessment compliant(long place, String reason) {
        return new Assessment(number(place), true, reason, false, null, null, null);
    }

    @Test
    void without_a_compliant_bid_the_manager_ends_the_case() {
        var reference = fullPath("120000", PANEL_CRITERIA, List.of(bid(1, "A Ltd", "100000", "0")));
        claims("paul", reference, "Task_CheckCompliance");
        as("paul", () -> compliance.saveChecks(reference, "paul", List.of(not(1, "No insurance."))));
        officers.completes("paul", reference, "Task_CheckCompliance", Map.of());
        assertThat(openTasks(reference)).containsExactly("Task_DecideNoAward");
        refused(() -> officers.completes("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "none")), "Answer the question “Reason”");
        refused(() -> officers.completes("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "perhaps", "reason", "x")), "Choose one of the answers");
        officers.completes("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "none", "reason", "The market cannot do it."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(cases.get(reference).statusReason()).isEqualTo("The market cannot do it.");
        assertThat(outcome(reference)).isEqualTo(EvaluationProcess.NONE);
        refused(() -> evaluations.recommendations(reference), "No award is recommended");
    }

    @Test
    void the_manager_may_tender_again_but_not_who_asked_for_it() {
        var reference = fullPath("150000", PRICE_ONLY, List.of(bid(1, "A Ltd", "140000", "0")));
        allCompliant(reference, "paul");
        recommends("paul", reference, new RecommendationDraft(false, null, null, null, "Twice what the market pays."));
        assertThat(openTasks(reference)).containsExactly("Task_DecideNoAward");
        refused(() -> evaluations.decideNoAward(reference, "paul", true, "Again."), "somebody else must decide");
        officers.completes("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "restart", "reason", "In two lots."));
        assertThat(outcome(reference)).isEqualTo(EvaluationProcess.RESTART);
        assertThat(cases.get(reference).isOpen()).isTrue();
        assertThat(sentences(reference)).contains("Recommended that no bid be accepted.", "Decided to tender again: In two lots.");
    }

    @Test
    void a_tie_is_settled_by_lots_before_two_witnesses_and_by_nothing_else() {
        var reference = fullPath("120000", PRICE_ONLY, List.of(bid(1, "A Ltd", "110000", "0"), bid(2, "B Ltd", "110000", "0"), bid(3, "C Ltd", "115000", "0")));
        allCompliant(reference, "paul");
        claims("paul", reference, "Task_RecommendAward");
        assertThat(as("paul", () -> evaluations.recommendationViews(reference, "paul").get(0)).needsLots()).isTrue();
        refused(() -> as("paul", () -> evaluations.saveRecommendation(reference, "paul", new RecommendationDraft(true, null, null, null, "First."))), "Draw lots");
        refused(() -> as("paul", () -> evaluations.saveRecommendation(reference, "paul", new RecommendationDraft(true, number(3), "Fiona", "Leila", "First."))), "Draw lots");
        refused(() -> as("paul", () -> evaluations.saveRecommendation(reference, "paul", new RecommendationDraft(true, number(2), "Fiona", "fiona ", "First."))), "Name the two witnesses");
        recommends("paul", reference, new RecommendationDraft(true, number(2), "Fiona", "Leila", "Drawn by lots."));
        assertThat(evaluations.recommendations(reference).get(0).supplier()).isEqualTo("B Ltd");
        assertThat(store.recommendation(store.current(reference), 0).orElseThrow()).satisfies(it -> {
            assertThat(it.drawnByLots()).isTrue();
            assertThat(it.firstWitness()).isEqualTo("Fiona");
        });
    }

    @Test
    void a_recommendation_needs_an_answer_and_reasons() {
        var reference = fullPath("150000", PRICE_ONLY, List.of(bid(1, "A Ltd", "140000", "0")));
        allCompliant(reference, "paul");
        claims("paul", reference, "Task_RecommendAward");
        refused(() -> officers.completes("paul", reference, "Task_RecommendAward", Map.of()), "Fill in your recommendation");
        refused(() -> as("paul", () -> evaluations.saveRecommendation(reference, "paul", new RecommendationDraft(null, null, null, null, "x"))), "Say whether you recommend");
        refused(() -> as("paul", () -> evaluations.saveRecommendation(reference, "paul", new RecommendationDraft(true, null, null, null, " "))), "Give the reasons");
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "The only bid, and in the market's range."));
        assertThat(evaluations.recommendations(reference).get(0).singleBid()).isTrue();
    }

    @Test
    void quotes_on_price_alone_are_checked_and_recommended_by_the_requester() {
        var reference = shortPath(PRICE_ONLY, List.of(bid(1, "A Ltd", "15000", "0"), bid(2, "B Ltd", "14000", "0")));
        assertThat(openTasks(reference)).containsExactly("Task_RecommendQuote");
        assertThat(task(reference, "Task_RecommendQuote").getAssignee()).isEqualTo("olivia");
        refused(() -> quotes.view(reference, "ben"), "shown only");
        as("olivia", () -> quotes.assess(reference, "olivia", List.of(compliant(1), not(2, "Not to the specification."))));
        var view = as("olivia", () -> quotes.view(reference, "olivia"));
        assertThat(view.toScore()).isFalse();
        assertThat(view.recommendation().ranking()).extracting(RankedBid::supplier, RankedBid::rank).containsExactly(org.assertj.core.groups.Tuple.tuple("A Ltd", 1), org.assertj.core.groups.Tuple.tuple("B Ltd", 0));
        as("olivia", () -> quotes.save(reference, "olivia", new RecommendationDraft(true, null, null, null, "Does what is needed.")));
        as("olivia", () -> quotes.assess(reference, "olivia", List.of(compliant(1), compliant(2))));
        refused(() -> officers.completes("olivia", reference, "Task_RecommendQuote", Map.of()), "The ranking has changed");
        as("olivia", () -> quotes.save(reference, "olivia", new RecommendationDraft(true, null, null, null, "The cheapest.")));
        officers.completes("olivia", reference, "Task_RecommendQuote", Map.of());
        var recommended = evaluations.recommendations(reference).get(0);
        assertThat(recommended.supplier()).isEqualTo("B Ltd");
        assertThat(recommended.fewerThanInvited()).as("two of three quotes came: flagged, not stopped").isTrue();
        assertThat(recommended.totalPoints()).isEqualByComparingTo("100");
        assertThat(outcome(reference)).isEqualTo(EvaluationProcess.RECOMMENDED);
        assertThat(duties.hasDone(reference, "olivia", Duty.RECOMMEND)).isTrue();
    }

    @Test
    void without_an_acceptable_quote_the_manager_decides() {
        var reference = shortPath(PRICE_ONLY, List.of(bid(1, "A Ltd", "15000", "0")));
        refused(() -> officers.completes("olivia", reference, "Task_RecommendQuote", Map.of()), "Say whether the bid of A Ltd is compliant.");
        as("olivia", () -> quotes.assess(reference, "olivia", List.of(not(1, "No insurance."))));
        refused(() -> as("olivia", () -> quotes.save(reference, "olivia", new RecommendationDraft(true, null, null, null, "x"))), "No bid is in the running");
        as("olivia", () -> quotes.save(reference, "olivia", new RecommendationDraft(false, null, null, null, "None can do it.")));
        officers.completes("olivia", reference, "Task_RecommendQuote", Map.of());
        assertThat(openTasks(reference)).containsExactly("Task_DecideNoAward");
        officers.completes("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "restart", "reason", "Ask others."));
        assertThat(outcome(reference)).isEqualTo(EvaluationProcess.RESTART);
    }

    @Test
    void where_quality_of_quotes_counts_two_people_score_before_prices_are_shown() {
        var reference = shortPath(PRICE_AND_QUALITY, List.of(bid(1, "A Ltd", "12000", "0"), bid(2, "B Ltd", "15000", "0"), bid(3, "C Ltd", "15000", "0")));
        assertThat(openTasks(reference)).containsExactly("Task_ScoreQuality");
        claims("olivia", reference, "Task_ScoreQuality");
        as("olivia", () -> scoring.declare(reference, "olivia", false, null));
        as("olivia", () -> scoring.declare(reference, "olivia", false, null));
        as("olivia", () -> scoring.save(reference, "olivia", each(2, 3, 5, 5)));
        refused(() -> officers.completes("olivia", reference, "Task_ScoreQuality", Map.of()), "Only evaluators may do this step.");
        identities.createMembership("olivia", "evaluators");
        try {
            refused(() -> officers.completes("olivia", reference, "Task_ScoreQuality", Map.of()), "the second scorer must be somebody else");
        } finally {
            identities.deleteMembership("olivia", "evaluators");
        }
        tasks.setAssignee(held("olivia", reference).getId(), null);

        claims("eva", reference, "Task_ScoreQuality");
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        as("eva", () -> scoring.declare(reference, "eva", false, null));
        as("eva", () -> scoring.save(reference, "eva", each(2, 2, 4, 5)));
        officers.completes("eva", reference, "Task_ScoreQuality", Map.of());
        var before = as("olivia", () -> quotes.view(reference, "olivia"));
        assertThat(before.toScore()).isTrue();
        assertThat(before.lines()).isEmpty();
        assertThat(before.individual()).isEmpty();
        refused(() -> as("olivia", () -> quotes.assess(reference, "olivia", List.of(compliant(1)))), "Score the quotes first");
        refused(() -> officers.completes("olivia", reference, "Task_RecommendQuote", Map.of()), "Score the quotes first");

        as("olivia", () -> quotes.score(reference, "olivia", each(2, 4, 5, 5)));
        refused(() -> as("olivia", () -> quotes.score(reference, "olivia", each(2, 0, 0, 5))), "already handed in");
        as("olivia", () -> quotes.assess(reference, "olivia", List.of(compliant(1), compliant(2), compliant(3))));
        var view = as("olivia", () -> quotes.view(reference, "olivia"));
        assertThat(view.individual()).extracting(PersonalScore::person).contains("eva", "olivia");
        assertThat(view.recommendation().ranking()).as("the lower score counts where they differ").extracting(RankedBid::supplier, b -> b.totalPoints().toString(), RankedBid::rank)
            .containsExactly(row("C Ltd", "88.00", 1), row("B Ltd", "80.00", 2), row("A Ltd", "76.00", 3));
        as("olivia", () -> quotes.save(reference, "olivia", new RecommendationDraft(true, null, null, null, "Best overall.")));
        officers.completes("olivia", reference, "Task_RecommendQuote", Map.of());
        assertThat(evaluations.recommendations(reference).get(0).supplier()).isEqualTo("C Ltd");
        assertThat(evaluations.recommendations(reference).get(0).fewerThanInvited()).isFalse();
    }

    @Test
    void a_case_that_is_tendered_again_is_evaluated_afresh() {
        var reference = fullPath("150000", PRICE_ONLY, List.of(bid(1, "A Ltd", "140000", "0")));
        allCompliant(reference, "paul");
        recommends("paul", reference, new RecommendationDraft(false, null, null, null, "Too dear."));
        officers.completes("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "restart", "reason", "Again."));
        numbers = bids.are(reference, false, PRICE_ONLY, List.of(bid(1, "B Ltd", "130000", "0")));
        start(reference, false);
        assertThat(evaluations.ranking(reference)).isEmpty();
        allCompliant(reference, "paul");
        recommends("paul", reference, new RecommendationDraft(true, null, null, null, "Better."));
        assertThat(evaluations.recommendations(reference).get(0).supplier()).isEqualTo("B Ltd");
    }

    private static Criterion criterion(int number, council.procurement.tender.CriterionKind kind, int weight) {
        return ScoreSheetTest.criterion(number, kind, weight);
    }

    private static List<OpenedBid> vector() {
        return List.of(bid(1, "A Ltd", "100000", "12000"), bid(2, "B Ltd", "110000", "30000"), bid(3, "C Ltd", "125000", "24000"));
    }

    private static OpenedBid bid(long number, String supplier, String price, String social) {
        return new OpenedBid(number, supplier, "WS13 6YU", true, false, new BigDecimal(price), new BigDecimal(social), false, java.time.Instant.EPOCH);
    }

    /** The number that the first, second, … bid was given; a negative one for a bid that is not there. */
    private long number(long place) {
        return place <= numbers.size() ? numbers.get((int) place - 1) : -place;
    }

    private Assessment compliant(long bid) {
        return new Assessment(number(bid), true, null, false, null, null, null);
    }

    private Assessment not(long bid, String reason) {
        return new Assessment(number(bid), false, reason, false, null, null, null);
    }

    private PriceCheck explained(long bid, LocalDate asked, String explanation, Boolean accepted) {
        return new PriceCheck(number(bid), true, asked, explanation, accepted);
    }

    private static org.assertj.core.groups.Tuple row(String supplier, String total, int rank) {
        return org.assertj.core.groups.Tuple.tuple(supplier, total, rank);
    }

    private List<GivenScore> all(String reference, int points, String reason) {
        var scores = new ArrayList<GivenScore>();
        for (var question : scoring.questions(reference))
            for (var bid : bids.of(reference)) scores.add(new GivenScore(bid.number(), question.number(), points, reason));
        return scores;
    }

    private List<GivenScore> each(int question, int... points) {
        var scores = new ArrayList<GivenScore>();
        for (int i = 0; i < points.length; i++) scores.add(new GivenScore(number(i + 1), question, points[i], "Because."));
        return scores;
    }

    private String fullPath(String value, List<Criterion> criteria, List<OpenedBid> opened) {
        return opened(value, criteria, opened, false);
    }

    private String shortPath(List<Criterion> criteria, List<OpenedBid> opened) {
        return opened("15000", criteria, opened, true);
    }

    /** A case as the stages before leave it: routed, with its bids opened, and this stage's process alone. */
    private String opened(String value, List<Criterion> criteria, List<OpenedBid> opened, boolean shortPath) {
        return opened(value, criteria, opened, shortPath, List.of());
    }

    private String opened(String value, List<Criterion> criteria, List<OpenedBid> opened, boolean shortPath, List<Promises> promised) {
        return opened(value, criteria, opened, shortPath, promised, Map.of());
    }

    private String opened(String value, List<Criterion> criteria, List<OpenedBid> opened, boolean shortPath, List<Promises> promised, Map<String, String> companyNumbers) {
        var reference = officers.starts("olivia", need("Something", value)).getBusinessKey();
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(Task::getProcessInstanceId)
            .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult().getRootProcessInstanceId()).distinct()
            .forEach(root -> runtime.deleteProcessInstance(root, "only this stage is tested"));
        numbers = bids.are(reference, shortPath, criteria, opened, promised, companyNumbers);
        start(reference, shortPath);
        return reference;
    }

    private void start(String reference, boolean shortPath) {
        engine.getCommandExecutorTxRequired().execute(context ->
            runtime.startProcessInstanceByKey(EvaluationProcess.KEY, reference, Map.of("shortPath", shortPath)));
    }

    private void allCompliant(String reference, String person) {
        claims(person, reference, "Task_CheckCompliance");
        as(person, () -> compliance.saveChecks(reference, person, bids.of(reference).stream().map(bid -> new Assessment(bid.number(), true, null, false, null, null, null)).toList()));
        officers.completes(person, reference, "Task_CheckCompliance", Map.of());
        appoints(reference);
        if (openTasks(reference).contains("Task_CheckOffers")) pricesChecked(person, reference);
    }

    /** No price that looks low; Fiona confirms the points. */
    private void pricesChecked(String person, String reference) {
        looksAtPrices(person, reference);
        confirms(reference);
    }

    private void looksAtPrices(String person, String reference) {
        claims(person, reference, "Task_CheckOffers");
        as(person, () -> offers.save(reference, person, offers.offers(reference, person).stream().map(OfferCheckService.Offer::check).toList()));
        officers.completes(person, reference, "Task_CheckOffers", Map.of());
    }

    private void confirms(String reference) {
        claims("fiona", reference, "Task_ConfirmArithmetic");
        as("fiona", () -> arithmetic.say(reference, "fiona", true, List.of()));
        officers.completes("fiona", reference, "Task_ConfirmArithmetic", Map.of());
    }

    /** Where quality is scored: three who score, and Priya who moderates. */
    private void appoints(String reference) {
        if (openTasks(reference).contains("Task_AppointPanel"))
            officers.completes("paul", reference, "Task_AppointPanel", Map.of("chair", "eva", "secondMember", "edward", "thirdMember", "esther", "moderator", "priya"));
    }

    private void scores(String person, String reference) {
        claims(person, reference, "Task_ScoreBids");
        as(person, () -> scoring.declare(reference, person, false, null));
        as(person, () -> scoring.declare(reference, person, false, null));
        as(person, () -> scoring.save(reference, person, all(reference, 3, "Because of " + person)));
        officers.completes(person, reference, "Task_ScoreBids", Map.of());
    }

    private void agrees(String person, String reference) {
        var agreed = new ArrayList<GivenScore>();
        var questions = scoring.questions(reference);
        VECTOR.forEach((bid, points) -> {
            for (int i = 0; i < questions.size(); i++) agreed.add(new GivenScore(number(bid), questions.get(i).number(), points[i], "Because all agree."));
        });
        as(person, () -> scoring.agree(reference, person, agreed));
        officers.completes(person, reference, "Task_ModerateScores", Map.of());
    }

    /** Moderated, prices checked, points confirmed. */
    private void ranked(String person, String reference) {
        agrees(person, reference);
        pricesChecked("paul", reference);
    }

    private void recommends(String person, String reference, RecommendationDraft draft) {
        if (task(reference, "Task_RecommendAward").getAssignee() == null) claims(person, reference, "Task_RecommendAward");
        as(person, () -> evaluations.saveRecommendation(reference, person, draft));
        officers.completes(person, reference, "Task_RecommendAward", Map.of());
        as("olivia", () -> agreements.say(reference, "olivia", true, null));
        officers.completes("olivia", reference, "Task_AgreeRecommendation", Map.of());
    }

    /** Takes one open task of this kind that nobody has. */
    private void claims(String person, String reference, String taskKey) {
        var free = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).taskUnassigned().list();
        if (free.isEmpty()) assertThat(held(person, reference).getTaskDefinitionKey()).isEqualTo(taskKey);
        else tasks.setAssignee(free.get(0).getId(), person);
    }

    private Task held(String person, String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(person).singleResult();
    }

    private Task task(String reference, String taskKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).singleResult();
    }

    private List<String> openTasks(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private Object outcome(String reference) {
        var ended = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(EvaluationProcess.KEY).finished().list();
        assertThat(ended).hasSize(1);
        return history.createHistoricVariableInstanceQuery().processInstanceId(ended.get(0).getId()).variableName("stageOutcome").singleResult().getValue();
    }

    private void asDuty(String reference, String person, Duty duty) {
        as(person, () -> duties.perform(reference, person, duty));
    }

    private static void refused(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }

    private <T> T as(String person, java.util.function.Supplier<T> deed) {
        return officers.as(person, deed);
    }

    private void as(String person, Runnable deed) {
        officers.as(person, () -> {
            deed.run();
            return null;
        });
    }
}
