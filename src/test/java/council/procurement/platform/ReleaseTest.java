package council.procurement.platform;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.award.AwardService;
import council.procurement.award.Awards;
import council.procurement.award.SealingRegisterService;
import council.procurement.casechange.CaseEndingService;
import council.procurement.casechange.CaseStandingService;
import council.procurement.casechange.RunningCases;
import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.market.MarketEngagementService;
import council.procurement.notice.NoticeService;
import council.procurement.platform.models.ModelDeployment;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Members;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import council.procurement.tender.Deadline;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.QuoteRequest;
import council.procurement.tender.QuoteRequestService;
import council.procurement.tender.TenderChange;
import council.procurement.tender.TenderChangeService;
import council.procurement.tender.TenderService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deployment is always the whole set of models, and a case keeps the release with which it began. */
@ProcessTest
class ReleaseTest {

    /** Each deployment of this class gets a minute of its own: the newest release is the one with the latest time. */
    private static LocalDateTime minute = LocalDateTime.of(2026, 11, 23, 11, 0);

    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired EvaluationService evaluations;
    @Autowired ComplianceService compliance;
    @Autowired Rest rest;
    @Autowired RepositoryService repository;
    @Autowired FormService forms;
    @Autowired ModelDeployment startUp;
    @Autowired LiveTenders live;
    @Autowired TenderService tenders;
    @Autowired QuoteRequestService requests;
    @Autowired Awards awards;
    @Autowired AwardService awardService;
    @Autowired SealingRegisterService seals;
    @Autowired Members members;
    @Autowired NoticeService notices;
    @Autowired CasesAtStage stages;
    @Autowired RunningCases running;
    @Autowired MarketEngagementService engagements;
    @Autowired CaseEndingService endings;
    @Autowired TenderChangeService changes;
    @Autowired CaseStandingService standings;

    @BeforeEach
    void laterThanAnyOther() {
        nextMinute();
    }

    /** The other tests share this engine: they find the models as they are shipped. */
    @AfterEach
    void restore() {
        nextMinute();
        for (var file : new String[] {"bpmn/procurement.bpmn", "bpmn/initiation.bpmn", "forms/accept-need.form", "forms/send-requests.form", "forms/plan-engagement.form", "forms/tell-bidders.form", "forms/tell-of-change.form", "forms/write-award-report.form", "forms/sign-contract.form", "bpmn/market-engagement.bpmn", "bpmn/tender-change.bpmn", "bpmn/tender.bpmn", "bpmn/evaluation.bpmn", "bpmn/award.bpmn"}) {
            repository.createDeployment().addString(file, shipped(file)).deploy();
            nextMinute();
        }
    }

    @Test
    void a_second_start_deploys_nothing() {
        var before = releases();
        startUp.afterPropertiesSet();
        assertThat(releases()).isEqualTo(before);
    }

