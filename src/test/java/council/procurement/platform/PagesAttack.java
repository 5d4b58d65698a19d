package council.procurement.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.evaluation.ArithmeticService;
import council.procurement.support.Browser;
import council.procurement.support.FormAttack;
import council.procurement.support.Rest;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.Deadline;
import council.procurement.tender.TenderService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** What embedded forms post to our own addresses, attacked as a script would: wrong answers by the right person, right ones by everybody else. */
class PagesAttack {

    private static final String HUGE = "x".repeat(100_000);
    private static final List<String> NOT_IT = List.of("", "null", "nonsense", "{\"a\":", "5", "\"text\"", "[[]]", "[5]", "[null]");

    private final FormAttack attack;
    private final TenderService tenders;
    private final ArithmeticService arithmetic;
    private final TaskService tasks;
    private final ObjectMapper json;
    private final int port;
    private final List<String> people;
    private final Map<String, Browser> browsers = new HashMap<>();

    PagesAttack(FormAttack attack, TenderService tenders, ArithmeticService arithmetic, TaskService tasks, ObjectMapper json, int port, List<String> people) {
        this.attack = attack;
        this.tenders = tenders;
        this.arithmetic = arithmetic;
        this.tasks = tasks;
        this.json = json;
        this.port = port;
        this.people = people;
    }

    /** An address, an acceptable body (a list holds such items), and the wrong values of each of its fields. */
    private record Page(String post, boolean list, Map<String, Object> good, Map<String, List<Object>> wrong) {
    }

    /** The task is held by the person and may be completed. */
    void attack(String person, String reference, String taskKey) {
        var check = new SoftAssertions();
        for (var page : pages(reference, taskKey)) {
            var before = attack.everything();
            for (var body : bodies(page)) refused(check, browser(person).sends(page.post(), body), "%s posts to %s: %s".formatted(person, page.post(), shortened(body)), Set.of(400));
            check.assertThat(attack.everything()).as("wrong answers to %s change nothing", page.post()).isEqualTo(before);
            strangers(check, person, page, before);
        }
        check.assertAll();
    }

    /** Fields that the page does not have, beside those it has, before the person's own work replaces it. */
    void undeclaredIsDropped(String person, String reference, String taskKey) {
        for (var page : pages(reference, taskKey)) {
            if (page.post().endsWith("/declaration")) continue; // made once
            var body = new LinkedHashMap<>(page.good());
            for (var name : List.of("somethingNew", "caseReference", "late", "person", "rank")) body.put(name, FormAttack.FORGED);
            var answer = browser(person).sends(page.post(), written(page.list() ? List.of(body) : body));
            assertThat(answer.statusCode()).as("%s posts more than asked to %s: %s", person, page.post(), shortened(answer.body())).isIn(page.post().endsWith("/bids") ? Set.of(201) : Set.of(200, 400));
            assertThat(attack.tablesWith(FormAttack.FORGED)).as("undeclared fields of %s", page.post()).isEmpty();
            if (page.post().endsWith("/bids")) remove(person, page.post());
        }
    }

    /** Another member of the panel, who answers for a sheet of their own at the same address. */
    private boolean hasOwnSheet(String someone, Page page) {
        return page.post().matches(".*/(scores|declaration|sheet/.*)") && tasks.createTaskQuery().processInstanceBusinessKey(page.post().split("/")[2]).taskAssignee(someone).count() > 0;
    }

    private void remove(String person, String address) {
        assertThat(browser(person).deletes(address + "/" + bid(person, address)).statusCode()).isEqualTo(204);
    }

