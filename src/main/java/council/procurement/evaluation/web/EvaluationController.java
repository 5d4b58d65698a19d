package council.procurement.evaluation.web;

import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.evaluation.AgreementService;
import council.procurement.evaluation.ArithmeticService;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.Belief;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.ConditionCheck;
import council.procurement.evaluation.ConditionCheckService;
import council.procurement.evaluation.Correction;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.ExclusionDraft;
import council.procurement.evaluation.ExclusionService;
import council.procurement.evaluation.ExclusionStep;
import council.procurement.evaluation.ExclusionWord;
import council.procurement.evaluation.GivenScore;
import council.procurement.evaluation.InformationAnswer;
import council.procurement.evaluation.InformationGap;
import council.procurement.evaluation.ManifestError;
import council.procurement.evaluation.MissingInformationService;
import council.procurement.evaluation.OfferCheckService;
import council.procurement.evaluation.PriceCheck;
import council.procurement.evaluation.PromiseService;
import council.procurement.evaluation.QuoteService;
import council.procurement.evaluation.RecommendationDraft;
import council.procurement.evaluation.ScoreGridService;
import council.procurement.evaluation.ScoringService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the embedded forms of an evaluation read and write. Every address answers only to the person who holds the open task
 * it belongs to; the use cases see to that. Nothing of it passes through process variables or a cache.
 */
@RestController
@RequestMapping("/evaluations/{reference}")
class EvaluationController {

    /** @param head the case in brief, for the top of the form; {@code today} as the council's clock has it */
    record Page<T>(Head head, LocalDate today, T view) {
    }

    record Head(String reference, String title, String service, String value, String route) {
    }

    record Declaration(Boolean conflict, String details) {
    }

    record Answers(String answers) {
    }

    record Confirmation(Boolean confirmed, List<ManifestError> errors) {
    }

    record AgreementSaid(Boolean agreed, String reason) {
    }

