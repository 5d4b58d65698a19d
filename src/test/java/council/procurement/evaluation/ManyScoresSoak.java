package council.procurement.evaluation;

import static council.procurement.support.Officers.need;
import static council.procurement.support.Stopwatch.time;
import static council.procurement.tender.CriterionKind.PRICE;
import static council.procurement.tender.CriterionKind.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.OfficersExtension;
import council.procurement.support.Stopwatch;
import council.procurement.tender.Criterion;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.OpenedBids;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Fifty bids on thirty questions by five evaluators, over HTTP on a database file; prints how long each step takes beside one
 * row written to a bare table of the same database. Not part of any other run: {@code mvn test -Psoak}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:file:./target/soak/many-scores")
@ActiveProfiles({"demo", "test"})
@ExtendWith(OfficersExtension.class)
class ManyScoresSoak {

    private static final int BIDDERS = 50;
    private static final int QUESTIONS = 30;
    private static final List<String> PANEL = List.of("eva", "edward", "esther", "ellen", "ivan");
    private static final String REASON = "The answer names who does it, by when and how it is checked; it gives no example of a contract of this size. ".repeat(3).strip();

    @Autowired Officers officers;
    @Autowired OpenedBids opened;
    @Autowired ComplianceService compliance;
    @Autowired ScoringService scoring;
    @Autowired OfferCheckService offers;
    @Autowired IdentityService identities;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired ProcessEngineConfigurationImpl engine;
    @Autowired JdbcClient jdbc;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private final Stopwatch watch = new Stopwatch();

    @Test
    void fifty_bids_on_thirty_questions_are_scored_moderated_ranked_and_printed() throws Exception {
        jdbc.sql("create table bare_score (id int primary key, points int, reason varchar(4000))").update();
        var bare = new ArrayList<Duration>();
        for (int n = 0; n < 500; n++) {
            int id = n;
            bare.add(time(() -> jdbc.sql("insert into bare_score values (?, ?, ?)").params(id, 4, REASON).update()));
        }
        watch.baseline("one score written by itself", bare);

        identities.createMembership("ivan", "evaluators");
        var reference = begun();
        for (var person : PANEL) {
            for (int times = 0; times < 2; times++) as(person, () -> scoring.declare(reference, person, false, null));
            scores(reference, person);
            watch.print("a member hands in", List.of(time(() -> officers.completes(person, reference, "Task_ScoreBids", Map.of()))));
        }
        moderates(reference);
        officers.completes("priya", reference, "Task_ModerateScores", Map.of());

        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_CheckOffers").singleResult().getId(), "priya");
        var priya = Browser.of("priya", port);
        watch.print("prices opened", List.of(time(() -> assertThat(priya.fetches("/evaluations/" + reference + "/offers").statusCode()).isEqualTo(200))));
        as("priya", () -> offers.save(reference, "priya", offers.offers(reference, "priya").stream().map(OfferCheckService.Offer::check).toList()));
        watch.print("prices checked and all bids ranked", List.of(time(() -> officers.completes("priya", reference, "Task_CheckOffers", Map.of()))));
        confirmsAndRecommends(reference);
        var marcus = Browser.of("marcus", port);
        var report = new byte[1][];
        watch.print("the report printed", List.of(time(() -> report[0] = marcus.downloads("/awards/" + reference + "/evaluation.pdf"))));
        System.out.printf("SOAK the report has %d kB%n", report[0].length / 1024);
    }

    private String begun() {
        var reference = officers.starts("olivia", need("Very many scores", "480000")).getBusinessKey();
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(it -> runtime.createProcessInstanceQuery().processInstanceId(it.getProcessInstanceId()).singleResult().getRootProcessInstanceId()).distinct()
            .forEach(root -> runtime.deleteProcessInstance(root, "only this stage is measured"));
        var criteria = new ArrayList<Criterion>();
        criteria.add(ScoreSheetTest.criterion(1, PRICE, 40));
        for (int n = 0; n < QUESTIONS; n++) criteria.add(ScoreSheetTest.criterion(n + 2, QUALITY, 2));
        opened.are(reference, false, criteria, IntStream.range(0, BIDDERS).mapToObj(n -> new OpenedBid(0, "Bidder %02d Example".formatted(n), "WS13 6YU", true, false, new BigDecimal(460_000 + n * 100), BigDecimal.ZERO, false, Instant.EPOCH)).toList());
        engine.getCommandExecutorTxRequired().execute(context -> runtime.startProcessInstanceByKey("evaluation", reference, Map.of("shortPath", false)));
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_CheckCompliance").singleResult().getId(), "paul");
        as("paul", () -> compliance.saveChecks(reference, "paul", opened.of(reference).stream().map(bid -> new Assessment(bid.number(), true, null, false, null, null, null)).toList()));
        officers.completes("paul", reference, "Task_CheckCompliance", Map.of());
        officers.completes("paul", reference, "Task_AppointPanel", Map.of("chair", PANEL.get(0), "secondMember", PANEL.get(1), "thirdMember", PANEL.get(2), "fourthMember", PANEL.get(3), "fifthMember", PANEL.get(4), "moderator", "priya"));
        return reference;
    }