    @Test
    void a_changed_model_from_the_modeler_makes_one_release_of_all_files() {
        var before = releases();
        var files = repository.getDeploymentResourceNames(newest().getId());
        var answer = rest.deploy("petra", "procurement.bpmn", changed("bpmn/procurement.bpmn", "The whole cycle of one purchase", "The complete cycle of one purchase"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(releases()).isEqualTo(before + 1);
        assertThat(repository.getDeploymentResourceNames(newest().getId())).containsExactlyInAnyOrderElementsOf(files);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).allMatch(definition -> definition.getDeploymentId().equals(newest().getId()));
        assertThat(repository.createDecisionDefinitionQuery().latestVersion().list()).allMatch(definition -> definition.getDeploymentId().equals(newest().getId()));
    }

    @Test
    void the_same_model_again_makes_no_release() {
        var before = releases();
        for (var file : new String[] {"procurement.bpmn", "initiation.bpmn", "regime.dmn"}) {
            nextMinute();
            assertThat(rest.deploy("petra", file, shipped("bpmn/" + file)).status()).isEqualTo(200);
        }
        assertThat(rest.deploy("petra", "accept-need.form", shipped("forms/accept-need.form")).status()).isEqualTo(200);
        assertThat(releases()).isEqualTo(before);
    }

    @Test
    void the_same_model_again_makes_no_release_whoever_deployed_it_first() {
        var changed = changed("bpmn/procurement.bpmn", "The whole cycle of one purchase", "The cycle of one purchase");
        repository.createDeployment().source("start-up").addString("bpmn/procurement.bpmn", changed).deploy();
        var before = releases();
        nextMinute();
        assertThat(rest.deploy("petra", "procurement.bpmn", changed).status()).isEqualTo(200);
        assertThat(releases()).isEqualTo(before);
    }

    @Test
    void a_restart_keeps_what_a_process_owner_changed() {
        rest.deploy("petra", "procurement.bpmn", changed("bpmn/procurement.bpmn", "The whole cycle of one purchase", "The owner's cycle of one purchase"));
        var before = releases();
        nextMinute();
        startUp.afterPropertiesSet();
        assertThat(releases()).isEqualTo(before);
        assertThat(content(newest(), "bpmn/procurement.bpmn")).contains("The owner's cycle");
    }

    @Test
    void a_running_case_keeps_its_release_and_a_new_one_gets_the_new() {
        var running = officers.starts("olivia", need("Begun before the change", "150000")).getBusinessKey();
        rest.deploy("petra", "initiation.bpmn", changed("bpmn/initiation.bpmn", "name=\"Agree the route", "name=\"Agree anew the route"));
        nextMinute();
        rest.deploy("petra", "accept-need.form", changed("forms/accept-need.form", "\"label\": \"Reason\"", "\"label\": \"Grounds\""));
        var fresh = officers.starts("olivia", need("Begun after the change", "150000")).getBusinessKey();

        assertThat(form(running)).contains("\"Reason\"").doesNotContain("\"Grounds\"");
        assertThat(form(fresh)).contains("\"Grounds\"");
        assertThat(toTheRoute(running).getName()).doesNotContain("anew");
        assertThat(toTheRoute(fresh).getName()).contains("anew");
    }

    /** Models that were released with a form for each notice: their tasks come to the one step too, and what their forms did not ask for is not demanded. */
    @Test
    void a_case_of_an_earlier_release_publishes_its_notices_with_the_forms_of_its_time() {
        repository.createDeployment().addString("bpmn/tender.bpmn", earlier("tender.bpmn")).addString("forms/publish-tender.form", earlier("publish-tender.form"))
            .addString("bpmn/award.bpmn", earlier("award.bpmn")).addString("forms/publish-award-notice.form", earlier("publish-award-notice.form")).deploy();
        var tender = live.toPublish("Advertised under an earlier release", LiveTenders.DEADLINE);
        var notice = Notices.published(LiveTenders.TODAY);
        notice.put("deadline", LiveTenders.DEADLINE.plusDays(1).toString());
        officers.completes("priya", tender, "Task_PublishTender", notice);
        assertThat(tenders.tender(tender).orElseThrow().documents().deadline()).isEqualTo(Deadline.on(LiveTenders.DEADLINE.plusDays(1)));
        assertThat(notices.of(tender)).singleElement().satisfies(it -> assertThat(it.noticeNumber()).isEqualTo(notice.get("noticeNumber")));

        var award = awards.tender(Route.STATUTORY, "240000", "240000", true);
        awards.decided(award);
        officers.completes("priya", award, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        officers.completes("priya", award, "Task_PublishAwardNotice", Map.of("noticeNumber", Notices.number(2026), "publishedOn", "2026-11-23"));
        assertThat(awardService.get(award, 0).standstill().lastDay()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(notices.of(award)).singleElement().satisfies(it -> assertThat(it.evidenceLink()).isNull());
    }

    /** Models whose signing form asked for the number on paper and neither for the insurance nor for how long bids hold. */
    @Test
    void a_case_of_an_earlier_release_is_sealed_with_the_number_that_its_form_asks_for() {
        repository.createDeployment().addString("bpmn/award.bpmn", earlier("award.bpmn")).addString("forms/publish-award-notice.form", earlier("publish-award-notice.form"))
            .addString("forms/write-award-report.form", earlier("write-award-report.form")).addString("forms/sign-contract.form", earlier("sign-contract.form")).deploy();
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "141000", true);
        var report = Awards.report();
        report.put("contractForm", "deed");
        report.remove("bidsHoldUntil");
        report.putAll(Map.of("financeCheck", "ok", "insuranceCheck", "failed", "healthSafetyCheck", "ok", "modernSlaveryCheck", "not-needed", "dataProtectionCheck", "ok", "safeguardingCheck", "not-needed"));
        assertThatThrownBy(() -> officers.completes("paul", reference, "Task_WriteAwardReport", report)).hasMessageContaining("These checks failed: insurance.");
        report.put("diligenceNote", "The renewal was delayed; the certificate arrives before the start.");
        members.twoWeeksAgo(reference, () -> {
            awards.reported(reference, report);
            awards.approves("clara", reference);
        });
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        var signature = Awards.signature(LocalDate.of(2026, 11, 23));
        List.of("insurance", "startConditions").forEach(signature::remove);
        signature.putAll(Map.of("sealNumber", "2026/17", "sealAttestedBy", "leila"));
        officers.completes("monica", reference, "Task_SignContract", signature);
        var number = awardService.get(reference, 0).signature().sealNumber();
        assertThat(seals.read("monica", number)).singleElement().satisfies(it -> assertThat(it.paperNumber()).isEqualTo("2026/17"));
        assertThat(awardService.seen(reference, 0)).isEmpty();
    }

    /** Models whose form asked for suppliers in words: who has an address gets the mail, the others stand in the list. */
    @Test
    void a_case_of_an_earlier_release_asks_suppliers_in_words() {
        repository.createDeployment().addString("bpmn/tender.bpmn", earlier("tender.bpmn")).addString("forms/send-requests.form", earlier("send-requests.form")).deploy();
        var reference = live.toAsk("Asked under an earlier release");
        officers.completes("priya", reference, "Task_SendRequests", Map.of("suppliersInvited", "Acorn Ltd, Lichfield acorn@words.example\nBirch Ltd, Tamworth\nCedar Ltd, Rugeley", "localIncluded", "true",
            "smeIncluded", "false", "noSmeReason", "None makes it.", "terms", "Ours.", "deadline", LiveTenders.QUOTES_DUE.toString(), "basis", "price"));
        assertThat(tenders.tender(reference).orElseThrow().documents().noSmeReason()).isEqualTo("None makes it.");
        assertThat(requests.of(reference)).extracting(QuoteRequest::name, QuoteRequest::email).containsExactly(tuple("Acorn Ltd, Lichfield", "acorn@words.example"), tuple("Birch Ltd, Tamworth", null), tuple("Cedar Ltd, Rugeley", null));
    }

    /** Models whose forms asked for the number of the notice beside everything else: it is still owed there. */
    @Test
    void a_case_of_an_earlier_release_gives_the_notices_of_engagement_change_and_termination_where_its_forms_ask_for_them() {
        repository.createDeployment().addString("bpmn/market-engagement.bpmn", earlier("market-engagement.bpmn")).addString("forms/plan-engagement.form", earlier("plan-engagement.form"))
            .addString("bpmn/procurement.bpmn", earlier("procurement.bpmn")).addString("forms/tell-bidders.form", earlier("tell-bidders.form"))
            .addString("bpmn/tender-change.bpmn", earlier("tender-change.bpmn")).addString("forms/tell-of-change.form", earlier("tell-of-change.form")).deploy();
        officers.clockAt(LiveTenders.TODAY);
        var engagement = stages.starts("market-engagement", CasesAtStage.need(Category.SERVICES, "500000", false, false)).getBusinessKey();
        var plan = new HashMap<String, Object>(Map.of("method", "event", "closesOn", "2026-12-18", "questions", "How long?", "invited", "All", "socialImprovement", "Jobs.", "socialSecuring", "A question.",
            "socialConsult", "false", "socialConsultation", "Too small."));
        assertThatThrownBy(() -> officers.completes("priya", engagement, "Task_PlanEngagement", plan)).hasMessageContaining("Give the number of the preliminary market engagement notice (UK2)");
        plan.put("noticeNumber", "2026/S 000-071234");
        officers.completes("priya", engagement, "Task_PlanEngagement", plan);
        assertThat(engagements.find(engagement).orElseThrow().plan().noticeNumber()).isEqualTo("2026/S 000-071234");

        var tender = running.tendering("Cancelled under an earlier release", "400000");
        officers.as("priya", () -> changes.ask(tender, new Viewer("priya", Set.of("procurement-team")), TenderChange.Kind.EXTENSION, false, "A week more.", "Suppliers asked for it.", LocalDate.of(2027, 1, 19)));
        officers.completes("marcus", tender, "Task_AgreeChange", Map.of("outcome", "yes"));
        assertThatThrownBy(() -> officers.completes("paul", tender, "Task_TellOfChange", Map.of("howTold", "By mail."))).hasMessageContaining("Correct the notice first and give its number");
        officers.completes("paul", tender, "Task_TellOfChange", Map.of("howTold", "By mail.", "noticeNumber", "2026/S 000-012399"));
        endings.cancel(tender, new Viewer("priya", Set.of("procurement-team")), "Nobody needs it any more.");
        officers.completes("marcus", tender, "Task_AgreeCancellation", Map.of("outcome", "yes"));
        var told = new HashMap<String, Object>(Map.of("toldOn", "2026-11-23", "howTold", "All bidders."));
        assertThatThrownBy(() -> officers.completes("priya", tender, "Task_TellBidders", told)).hasMessageContaining("Give the number of the procurement termination notice");
        told.putAll(Map.of("noticeNumber", "2026/S 000-012345", "noticeOn", "2026-11-23"));
        officers.completes("priya", tender, "Task_TellBidders", told);
        assertThat(standings.biddersTold(tender)).get().satisfies(it -> assertThat(it.noticeNumber()).isEqualTo("2026/S 000-012345"));
        assertThat(officers.openTasks(tender)).isEmpty();
    }

    /** Models in which anybody of the evaluators took a seat, without a panel that was appointed. */
    @Test
    void a_case_of_an_earlier_release_is_scored_by_whoever_takes_a_seat() {
        repository.createDeployment().addString("bpmn/evaluation.bpmn", earlier("evaluation.bpmn")).deploy();
        var reference = walk.raise(new Purchase("Scored under an earlier release", "The present arrangement ends.", "people", "henry", "services", "79620000", "120000", 36, "PP-7100"));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        var deadline = LocalDate.of(2027, 3, 2);
        walk.advertise(reference, deadline);
        walk.officers().at(deadline.plusDays(1));
        walk.openBids(reference, List.of(new Bidder("Northgate Example Services", "WS13 6YU", true, false, "50000", "20000"), new Bidder("Example Works", "WS13 6YU", true, false, "115000", "15000")));
        walk.witnessOpening(reference);
        checkedWithPrices(reference);
        for (var evaluator : List.of("eva", "ellen", "esther")) walk.score(reference, evaluator, 4);
        walk.moderate(reference, 4);
        walk.recommend(reference);
        assertThat(evaluations.progress(reference)).get().satisfies(it -> assertThat(it.scorers()).isEqualTo(3));
    }

    /** As the form of that release asks: a low price is explained in the same step. */
    private void checkedWithPrices(String reference) {
        walk.officers().claim("priya", reference, "Task_CheckCompliance");
        var bids = walk.officers().as("priya", () -> compliance.lines(reference, "priya"));
        var low = bids.get(0).bid();
        walk.officers().as("priya", () -> {
            compliance.save(reference, "priya", bids.stream().map(it -> new Assessment(it.bid().number(), true, null, false, null, null, null)).toList());
            return null;
        });
        assertThat(walk.officers().as("priya", () -> compliance.lines(reference, "priya"))).filteredOn(it -> it.bid().number() == low.number()).singleElement().satisfies(it -> assertThat(it.assessment().abnormallyLow()).isTrue());
        walk.officers().as("priya", () -> {
            compliance.save(reference, "priya", bids.stream().map(it -> it.bid().equals(low) ? new Assessment(low.number(), true, null, false, LocalDate.of(2027, 3, 2), "Own depot.", true) : new Assessment(it.bid().number(), true, null, false, null, null, null)).toList());
            return null;
        });
        walk.officers().complete("priya", reference, "Task_CheckCompliance", Map.of());
    }

    private static String earlier(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/released", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Task toTheRoute(String reference) {
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
        return officers.openTasks(reference).get(0);
    }

    private String form(String reference) {
        try (var form = forms.getDeployedTaskForm(officers.openTasks(reference).get(0).getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nextMinute() {
        minute = minute.plusMinutes(1);
        officers.clockAt(minute);
    }

    private long releases() {
        return repository.createDeploymentQuery().count();
    }

    private Deployment newest() {
        return repository.createDeploymentQuery().orderByDeploymentTime().desc().list().get(0);
    }

    private String content(Deployment release, String file) {
        try (var stream = repository.getResourceAsStream(release.getId(), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(String file, String from, String to) {
        var content = shipped(file);
        assertThat(content).as(file).contains(from);
        return content.replace(from, to);
    }
}