    private final EvaluationService evaluations;
    private final ComplianceService compliance;
    private final ScoringService scoring;
    private final ScoreGridService grid;
    private final PromiseService promises;
    private final OfferCheckService offers;
    private final ArithmeticService arithmetic;
    private final AgreementService agreements;
    private final QuoteService quotes;
    private final ExclusionService exclusions;
    private final MissingInformationService information;
    private final ConditionCheckService conditions;
    private final ProcurementCaseService cases;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    EvaluationController(EvaluationService evaluations, ComplianceService compliance, ScoringService scoring, ScoreGridService grid, PromiseService promises, OfferCheckService offers, ArithmeticService arithmetic, AgreementService agreements, QuoteService quotes, ExclusionService exclusions, MissingInformationService information, ConditionCheckService conditions, ProcurementCaseService cases,
                         People people, CurrentUser user, Clock clock) {
        this.evaluations = evaluations;
        this.compliance = compliance;
        this.scoring = scoring;
        this.grid = grid;
        this.promises = promises;
        this.offers = offers;
        this.arithmetic = arithmetic;
        this.agreements = agreements;
        this.quotes = quotes;
        this.exclusions = exclusions;
        this.information = information;
        this.conditions = conditions;
        this.cases = cases;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/compliance")
    ResponseEntity<Page<List<ComplianceService.Line>>> compliance(@PathVariable String reference) {
        return page(reference, compliance.lines(reference, user.id()));
    }

    @PostMapping("/compliance")
    ResponseEntity<Page<List<ComplianceService.Line>>> assess(@PathVariable String reference, @RequestBody List<Assessment> given) {
        compliance.save(reference, user.id(), whole(given));
        return compliance(reference);
    }

    @GetMapping("/checks")
    ResponseEntity<Page<List<ComplianceService.Check>>> checks(@PathVariable String reference) {
        return page(reference, compliance.checks(reference, user.id()));
    }

    @PostMapping("/checks")
    ResponseEntity<Page<List<ComplianceService.Check>>> check(@PathVariable String reference, @RequestBody List<Assessment> given) {
        compliance.saveChecks(reference, user.id(), whole(given));
        return checks(reference);
    }

    @GetMapping("/scores")
    ResponseEntity<Page<ScoringService.OwnSheet>> scores(@PathVariable String reference) {
        return page(reference, scoring.sheet(reference, user.id()));
    }

    @PostMapping("/declaration")
    ResponseEntity<Page<ScoringService.OwnSheet>> declare(@PathVariable String reference, @RequestBody Declaration said) {
        scoring.declare(reference, user.id(), said.conflict(), said.details());
        return scores(reference);
    }

    @PostMapping("/scores")
    ResponseEntity<Page<ScoringService.OwnSheet>> score(@PathVariable String reference, @RequestBody List<GivenScore> given) {
        scoring.save(reference, user.id(), whole(given));
        return scores(reference);
    }

    @GetMapping("/sheet")
    ResponseEntity<Page<ScoreGridService.Sheet>> sheet(@PathVariable String reference) {
        return page(reference, grid.own(reference, user.id()));
    }

    @GetMapping("/sheet/{question}")
    ResponseEntity<List<ScoreGridService.Cell>> cells(@PathVariable String reference, @PathVariable int question) {
        return confidential(grid.ownCells(reference, user.id(), question));
    }

    @PostMapping("/sheet/{question}/{bid}")
    ResponseEntity<ScoreGridService.Cell> keep(@PathVariable String reference, @PathVariable int question, @PathVariable long bid, @RequestBody ScoreGridService.Change change) {
        return confidential(grid.keepOwn(reference, user.id(), question, bid, change));
    }

    @GetMapping("/agreed")
    ResponseEntity<Page<ScoreGridService.Sheet>> agreed(@PathVariable String reference) {
        return page(reference, grid.agreed(reference, user.id()));
    }

    @GetMapping("/agreed/{question}")
    ResponseEntity<List<ScoreGridService.AgreedCell>> agreedCells(@PathVariable String reference, @PathVariable int question) {
        return confidential(grid.agreedCells(reference, user.id(), question));
    }

    @PostMapping("/agreed/{question}/{bid}")
    ResponseEntity<ScoreGridService.Cell> keepAgreed(@PathVariable String reference, @PathVariable int question, @PathVariable long bid, @RequestBody ScoreGridService.Change change) {
        return confidential(grid.keepAgreed(reference, user.id(), question, bid, change));
    }

    @GetMapping("/answers/{bid}")
    ResponseEntity<Answers> answers(@PathVariable String reference, @PathVariable long bid) {
        return confidential(new Answers(grid.answers(reference, user.id(), bid)));
    }

    @GetMapping("/moderation")
    ResponseEntity<Page<ScoringService.Moderation>> moderation(@PathVariable String reference) {
        return page(reference, scoring.moderation(reference, user.id()));
    }

    @PostMapping("/moderation")
    ResponseEntity<Page<ScoringService.Moderation>> agree(@PathVariable String reference, @RequestBody List<GivenScore> agreed) {
        scoring.agree(reference, user.id(), whole(agreed));
        return moderation(reference);
    }

    @GetMapping("/offers")
    ResponseEntity<Page<List<OfferCheckService.Offer>>> offers(@PathVariable String reference) {
        return page(reference, offers.offers(reference, user.id()));
    }

    @PostMapping("/offers")
    ResponseEntity<Page<List<OfferCheckService.Offer>>> checkOffers(@PathVariable String reference, @RequestBody List<PriceCheck> given) {
        offers.save(reference, user.id(), whole(given));
        return offers(reference);
    }

    @GetMapping("/promises")
    ResponseEntity<Page<List<PromiseService.Promised>>> promises(@PathVariable String reference) {
        return page(reference, promises.toJudge(reference, user.id()));
    }

    @PostMapping("/promises")
    ResponseEntity<Page<List<PromiseService.Promised>>> judge(@PathVariable String reference, @RequestBody List<Belief> given) {
        promises.judge(reference, user.id(), whole(given));
        return promises(reference);
    }

    @GetMapping("/arithmetic")
    ResponseEntity<Page<ArithmeticService.View>> arithmetic(@PathVariable String reference) {
        return page(reference, arithmetic.toConfirm(reference, user.id()));
    }

    @PostMapping("/arithmetic")
    ResponseEntity<Page<ArithmeticService.View>> confirm(@PathVariable String reference, @RequestBody Confirmation said) {
        arithmetic.say(reference, user.id(), said.confirmed(), said.errors() == null ? List.of() : whole(said.errors()));
        return arithmetic(reference);
    }

    @GetMapping("/corrections")
    ResponseEntity<Page<List<ArithmeticService.Found>>> corrections(@PathVariable String reference) {
        return page(reference, arithmetic.toAgree(reference, user.id()));
    }

    @PostMapping("/corrections")
    ResponseEntity<Page<List<ArithmeticService.Found>>> correct(@PathVariable String reference, @RequestBody List<Correction> given) {
        arithmetic.decide(reference, user.id(), whole(given));
        return corrections(reference);
    }

    @GetMapping("/recommendation")
    ResponseEntity<Page<List<EvaluationService.RecommendationView>>> recommendation(@PathVariable String reference) {
        return page(reference, evaluations.recommendationViews(reference, user.id()));
    }

    @PostMapping("/recommendation")
    ResponseEntity<Page<List<EvaluationService.RecommendationView>>> recommend(@PathVariable String reference, @RequestBody List<RecommendationDraft> drafts) {
        evaluations.saveRecommendations(reference, user.id(), whole(drafts));
        return recommendation(reference);
    }

    @GetMapping("/agreement")
    ResponseEntity<Page<AgreementService.View>> agreement(@PathVariable String reference) {
        return page(reference, agreements.view(reference, user.id()));
    }

    @PostMapping("/agreement")
    ResponseEntity<Page<AgreementService.View>> agree(@PathVariable String reference, @RequestBody AgreementSaid said) {
        agreements.say(reference, user.id(), said.agreed(), said.reason());
        return agreement(reference);
    }

    @GetMapping("/quotes")
    ResponseEntity<Page<QuoteService.View>> quotes(@PathVariable String reference) {
        return page(reference, quotes.view(reference, user.id()));
    }

    @PostMapping("/quotes/scores")
    ResponseEntity<Page<QuoteService.View>> scoreQuotes(@PathVariable String reference, @RequestBody List<GivenScore> given) {
        quotes.score(reference, user.id(), whole(given));
        return quotes(reference);
    }

    @PostMapping("/quotes/compliance")
    ResponseEntity<Page<QuoteService.View>> assessQuotes(@PathVariable String reference, @RequestBody List<Assessment> given) {
        quotes.assess(reference, user.id(), whole(given));
        return quotes(reference);
    }

    @PostMapping("/quotes/recommendation")
    ResponseEntity<Page<QuoteService.View>> recommendQuote(@PathVariable String reference, @RequestBody RecommendationDraft draft) {
        quotes.save(reference, user.id(), draft);
        return quotes(reference);
    }

    @PostMapping("/gaps")
    ResponseEntity<Page<List<ComplianceService.Check>>> markGaps(@PathVariable String reference, @RequestBody List<InformationGap> given) {
        information.mark(reference, user.id(), whole(given));
        return checks(reference);
    }

    @PostMapping("/received-answers")
    ResponseEntity<Page<List<ComplianceService.Check>>> receiveAnswers(@PathVariable String reference, @RequestBody List<InformationAnswer> given) {
        information.receive(reference, user.id(), whole(given));
        return checks(reference);
    }

    @PostMapping("/conditions")
    ResponseEntity<Page<List<ComplianceService.Check>>> markConditions(@PathVariable String reference, @RequestBody List<ConditionCheck> given) {
        conditions.mark(reference, user.id(), whole(given));
        return checks(reference);
    }

    @GetMapping("/exclusions")
    ResponseEntity<Page<ExclusionService.Choices>> exclusionChoices(@PathVariable String reference) {
        return page(reference, exclusions.choices(reference, user.id()));
    }

    @PostMapping("/exclusions")
    ResponseEntity<Page<List<ComplianceService.Check>>> raise(@PathVariable String reference, @RequestBody ExclusionDraft draft) {
        exclusions.raise(reference, user.id(), draft);
        return checks(reference);
    }

    @GetMapping("/exclusions/{number}/{step}")
    ResponseEntity<Page<ExclusionService.View>> exclusion(@PathVariable String reference, @PathVariable long number, @PathVariable String step) {
        return page(reference, exclusions.view(reference, user.id(), number, step(step)));
    }

    @PostMapping("/exclusions/{number}/{step}")
    ResponseEntity<Page<ExclusionService.View>> settle(@PathVariable String reference, @PathVariable long number, @PathVariable String step, @RequestBody ExclusionWord given) {
        exclusions.write(reference, user.id(), number, step(step), given);
        return exclusion(reference, number, step);
    }

    private static ExclusionStep step(String step) {
        return Stream.of(ExclusionStep.values()).filter(it -> it.name().equalsIgnoreCase(step)).findFirst().orElseThrow(() -> new Refused("There is no such step. Open the task again."));
    }

    /** A list with a gap in it was made by no form of ours. */
    private static <T> List<T> whole(List<T> lines) {
        if (lines.stream().anyMatch(Objects::isNull)) throw new Refused("One of the lines is empty. Open the task again and repeat your step.");
        return lines;
    }

    private <T> ResponseEntity<Page<T>> page(String reference, T view) {
        var it = cases.get(reference);
        var head = new Head(it.reference(), it.need().title(), people.serviceName(it.need().service()), it.valueInWords(), it.routing().route().label());
        return confidential(new Page<>(head, LocalDate.now(clock), view));
    }

    private static <T> ResponseEntity<T> confidential(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