    private void scores(String reference, String person) throws Exception {
        var browser = Browser.of(person, port);
        var sheet = new String[1];
        watch.print("a sheet opened", List.of(time(() -> sheet[0] = browser.fetches("/evaluations/" + reference + "/sheet").body())));
        var pages = new ArrayList<Duration>();
        var saves = new ArrayList<Duration>();
        for (var question : json.readTree(sheet[0]).path("view").path("questions")) {
            var number = question.path("number").asInt();
            pages.add(time(() -> assertThat(browser.fetches("/evaluations/%s/sheet/%d".formatted(reference, number)).statusCode()).isEqualTo(200)));
            for (var bid : json.readTree(sheet[0]).path("view").path("bids")) saves.add(time(() -> saves(browser, "/evaluations/%s/sheet/%d/%d".formatted(reference, number, bid.path("number").asLong()))));
        }
        assertThat(saves).hasSize(BIDDERS * QUESTIONS);
        watch.print("a question opened over fifty bids", pages);
        watch.print("a score saved", saves);
    }

    private void saves(Browser browser, String address) throws Exception {
        var answer = browser.sends(address, json.writeValueAsString(Map.of("points", 3 + address.hashCode() % 2, "reason", REASON)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void moderates(String reference) throws Exception {
        var priya = Browser.of("priya", port);
        var sheet = new String[1];
        watch.print("the moderation opened", List.of(time(() -> sheet[0] = priya.fetches("/evaluations/" + reference + "/agreed").body())));
        var pages = new ArrayList<Duration>();
        var saves = new ArrayList<Duration>();
        for (var question : json.readTree(sheet[0]).path("view").path("questions")) {
            var number = question.path("number").asInt();
            pages.add(time(() -> assertThat(priya.fetches("/evaluations/%s/agreed/%d".formatted(reference, number)).statusCode()).isEqualTo(200)));
            for (var bid : json.readTree(sheet[0]).path("view").path("bids")) saves.add(time(() -> saves(priya, "/evaluations/%s/agreed/%d/%d".formatted(reference, number, bid.path("number").asLong()))));
        }
        watch.print("a question opened for moderation, with 250 scores", pages);
        watch.print("an agreed score saved", saves);
    }

    private void confirmsAndRecommends(String reference) throws Exception {
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_ConfirmArithmetic").singleResult().getId(), "fiona");
        var fiona = Browser.of("fiona", port);
        watch.print("the points opened by the second person", List.of(time(() -> assertThat(fiona.fetches("/evaluations/" + reference + "/arithmetic").statusCode()).isEqualTo(200))));
        fiona.sends("/evaluations/" + reference + "/arithmetic", "{\"confirmed\":true,\"errors\":[]}");
        officers.completes("fiona", reference, "Task_ConfirmArithmetic", Map.of());
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_RecommendAward").singleResult().getId(), "paul");
        var paul = Browser.of("paul", port);
        watch.print("the ranking opened, with its sensitivity", List.of(time(() -> assertThat(paul.fetches("/evaluations/" + reference + "/recommendation").statusCode()).isEqualTo(200))));
        paul.sends("/evaluations/" + reference + "/recommendation", "[{\"award\":true,\"reasons\":\"First by the published criteria.\"}]");
        officers.completes("paul", reference, "Task_RecommendAward", Map.of());
        assertThat(officers.openTasks(reference)).extracting(it -> it.getTaskDefinitionKey()).containsExactly("Task_AgreeRecommendation");
    }

    private void as(String person, Runnable deed) {
        officers.as(person, () -> {
            deed.run();
            return null;
        });
    }
}
