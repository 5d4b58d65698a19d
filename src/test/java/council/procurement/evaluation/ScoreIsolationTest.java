package council.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.support.Browser;
import council.procurement.support.OpenedTender;
import council.procurement.support.ProcessTest;
import council.procurement.support.Sweep;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who scores sees their own scores and no price; nobody else sees either, at any address, over REST and in what can be taken away (domain reference 3.6). */
@ProcessTest
class ScoreIsolationTest {

    /** Eva has saved and not handed in, Edward has handed in; the price is that of a bid. Each stands nowhere else. */
    private static final String EVAS = "medlar-jelly-4471";
    private static final String EDWARDS = "sloe-syrup-9921";
    private static final String AGREED = "damson-cheese-3317";
    private static final List<String> PRICE = List.of("461731", "461,731");
    private static final List<String> PANEL = List.of("eva", "edward", "esther");
    private static final List<String> EVERYBODY_NEAR = Stream.concat(PANEL.stream(), Stream.of("ellen", "priya", "paul", "marcus", "ivan", "admin", "monica")).toList();

    @Autowired PurchaseWalk walk;
    @Autowired ScoringService scoring;
    @Autowired Sweep sweep;
    @LocalServerPort int port;

    @AfterEach
    void now() {
        walk.officers().now();
    }

    @Test
    void nobody_reads_another_ones_scores_and_no_scorer_a_price() {
        var reference = appointed();
        scores("eva", reference, EVAS);
        scores("edward", reference, EDWARDS);
        walk.officers().complete("edward", reference, "Task_ScoreBids", Map.of());
        var found = sweep.of(reference, Stream.concat(Stream.of(EVAS, EDWARDS), PRICE.stream()).toList(), List.of("Task_ScoreBids"), EVERYBODY_NEAR);
        assertThat(found).as("scores, while the panel scores").filteredOn(it -> it.contains(EVAS) || it.contains(EDWARDS)).containsExactly("eva reads “%s” at /evaluations/%s/scores".formatted(EVAS, reference));
        assertThat(found).as("prices").noneMatch(it -> PRICE.stream().anyMatch(it::contains) && (PANEL.contains(it.substring(0, it.indexOf(' '))) || it.startsWith("a visitor")));

        walk.officers().complete("eva", reference, "Task_ScoreBids", Map.of());
        scores("esther", reference, "As asked.");
        walk.officers().complete("esther", reference, "Task_ScoreBids", Map.of());
        for (var person : EVERYBODY_NEAR) {
            var moderation = Browser.of(person, port).fetches("/evaluations/" + reference + "/moderation").body();
            if (person.equals("priya")) assertThat(moderation).as("the moderator").contains(EVAS, EDWARDS).doesNotContain(PRICE.get(0), PRICE.get(1));
            else assertThat(moderation).as(person).doesNotContain(EVAS, EDWARDS);
        }
        walk.officers().as("priya", () -> {
            scoring.agree(reference, "priya", scoring.moderation(reference, "priya").individual().stream().filter(it -> it.person().equals("eva")).map(it -> new GivenScore(it.bid(), it.criterion(), it.points(), AGREED)).toList());
            return null;
        });
        walk.officers().complete("priya", reference, "Task_ModerateScores", Map.of());
        walk.rank(reference);
        assertThat(sweep.of(reference, List.of(EVAS, EDWARDS, AGREED), List.of("Task_RecommendAward"), EVERYBODY_NEAR)).as("before anything is recommended").isEmpty();
    }

    private void scores(String person, String reference, String reason) {
        walk.officers().as(person, () -> {
            scoring.declare(reference, person, false, null);
            scoring.declare(reference, person, false, null);
            var sheet = scoring.sheet(reference, person);
            scoring.save(reference, person, sheet.bids().stream().flatMap(bid -> sheet.questions().stream().map(question -> new GivenScore(bid.number(), question.number(), 4, reason))).toList());
            return null;
        });
    }

    private String appointed() {
        var reference = OpenedTender.checked(walk, List.of(new Bidder("Northgate Example Services", "WS13 6YU", true, false, "461731.19", "20000"), new Bidder("Example Works", "WS13 6YU", true, false, "470000", "15000")));
        walk.appointPanel(reference);
        return reference;
    }
}