    /** The number of the first bid on the list. */
    private long bid(String person, String address) {
        try {
            return json.readTree(browser(person).fetches(address).body()).path("bids").path(0).path("number").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void strangers(SoftAssertions check, String person, Page page, Map<String, Long> before) {
        var bids = page.post().endsWith("/bids");
        var bid = bids ? bid(person, page.post()) : 0;
        for (var someone : people) {
            if (someone.equals(person) || hasOwnSheet(someone, page)) continue;
            if (bids) refused(check, browser(someone).deletes(page.post() + "/" + bid), "%s deletes a bid".formatted(someone), Set.of(400, 403));
            refused(check, browser(someone).sends(page.post(), written(page.list() ? List.of(page.good()) : page.good())), "%s posts to %s".formatted(someone, page.post()), Set.of(400, 403));
            refused(check, browser(someone).fetches(page.post().replaceAll("/quotes/.*", "/quotes").replaceAll("/(gaps|conditions)$", "/checks").replace("/declaration", "/scores").replaceAll("/(sheet|agreed)/.*", "/$1")), "%s reads %s".formatted(someone, page.post()), Set.of(400, 403));
        }
        check.assertThat(attack.everything()).as("strangers change nothing at %s", page.post()).isEqualTo(before);
    }

    private List<Page> pages(String reference, String taskKey) {
        var evaluation = "/evaluations/" + reference;
        return switch (taskKey) {
            case "Task_OpenBids", "Task_OpenQuotes" -> List.of(bid("/tenders/%s/bids".formatted(reference), tenders.tender(reference).orElseThrow().documents().deadline()));
            case "Task_CheckCompliance" -> Stream.concat(Stream.of(assessment(evaluation + "/checks", reference), gap(evaluation + "/gaps", reference)), condition(evaluation + "/conditions", reference)).toList();
            case "Task_CheckAnswers" -> List.of(assessment(evaluation + "/checks", reference));
            case "Task_AdviseOnExclusion" -> List.of(settling(reference, taskKey, "advice", fields("words", "It applies."), Map.of()));
            case "Task_DecideExclusion" -> List.of(settling(reference, taskKey, "decision", fields("applies", true, "continuing", true, "outcome", "excluded", "words", "It goes on."),
                Map.of("applies", some(null, "perhaps", Map.of(), false), "continuing", some(null, "perhaps", false), "outcome", some(null, "", "stays", "replaced", "perhaps", HUGE, Map.of()))));
            case "Task_ReportExclusion" -> List.of(settling(reference, taskKey, "report", fields("doneOn", "2026-11-23", "words", "By its form."), Map.of("doneOn", some(null, "yesterday", "2026-02-30", "9999-12-31", "0001-01-01", Map.of()))));
            case "Task_CheckOffers" -> Stream.concat(Stream.of(price(evaluation + "/offers", reference)), promise(evaluation + "/promises", reference)).toList();
            case "Task_ConfirmArithmetic" -> List.of(confirmation(evaluation + "/arithmetic"));
            case "Task_AgreeCorrection" -> List.of(correction(evaluation + "/corrections", reference));
            case "Task_AgreeRecommendation" -> List.of(agreement(evaluation + "/agreement"));
            case "Task_ScoreBids", "Task_ScoreInPlace", "Task_ScoreQuality" -> List.of(score(evaluation + "/scores", reference), cell(evaluation + "/sheet", reference), declaration(evaluation + "/declaration"));
            case "Task_ModerateScores", "Task_ModerateAgain" -> List.of(score(evaluation + "/moderation", reference), cell(evaluation + "/agreed", reference));
            case "Task_RecommendAward" -> List.of(recommendation(evaluation + "/recommendation", true));
            case "Task_RecommendQuote" -> List.of(assessment(evaluation + "/quotes/compliance", reference), recommendation(evaluation + "/quotes/recommendation", false));
            default -> List.of();
        };
    }

    private static Page bid(String address, Instant deadline) {
        var good = fields("supplier", "Stranger Example", "postcode", "WS13 6YX", "sme", true, "vcse", false, "companyNumber", "01234567", "priceExVat", "14000",
            "socialValueOffered", "100", "receivedAt", LocalDateTime.ofInstant(deadline.minusSeconds(7200), Deadline.LONDON).toString(), "answers", "As asked.", "evidence", "E-mail of that day.");
        return new Page(address, false, good, Map.of("supplier", some(null, "", " ", HUGE, "a\u0000b", Map.of("a", 1), List.of("a")), "postcode", some("nowhere", HUGE, List.of()),
            "sme", some(null, "perhaps", Map.of()), "vcse", some(null, "perhaps", List.of(true)), "companyNumber", some("no number!", HUGE),
            "priceExVat", some(null, "", "0", "-1", -0.01, "a lot", "1e999999999", 1e308, "NaN", "12.345", "100000000000000000000", Map.of(), true),
            "socialValueOffered", some("-1", "a lot", "1e999999999", "0.001", 1e308, List.of()), "receivedAt", some(null, "yesterday", "2026-02-30T10:00", "9999-12-31T10:00", "0001-01-01T10:00", Map.of()),
            "answers", some(HUGE, "a\u0000b", Map.of("a", 1)), "evidence", some(null, " ", HUGE, Map.of("a", 1))));
    }

    private Page assessment(String address, String reference) {
        var good = fields("bid", tenders.openedBids(reference).get(0).number(), "compliant", true, "reason", null, "abnormallyLow", false, "explanationAskedOn", null, "explanation", null, "explanationAccepted", null);
        return new Page(address, true, good, Map.of("bid", some(-1, 0, 999_999_999, "one", 1e308, "100000000000000000000", Map.of()), "compliant", some("perhaps", Map.of(), List.of()),
            "reason", some(HUGE, "a\u0000b", Map.of("a", 1)), "explanationAskedOn", some("yesterday", "2026-02-30", "9999-12-31", "0001-01-01", "+999999999-12-31", Map.of()),
            "explanation", some(HUGE, "a\u0000b", List.of("a")), "explanationAccepted", some("perhaps", Map.of())));
    }

    private Page gap(String address, String reference) {
        return new Page(address, true, fields("bid", tenders.openedBids(reference).get(0).number(), "what", null), Map.of("bid", some(-1, 0, 999_999_999, "one", Map.of()), "what", some(HUGE, "a\u0000b", Map.of("a", 1), List.of("a"))));
    }

    /** Only where the tender sets any. */
    private Stream<Page> condition(String address, String reference) {
        return tenders.asked(reference).conditions().stream().limit(1).map(it -> new Page(address, true, fields("bid", tenders.openedBids(reference).get(0).number(), "condition", it.number(), "met", true, "reason", null),
            Map.of("bid", some(-1, 0, "one", Map.of()), "condition", some(-1, 99, "one"), "met", some("perhaps", Map.of()), "reason", some(HUGE, "a\u0000b", Map.of("a", 1)))));
    }

    private Page settling(String reference, String taskKey, String step, Map<String, Object> good, Map<String, List<Object>> wrong) {
        var number = tasks.getVariable(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).singleResult().getId(), "exclusion");
        var all = new LinkedHashMap<>(wrong);
        all.put("words", some(null, "", " ", HUGE, "a\u0000b", Map.of("a", 1), List.of("a")));
        return new Page("/evaluations/%s/exclusions/%s/%s".formatted(reference, number, step), false, good, all);
    }

    private Page price(String address, String reference) {
        var good = fields("bid", tenders.openedBids(reference).get(0).number(), "abnormallyLow", false, "askedOn", null, "explanation", null, "accepted", null);
        return new Page(address, true, good, Map.of("bid", some(-1, 0, 999_999_999, "one", 1e308, "100000000000000000000", Map.of()), "askedOn", some("yesterday", "2026-02-30", Map.of()), "explanation", some(Map.of("a", 1), List.of("a")), "accepted", some("perhaps", Map.of())));
    }

    /** Only where a bid promises something. */
    private Stream<Page> promise(String address, String reference) {
        return tenders.promised(reference).entrySet().stream().filter(it -> !it.getValue().commitments().isEmpty()).findFirst().stream().map(it -> new Page(address, true,
            fields("bid", it.getKey(), "measure", it.getValue().commitments().get(0).measure().code(), "believed", false, "reason", "It names no partner."),
            Map.of("bid", some(-1, 999_999_999, "one", Map.of()), "measure", some(null, "", "SV99", HUGE, Map.of()), "believed", some("perhaps", Map.of()), "reason", some(null, "", " ", HUGE, "a\u0000b", Map.of("a", 1)))));
    }

    private static Page confirmation(String address) {
        var unknown = List.of(Map.of("bid", 1, "criterion", 99, "shouldBe", 3, "reason", "x"));
        return new Page(address, false, fields("confirmed", true, "errors", List.of()), Map.of("confirmed", some(null, "perhaps", Map.of(), false), "errors", some(unknown, "none", Map.of(), List.of("a"))));
    }

    private Page correction(String address, String reference) {
        var error = arithmetic.found(reference).get(0).error();
        return new Page(address, true, fields("bid", error.bid(), "criterion", error.criterion(), "agreed", false, "reason", "The panel agreed it."),
            Map.of("bid", some(-1, 999_999_999, "one", Map.of()), "criterion", some(-1, 99, "one"), "agreed", some("perhaps", Map.of()), "reason", some(null, "", " ", HUGE, "a\u0000b", Map.of("a", 1))));
    }

    private static Page agreement(String address) {
        return new Page(address, false, fields("agreed", false, "reason", "Say more."), Map.of("agreed", some(null, "perhaps", Map.of()), "reason", some(null, "", " ", HUGE, "a\u0000b", Map.of("a", 1), List.of("a"))));
    }

    private Page score(String address, String reference) {
        var question = tenders.criteria(reference).stream().filter(it -> it.kind() == CriterionKind.QUALITY).findFirst().orElseThrow().number();
        var good = fields("bid", tenders.openedBids(reference).get(0).number(), "criterion", question, "points", 3, "reason", "Answers it.");
        return new Page(address, true, good, Map.of("bid", some(-1, 999_999_999, "one", "100000000000000000000", Map.of()), "criterion", some(-1, 99, "one", 1e308, List.of()),
            "points", some(null, -1, 6, 2.5, "2.5", "five", 1e308, "100000000000000000000", Map.of(), true), "reason", some(null, "", " ", HUGE, "a\u0000b", Map.of("a", 1))));
    }

    /** One score, half typed, so that it counts nothing yet. */
    private Page cell(String address, String reference) {
        var question = tenders.criteria(reference).stream().filter(it -> it.kind() == CriterionKind.QUALITY).findFirst().orElseThrow().number();
        var good = fields("points", null, "reason", "Answers it.", "seen", null);
        return new Page("%s/%d/%d".formatted(address, question, tenders.openedBids(reference).get(0).number()), false, good,
            Map.of("points", some(-1, 6, "five", 1e308, "100000000000000000000", Map.of()), "reason", some(HUGE, "a\u0000b", Map.of("a", 1)), "seen", some("nothing", Map.of("points", 4, "reason", "Never said."), List.of("a"))));
    }

    private static Page declaration(String address) {
        return new Page(address, false, fields("conflict", true, "details", "My brother works there."), Map.of("conflict", some(null, "perhaps", Map.of()), "details", some(null, "", HUGE, Map.of(), "a\u0000b")));
    }

    private static Page recommendation(String address, boolean list) {
        return new Page(address, list, fields("lot", null, "award", true, "drawnBid", null, "firstWitness", null, "secondWitness", null, "reasons", "The best."),
            Map.of("lot", some(1, -1, "one", Map.of(), "100000000000000000000"), "award", some(null, "perhaps", Map.of()), "drawnBid", some("one", "100000000000000000000", Map.of()), "firstWitness", some(Map.of(), List.of()),
                "reasons", some(null, "", " ", HUGE, "a\u0000b", Map.of("a", 1), List.of("a"))));
    }

    private List<String> bodies(Page page) {
        var all = new ArrayList<>(NOT_IT);
        page.wrong().forEach((field, values) -> {
            for (var value : values) {
                var body = new LinkedHashMap<>(page.good());
                body.put(field, value);
                all.add(written(page.list() ? List.of(body) : body));
            }
        });
        if (page.list()) {
            all.add(written(page.good()));
            all.add(written(List.of(page.good(), page.good())));
        } else {
            all.add("{}");
            all.add(written(List.of(page.good())));
        }
        return all;
    }

    private void refused(SoftAssertions check, HttpResponse<String> answer, String what, Set<Integer> statuses) {
        check.assertThat(answer.statusCode()).as("%s: %s", what, shortened(answer.body())).isIn(statuses);
        if (!statuses.contains(answer.statusCode())) return;
        try {
            FormAttack.isOnePlainSentence(check, new Rest.Answer(answer.statusCode(), json.readTree(answer.body()), answer.body()), what);
        } catch (IOException notJson) {
            check.fail("%s: not answered in JSON: %s", what, shortened(answer.body()));
        }
    }

    private Browser browser(String person) {
        return browsers.computeIfAbsent(person, it -> Browser.of(it, port));
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return fields;
    }

    private static List<Object> some(Object... values) {
        return values == null ? Arrays.asList((Object) null) : Arrays.asList(values);
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
