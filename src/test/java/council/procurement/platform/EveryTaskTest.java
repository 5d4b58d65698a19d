package council.procurement.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.tender.OpenedBids;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.Criterion;
import council.procurement.evaluation.MissingInformationService;
import council.procurement.evaluation.InformationRuns;
import council.procurement.evaluation.InformationGap;
import council.procurement.evaluation.ComplianceService;
import council.procurement.award.Awards;
import council.procurement.award.Challenge;
import council.procurement.award.ChallengeService;
import council.procurement.award.DirectAwardProcessTest;
import council.procurement.award.WinnerLeaving;
import council.procurement.award.WinnerLeavingService;
import council.procurement.casechange.CaseChangeService;
import council.procurement.casechange.CaseEndingService;
import council.procurement.casefile.Category;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.InterestState;
import council.procurement.casefile.Route;
import council.procurement.casefile.Viewer;
import council.procurement.contract.ContractService;
import council.procurement.contract.VariationDraft;
import council.procurement.contract.VariationGround;
import council.procurement.contract.VariationKind;
import council.procurement.contract.VariationService;
import council.procurement.difficulty.DifficultyService;
import council.procurement.difficulty.DifficultyStep;
import council.procurement.difficulty.SignSource;
import council.procurement.difficulty.StepDraft;
import council.procurement.difficulty.WatchLevel;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.executive.PublicationService;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.ArithmeticService;
import council.procurement.evaluation.Correction;
import council.procurement.evaluation.ExclusionDraft;
import council.procurement.evaluation.ExclusionRuns;
import council.procurement.evaluation.ExclusionService;
import council.procurement.evaluation.ExclusionStep;
import council.procurement.evaluation.ExclusionWord;
import council.procurement.evaluation.GivenScore;
import council.procurement.evaluation.ManifestError;
import council.procurement.evaluation.QuoteService;
import council.procurement.evaluation.RecommendationDraft;
import council.procurement.evaluation.ScoringService;
import council.procurement.people.People;
import council.procurement.support.CasesAtStage;
import council.procurement.support.FormAttack;
import council.procurement.support.Notices;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import council.procurement.tender.ConfidentialityBreachService;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.QuestionService;
import council.procurement.tender.TenderChange;
import council.procurement.tender.TenderChangeService;
import council.procurement.tender.TenderService;
import council.procurement.tender.UnreadableBids;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every user task of every model, met on the way through whole purchases: its form is attacked over HTTP, and every demo user
 * tries to do it. Who may is said by the table; a case's own history narrows it (whoever prepared the documents does not review them).
 */
@ProcessTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EveryTaskTest {

    /**
     * The tasks by model, the groups whose they are (none: the person whom the case names), and who may do them where they are met
     * here. An embedded form is taken before it is done, so its row says who may take it. The administrator may do nothing.
     */
    private static final String WHO_MAY = """
        approval
          Task_Advise (finance):                                     fiona
          Task_Advise (heads-of-service):                            harriet henry
          Task_Advise (legal):                                       leila
          Task_Advise (monitoring-officer):                          monica
          Task_Advise (procurement-team):                            paul priya
          Task_Advise (section-151-officer):                         simon
          Task_Decide (cabinet-member):                              clara
          Task_Decide (heads-of-service):                            harriet
          Task_Decide (leadership-team):                             lionel
          Task_Decide (procurement-managers):                        marcus
          Task_Decide (section-151-officer):                         simon
          Task_RecordCouncilMinute (committee-services):             colin
        award
          Task_SendOutcomeLetters (procurement-team):                paul priya
          Task_SignContract (monitoring-officer):                    monica
          Task_WriteAwardReport (procurement-team):                  paul
        award-value
          Task_AdviseOnThreshold (legal):                            leila
          Task_ConfirmFundsAgain (finance, section-151-officer):     fiona simon
          Task_DecideOnMovedValue (procurement-managers):            marcus
        business-case
          Task_ConfirmBudget (finance):                              fiona
          Task_ScreenImpacts:                                        olivia
          Task_WriteBusinessCase:                                    olivia
        call-in
          Task_PublishDecision (committee-services):                 colin
          Task_RecordCouncilDecision (committee-services):           colin
          Task_RecordScrutiny (committee-services):                  colin
        case-change
          Task_AcceptHandover:                                       oscar
          Task_CheckCorrection (procurement-team):                   paul priya
          Task_ResumeCase (procurement-team, service-officers):      olivia paul priya
        case-ending
          Task_AcceptMerge:                                          olivia
          Task_AgreeCancellation (procurement-managers):             marcus
        challenge
          Task_AnswerChallenge (legal):                              leila
          Task_DecideOnWithdrawal (procurement-managers):            marcus
        clarification
          Task_AnswerQuestion (procurement-team):                    paul priya
          Task_ReviewAnswer (procurement-team):                      paul
        confidentiality-breach
          Task_ReviewBreach (monitoring-officer):                    monica
        compliance
          Task_CheckAnswers (procurement-team):                      paul priya
          Task_CheckCompliance (procurement-team):                   paul priya
        contract-management
          Task_CloseContract:                                        carlos
          Task_NameManager (procurement-managers):                   marcus
          Task_PlanContractEnd:                                      carlos
          Task_ReviewContract:                                       carlos
        contract-variation
          Task_SignVariation (legal):                                leila
        direct-award
          Task_ConfirmGround (monitoring-officer):                    monica
          Task_JustifyDirectAward (procurement-team):                paul priya
        evaluation
          Task_AgreeCorrection (procurement-team):                   priya
          Task_AgreeRecommendation:                                  olivia
          Task_AppointPanel (procurement-team):                      paul priya
          Task_CheckOffers (procurement-team):                       paul priya
          Task_ConfirmArithmetic (finance):                          fiona
          Task_DecideNoAward (procurement-managers):                 marcus
          Task_ModerateScores (procurement-team):                    priya
          Task_RecommendAward (procurement-team):                    paul
          Task_RecommendQuote:                                       olivia
          Task_ScoreBids:                                            eva
          Task_ScoreQuality (evaluators):                            edward ellen esther eva
        exclusion
          Task_AdviseOnExclusion (legal):                            leila
          Task_DecideExclusion (monitoring-officer):                 monica
        exclusion-report
          Task_ReportExclusion (procurement-team):                   paul priya
        initiation
          Task_AcceptNeed (heads-of-service):                        henry
          Task_AgreeRoute (procurement-team):                        paul priya
          Task_ConfirmFunds (budget-holders):                        ben
          Task_CorrectNeed:                                          olivia
          Task_RecordQuote:                                          olivia
          Task_SpecifyPurchase:                                      olivia
        interest-review
          Task_ResolveInterest (monitoring-officer):                 monica
        key-decision
          Task_PublishKeyNotice (committee-services):                colin
        market-engagement
          Task_PlanEngagement (procurement-team):                    paul priya
          Task_RecordEngagement (procurement-team):                  paul priya
        panel-change
          Task_ModerateAgain (procurement-team):                     priya
          Task_ReplaceMember (procurement-team):                     paul priya
          Task_ScoreInPlace:                                         ellen
        procurement
          Task_TellBidders (procurement-team):                       paul priya
        publish-notice
          Task_PublishNotice (procurement-team):                     paul priya
        small-purchase-award
          Task_ApproveQuotation (heads-of-service):                  henry
          Task_ApproveSmallPurchase (budget-holders):                ben
          Task_PlaceOrder (procurement-team):                        paul
        supplier-in-difficulty
          Task_AdviseOnMeasure (finance):                            fiona
          Task_AdviseOnMeasure (legal):                              leila
          Task_AssessSigns (finance):                                fiona
          Task_CarryOutMeasure (contract-managers):                  carlos
          Task_DecideMeasure (procurement-managers):                 marcus
          Task_EngageSupplier (contract-managers):                   carlos
        tender
          Task_DecideWithoutBids (procurement-managers):             marcus
          Task_OpenBids (procurement-team):                          paul priya
          Task_OpenQuotes:                                           priya
          Task_PrepareTender (procurement-team):                     paul priya
          Task_ReviewTender (procurement-team):                      paul
          Task_RuleOnLateBid (monitoring-officer):                   monica
          Task_SendInvitations (procurement-team):                   paul priya
          Task_SendRequests (procurement-team):                      paul priya
          Task_WitnessOpening (finance, legal):                      fiona leila
        tender-change
          Task_AgreeChange (procurement-managers, procurement-team): marcus paul
          Task_TellOfChange (procurement-team):                      paul priya
        unreadable-bid
          Task_AskForCopy (procurement-team):                        paul priya
          Task_RuleOnUnreadable (monitoring-officer):                monica
        winner-leaving
          Task_DecideOnWinnerLeaving (legal, procurement-managers):  leila marcus
        waiver
          Task_AmendRequest:                                         olivia
          Task_CarryOutExitPlan:                                     olivia
        """;

    private static final LocalDate QUOTES_DUE = LocalDate.of(2026, 12, 8);

    @Autowired ProcessEngine engine;
    @Autowired People people;
    @Autowired CaseChangeService changes;
    @Autowired CaseEndingService endings;
    @Autowired FormAttack attack;
    @Autowired Rest rest;
    @Autowired TransactionTemplate transactions;
    @Autowired PurchaseWalk demoWalk;
    @Autowired DemoDeclarations declarations;
    @Autowired CasesAtStage cases;
    @Autowired InterestService interests;
    @Autowired TenderService tenders;
    @Autowired QuestionService questions;
    @Autowired UnreadableBids unreadableBids;
    @Autowired ConfidentialityBreachService breaches;
    @Autowired ChallengeService challenges;
    @Autowired WinnerLeavingService winners;
    @Autowired TenderChangeService tenderChanges;
    @Autowired ContractService contracts;
    @Autowired VariationService variations;
    @Autowired DifficultyService difficulties;
    @Autowired ScoringService scoring;
    @Autowired ExclusionService exclusions;
    @Autowired ExclusionRuns exclusionRuns;
    @Autowired MissingInformationService information;
    @Autowired InformationRuns informationRuns;
    @Autowired ComplianceService compliance;
    @Autowired OpenedBids opened;
    @Autowired ArithmeticService arithmetic;
    @Autowired QuoteService quotes;
    @Autowired DemoSuppliers suppliers;
    @Autowired Awards awards;
    @Autowired PublicationService publications;
    @Autowired ObjectMapper json;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;
    private WatchedOfficers officers;
    private PurchaseWalk walk;

    @BeforeEach
    void watch() {
        if (officers != null) return;
        var everybody = engine.getIdentityService().createUserQuery().list().stream().map(user -> user.getId()).sorted().toList();
        officers = new WatchedOfficers(engine, declarations, attack, rest, transactions, new PagesAttack(attack, tenders, arithmetic, engine.getTaskService(), json, port, everybody));
        walk = demoWalk.by(officers);
    }

    @Test
    @Order(1)
    void a_purchase_above_the_threshold_from_the_need_to_the_contracts_end() {
        var reference = walk.raise(services("Vehicle hire", "480000"));
        officers.start("colin", "pipeline-approval", Map.of("minute", "CAB 7 of " + reference, "meetingDate", "2026-11-03", "purchases", reference + " £480,000"));
        officers.complete("henry", reference, "Task_AcceptNeed", Map.of("outcome", "returned", "reason", "Say how many vehicles.", "businessCaseAsked", "false"));
        officers.complete("olivia", reference, "Task_CorrectNeed", walk.need(services("Vehicle hire", "480000")));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, true);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        walk.engageMarket(reference);
        officers.at(LocalDate.of(2026, 12, 15));
        walk.recordEngagement(reference);

        var deadline = LocalDate.of(2027, 3, 2);
        walk.advertise(reference, deadline);
        officers.at(deadline.plusDays(1));
        walk.openBids(reference, bidders("450000", "470000", "479000"));
        walk.witnessOpening(reference);
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        walk.score(reference, "eva", 4);
        walk.score(reference, "edward", 5);
        walk.score(reference, "esther", 3);
        walk.moderate(reference, 4);
        walk.rank(reference);
        leavesThePanel(reference, "esther", "ellen");
        anErrorIsCorrected(reference);
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);

        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
        walk.announce(reference);
        walk.approve(reference, "clara");
        walk.release(reference);
        walk.sendLetters(reference);
        challenges.record(reference, viewer("leila"), Challenge.Kind.LETTER, "Second Example Ltd", walk.today(), null, "They ask why they lost.");
        officers.complete("leila", reference, "Task_AnswerChallenge", Map.of("step", "proposed", "stepOn", walk.today().toString(), "words", "A score stands in the wrong line."));
        officers.complete("marcus", reference, "Task_DecideOnWithdrawal", Map.of("outcome", "keep", "reason", "The score is right."));
        officers.complete("leila", reference, "Task_AnswerChallenge", Map.of("step", "taken-back", "stepOn", walk.today().toString(), "words", "They are content."));
        walk.publishAward(reference);
        winners.record(reference, viewer("priya"), 0, WinnerLeaving.Kind.WITHDRAWS, "It wrote that it has no vehicles.", "Letter in the tender file.", null, null);
        officers.complete("marcus", reference, "Task_DecideOnWinnerLeaving", Map.of("outcome", "keep", "reason", "It took that back."));
        officers.at(LocalDate.of(2027, 4, 12));
        walk.sign(reference, "monica", Map.of("sealAttestedBy", "leila"));

        var contract = contracts.ofCase(reference).get(0).reference();
        changed(contract);
        inDifficulty(contract);
        var answers = Map.of("Task_ReviewContract", Map.<String, Object>of("rating", "good", "notes", "In order."), "Task_PlanContractEnd", Map.<String, Object>of("plan", "let-end", "notes", "No more vehicles."),
            "Task_CloseContract", Map.<String, Object>of("lessons", "Fewer vehicles.", "finalAccount", "450000", "satisfaction", "4", "handover", "All vehicles went back.", "dataReturn", "none", "review", "Hire by the month."));
        for (var day = LocalDate.of(2027, 5, 1); day.isBefore(LocalDate.of(2030, 12, 1)); day = day.plusMonths(1)) {
            officers.at(day);
            for (var task : officers.openTasks(contract)) officers.complete("carlos", contract, task, answers.get(task));
        }
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(contract).count()).isZero();
    }

    private void inDifficulty(String contract) {
        var file = difficulties.report(viewer("carlos"), contracts.get(contract).supplier().name(), null, SignSource.CREDIT, "A judgment is not paid.");
        wroteOfDifficulty("fiona", file, DifficultyStep.Kind.ASSESS, DifficultyStep.Outcome.IN_DIFFICULTY);
        wroteOfDifficulty("carlos", file, DifficultyStep.Kind.ENGAGE, DifficultyStep.Outcome.MEASURE);
        wroteOfDifficulty("fiona", file, DifficultyStep.Kind.ADVISE, null);
        wroteOfDifficulty("leila", file, DifficultyStep.Kind.ADVISE, null);
        wroteOfDifficulty("marcus", file, DifficultyStep.Kind.DECIDE, DifficultyStep.Outcome.STEP_IN);
        wroteOfDifficulty("carlos", file, DifficultyStep.Kind.CARRY_OUT, null);
    }

    private void wroteOfDifficulty(String person, String file, DifficultyStep.Kind kind, DifficultyStep.Outcome outcome) {
        officers.claim(person, file, kind.task());
        difficulties.write(file, person, kind, new StepDraft(outcome, WatchLevel.CONCERN, "As it stands.", null));
        officers.complete(person, file, kind.task(), Map.of("written", "yes"));
    }

    private void changed(String contract) {
        var change = officers.as("carlos", () -> variations.ask(contract, "carlos", new VariationDraft(VariationKind.CHANGE, VariationGround.UNFORESEEN, "Six vehicles fewer.", "A depot closes that nobody saw closing.", new BigDecimal("-60000"), false, null, null,
            false, false, false, new BigDecimal("20")))).reference();
        walk.advise(change, "priya");
        walk.approve(change, "lionel");
        officers.complete("priya", change, "Task_PublishNotice", Notices.published(LocalDate.of(2027, 4, 12)));
        officers.complete("leila", change, "Task_SignVariation", Map.of("outcome", "signed", "signedOn", "2027-04-12", "signatories", "Leila for the council, A. Hire for the supplier"));
    }

    @Test
    @Order(2)
    void purchases_on_the_short_path() {
        var reference = quotesOpened("15000", "price", "14200", "14900", "15100");
        walk.recommendQuote(reference);
        walk.approveQuotation(reference, "henry");
        walk.placeOrder(reference);

        var small = walk.raise(services("First aid courses", "9000"));
        walk.recordQuote(small, "Example Works", "8750");
        walk.approveSmallPurchase(small);
    }

    private void anErrorIsCorrected(String reference) {
        officers.claim("fiona", reference, "Task_ConfirmArithmetic");
        officers.as("fiona", () -> {
            var line = arithmetic.toConfirm(reference, "fiona").bids().get(0).lines().stream().filter(it -> it.score() != null).findFirst().orElseThrow();
            arithmetic.say(reference, "fiona", false, List.of(new ManifestError(line.bid(), line.criterion(), null, line.score() - 1, "Typed into the wrong line.")));
            return null;
        });
        officers.complete("fiona", reference, "Task_ConfirmArithmetic", Map.of());
        officers.as("priya", () -> {
            arithmetic.decide(reference, "priya", arithmetic.toAgree(reference, "priya").stream().map(it -> new Correction(it.error().bid(), it.error().criterion(), true, null)).toList());
            return null;
        });
        officers.complete("priya", reference, "Task_AgreeCorrection", Map.of());
    }

    private void settles(String person, String reference, long exclusion, String task, ExclusionStep step, ExclusionWord word) {
        officers.claim(person, reference, task);
        officers.as(person, () -> {
            exclusions.write(reference, person, exclusion, step, word);
            return null;
        });
        officers.complete(person, reference, task, Map.of());
    }

    private void leavesThePanel(String reference, String member, String successor) {
        officers.at(LocalDate.of(2027, 3, 9));
        interests.review(interests.record(reference, viewer("monica"), member, "Shares", "Example Works"), viewer("monica"), InterestState.UNRESOLVED, "It cannot be managed.", true, "Somebody else scores.");
        officers.complete("paul", reference, "Task_ReplaceMember", Map.of("successor", successor, "reason", "Knows the service."));
        officers.claim(successor, reference, "Task_ScoreInPlace");
        officers.as(successor, () -> {
            scoring.declare(reference, successor, false, null);
            scoring.declare(reference, successor, false, null);
            var sheet = scoring.sheet(reference, successor);
            scoring.save(reference, successor, sheet.bids().stream().flatMap(bid -> sheet.questions().stream().map(question -> new GivenScore(bid.number(), question.number(), 4, "Answers it."))).toList());
            return null;
        });
        officers.complete(successor, reference, "Task_ScoreInPlace", Map.of());
        officers.claim("priya", reference, "Task_ModerateAgain");
        officers.as("priya", () -> {
            scoring.agree(reference, "priya", scoring.moderation(reference, "priya").agreed());
            return null;
        });
        officers.complete("priya", reference, "Task_ModerateAgain", Map.of());
    }

    @Test
    @Order(3)
    void quotes_whose_quality_counts() {
        var reference = quotesOpened("22000", "price-and-quality", "21000", "21500", "21900");
        officers.claim("eva", reference, "Task_ScoreQuality");
        officers.as("eva", () -> {
            scoring.declare(reference, "eva", false, null);
            scoring.declare(reference, "eva", false, null);
            scoring.save(reference, "eva", scores(reference));
            return null;
        });
        officers.complete("eva", reference, "Task_ScoreQuality", Map.of());
    }

    @Test
    @Order(4)
    void purchases_that_find_no_supplier() {
        var none = quotesOpened("15000", "price");
        officers.complete("marcus", none, "Task_DecideWithoutBids", Map.of("nextStep", "none", "reason", "Nobody offers it."));

        var unfit = quotesOpened("15000", "price", "14200", "14900", "15100");
        officers.as("olivia", () -> {
            quotes.assess(unfit, "olivia", quotes.view(unfit, "olivia").lines().stream().map(line -> new Assessment(line.bid().number(), false, "No insurance.", false, null, null, null)).toList());
            quotes.save(unfit, "olivia", new RecommendationDraft(false, null, null, null, "None is insured."));
            return null;
        });
        officers.complete("olivia", unfit, "Task_RecommendQuote", Map.of());
        officers.complete("marcus", unfit, "Task_DecideNoAward", Map.of("outcome", "none", "reason", "Nobody is fit."));
    }

    @Test
    @Order(5)
    void an_award_dearer_than_the_estimate() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, Category.SERVICES, "150000", "180000", true);
        officers.complete("leila", reference, "Task_AdviseOnThreshold", Map.of("advice", "Publish as above the threshold."));
        officers.complete("marcus", reference, "Task_DecideOnMovedValue", Map.of("decision", "go-on", "reason", "As legal advises."));
        officers.complete("fiona", reference, "Task_ConfirmFundsAgain", Map.of("outcome", "approved", "outsideFramework", true));
        walk.writeAwardReport(reference);
        officers.complete("colin", reference, "Task_RecordCouncilMinute", Map.of("agreed", "true", "minute", "C 12", "meetingDate", "2026-11-20"));
    }

    @Test
    @Order(6)
    void a_contract_without_a_manager() {
        var reference = awards.oneQuote("9000", "8500");
        officers.complete("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "approved"));
        var contract = contracts.ofCase(reference).get(0).reference();
        jdbc.sql("update contract set manager = null, version = version + 1 where reference = ?").param(contract).update();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey("contract-management", contract));
        officers.complete("marcus", contract, "Task_NameManager", Map.of("contractManager", "carlos"));
    }

    @Test
    @Order(7)
    void cases_that_are_changed_and_ended_before_their_time() {
        officers.at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(services("Training rooms", "15000"));
        changes.hold(reference, viewer("olivia"), "The service is being reorganised.", LocalDate.of(2026, 12, 7));
        officers.complete("olivia", reference, "Task_ResumeCase", Map.of("outcome", "resume", "reason", "It goes on."));
        var source = walk.raise(services("More training rooms", "12000"));
        endings.merge(source, viewer("olivia"), reference, "One contract is cheaper.");
        officers.complete("olivia", source, "Task_AcceptMerge", Map.of("outcome", "no", "reason", "Other rooms, other dates."));
        changes.handOver(reference, viewer("olivia"), "oscar", "I change teams.");
        officers.complete("oscar", reference, "Task_AcceptHandover", Map.of("outcome", "yes"));
        changes.correct(reference, viewer("oscar"), "title", "Training rooms in Lichfield", "The town was left out.");
        officers.complete("priya", reference, "Task_CheckCorrection", Map.of("outcome", "yes"));

        var asked = quotesAsked("15000", "price");
        questions.ask(asked, "Example Works", "Which rooms?", false);
        officers.complete("priya", asked, "Task_AnswerQuestion", Map.of("givenTo", "all", "questionAsPublished", "Which rooms?", "answer", "All of them."));
        officers.complete("paul", asked, "Task_ReviewAnswer", Map.of("outcome", "approved"));
        tenderChanges.ask(asked, viewer("priya"), TenderChange.Kind.EXTENSION, false, "More time.", "A supplier asked for it.", QUOTES_DUE.plusDays(7));
        officers.complete("paul", asked, "Task_AgreeChange", Map.of("outcome", "yes"));
        officers.complete("priya", asked, "Task_TellOfChange", Map.of("howTold", "All three, by e-mail."));
        endings.cancel(asked, viewer("olivia"), "The rooms are no longer needed.");
        officers.complete("marcus", asked, "Task_AgreeCancellation", Map.of("outcome", "yes"));
        officers.complete("priya", asked, "Task_TellBidders", Map.of("toldOn", "2026-11-23", "howTold", "All three, by e-mail."));
    }

    @Test
    @Order(7)
    void a_call_off_for_which_suppliers_are_asked_by_name() {
        officers.at(LocalDate.of(2026, 11, 23));
        var reference = cases.starts("tender", CasesAtStage.need(Category.SERVICES, "60000", false, true)).getBusinessKey();
        walk.prepareTender(reference, LocalDate.of(2026, 12, 14), PurchaseWalk.CRITERIA, "Acorn Ltd\nBirch Ltd");
        walk.reviewTender(reference);
        walk.advise(reference, "harriet");
        walk.approve(reference, "marcus");
        walk.publishTender(reference, LocalDate.of(2026, 12, 14));
    }

    @Test
    @Order(7)
    void a_bid_that_cannot_be_read() {
        officers.at(LocalDate.of(2026, 11, 23));
        var reference = quotesAsked("15000", "price");
        suppliers.bid(reference, "bids@example-works.example", bidders("14200").get(0), "");
        officers.at(QUOTES_DUE.plusDays(1));
        walk.openQuotes(reference, List.of());
        var tender = tenders.tender(reference).orElseThrow();
        var bid = jdbc.sql("select max(bid_number) from sealed_bid where tender_number = ?").param(tender.tenderNumber()).query(Long.class).single();
        jdbc.sql("insert into unreadable_part (case_reference, tender_number, bid_number, submission_number, file_key, file_name, content_hash, found_at, found_by) values (?, ?, ?, 1, 'x', 'plan.pdf', 'x', current_timestamp, 'priya')")
            .params(reference, tender.tenderNumber(), bid).update();
        var part = jdbc.sql("select max(part_number) from unreadable_part").query(Long.class).single();
        unreadableBids.begin(reference, part, true, true);
        officers.complete("priya", reference, "Task_AskForCopy", Map.of("words", "The plan of the depot."));
        unreadableBids.answered(reference, part, false);
        breaches.report(reference, viewer("olivia"), "A price was read aloud.", LocalDate.of(2026, 11, 23), "All of them.", "Those in the room.");
        officers.complete("monica", reference, "Task_ReviewBreach", Map.of("outcome", "go-on", "excluded", "eva", "reason", "Nobody who judges was there."));
        officers.complete("monica", reference, "Task_RuleOnUnreadable", Map.of("ruling", "without", "reason", "The answers say the same."));
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    @Test
    @Order(7)
    void a_bid_with_a_gap_and_a_supplier_that_is_excluded() {
        officers.at(LocalDate.of(2026, 11, 23));
        var reference = cases.starts("market-engagement", CasesAtStage.need(Category.SERVICES, "500000", false, false)).getBusinessKey();
        var numbers = opened.are(reference, false, List.of(new Criterion(1, CriterionKind.PRICE, "Price", new BigDecimal("100"))), Stream.of("Gap Ltd", "Fraud Ltd")
            .map(name -> new OpenedBid(0, name, "WS13 6YX", true, false, new BigDecimal("490000"), BigDecimal.ZERO, false, Instant.EPOCH)).toList());
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context -> engine.getRuntimeService().startProcessInstanceByKey("evaluation", reference, Map.of("shortPath", false)));
        officers.claim("priya", reference, "Task_CheckCompliance");
        officers.as("priya", () -> {
            information.mark(reference, "priya", List.of(new InformationGap(numbers.get(0), "The certificate of insurance.")));
            return null;
        });
        officers.complete("priya", reference, "Task_CheckCompliance", Map.of());
        informationRuns.allAnswered(reference);
        officers.claim("priya", reference, "Task_CheckAnswers");
        var number = officers.as("priya", () -> exclusions.raise(reference, "priya", new ExclusionDraft(numbers.get(1), "fraud", "supplier", null, LocalDate.of(2026, 6, 1), "Convicted in June.")));
        exclusionRuns.explained(reference, number);
        settles("leila", reference, number, "Task_AdviseOnExclusion", ExclusionStep.ADVICE, new ExclusionWord(null, null, null, null, "The ground applies."));
        settles("monica", reference, number, "Task_DecideExclusion", ExclusionStep.DECISION, new ExclusionWord(true, true, "excluded", null, "Nothing has changed since."));
        officers.as("priya", () -> {
            compliance.saveChecks(reference, "priya", List.of(new Assessment(numbers.get(0), true, null, false, null, null, null)));
            return null;
        });
        officers.complete("priya", reference, "Task_CheckAnswers", Map.of());
        settles("priya", reference, number, "Task_ReportExclusion", ExclusionStep.REPORT, new ExclusionWord(null, null, null, LocalDate.of(2026, 11, 23), "By the form on its page."));
    }

    @Test
    @Order(7)
    void contracts_without_competition() {
        officers.at(LocalDate.of(2026, 11, 23));
        var exempt = cases.starts("direct-award", CasesAtStage.need(Category.SERVICES, "60000", true, false)).getBusinessKey();
        officers.complete("priya", exempt, "Task_JustifyDirectAward", DirectAwardProcessTest.inHouse());
        officers.complete("monica", exempt, "Task_ConfirmGround", Map.of("outcome", "approved"));
        var technical = cases.starts("direct-award", CasesAtStage.need(Category.SERVICES, "480000", false, false)).getBusinessKey();
        officers.start("colin", "pipeline-approval", Map.of("minute", "CAB 8 of " + technical, "meetingDate", "2026-11-03", "purchases", technical + " £480,000"));
        officers.complete("priya", technical, "Task_JustifyDirectAward", DirectAwardProcessTest.technical());
        walk.advise(technical, "simon", "monica", "leila", "fiona");
        walk.announce(technical);
        walk.approve(technical, "clara");
        walk.publishDecision(technical);
        publications.callIn(technical, viewer("colin"), LocalDate.of(2026, 11, 23), "Three members", "The alternatives were not weighed.");
        officers.complete("colin", technical, "Task_RecordScrutiny", Map.of("outcome", "to-council", "minute", "OS 4", "meetingDate", "2026-11-23", "said", "It may lie outside the budget."));
        officers.complete("colin", technical, "Task_RecordCouncilDecision", Map.of("outcome", "stands", "minute", "C 13", "meetingDate", "2026-11-23"));
        officers.complete("priya", technical, "Task_PublishNotice", DirectAwardProcessTest.notice());
    }

    /** The page resolves it and does the task with it; here the record is there and the task waits, so that everybody can try. */
    @Test
    @Order(8)
    void an_interest_that_is_declared() {
        officers.at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(services("Meeting rooms", "15000"));
        interests.declare(reference, viewer("olivia"), "Shares", "Example Works", "I take no part.");
        jdbc.sql("insert into interest_review (declaration_number, outcome, reason, reviewed_by, reviewed_at) select declaration_number, 'managed', 'Takes no part.', 'monica', current_timestamp from interest_declaration where case_reference = ? and has_interest").param(reference).update();
        officers.complete("monica", reference, "Task_ResolveInterest", Map.of("resolved", "yes"));
    }

    @Test
    @Order(9)
    void a_waiver_that_is_returned_and_then_approved() {
        officers.at(LocalDate.of(2026, 11, 23));
        var request = new HashMap<String, Object>(Map.ofEntries(Map.entry("title", "Payroll software"), Map.entry("service", "waste-and-fleet"), Map.entry("supplier", "Example Payroll"), Map.entry("category", "services"),
            Map.entry("cpvCode", "48450000"), Map.entry("valueExVat", "38000"), Map.entry("vatRate", "20"), Map.entry("budgetCode", "WF-1"), Map.entry("ruleWaived", "quotations"), Map.entry("ground", "sole-supplier"),
            Map.entry("justification", "Nobody else holds the rights."), Map.entry("marketEvidence", "Three resellers were asked."), Map.entry("valueForMoney", "Cheaper than before."),
            Map.entry("exitPlan", "Tender before the end."), Map.entry("startDate", "2027-01-04"), Map.entry("termMonths", 24), Map.entry("retrospective", "false"), Map.entry("interestsDeclared", "none")));
        var reference = officers.start("olivia", "waiver", request);
        walk.advise(reference, "priya", "leila");
        officers.complete("harriet", reference, "Task_Decide", Map.of("outcome", "returned", "reason", "Say who else was asked."));
        request.put("askAgain", "true");
        officers.complete("olivia", reference, "Task_AmendRequest", request);
        walk.advise(reference, "priya", "leila");
        walk.approve(reference, "harriet", "simon");
        officers.at(LocalDate.of(2028, 10, 4));
        officers.complete("olivia", reference, "Task_CarryOutExitPlan", Map.of("exitResult", "A tender has begun."));
    }

    @Test
    @Order(10)
    void every_task_and_every_form_of_every_model_was_met_and_done_by_whom_the_table_says() throws IOException {
        var tasks = new TreeSet<String>();
        var attacked = new TreeSet<String>();
        try (var models = Files.list(Path.of("bpmn"))) {
            models.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).forEach(task -> {
                tasks.add(task.getId());
                attacked.add(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef") == null ? task.getId() : task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"));
            }));
        }
        var check = new SoftAssertions();
        check.assertThat(officers.attacked).as("forms attacked").isEqualTo(attacked);
        check.assertThat(officers.could.keySet().stream().map(key -> key.replaceAll(" .*", "")).collect(Collectors.toSet())).as("tasks met").isEqualTo(tasks);
        check.assertThat(lines(officers.could.entrySet().stream().map(row -> row.getKey() + ": " + String.join(" ", row.getValue()))))
            .as("who could do what").isEqualTo(lines(WHO_MAY.lines().filter(line -> line.contains(":"))));
        check.assertAll();
    }

    private static String lines(Stream<String> rows) {
        return rows.map(row -> row.replaceAll(" +", " ").strip()).sorted().collect(Collectors.joining("\n"));
    }

    /** A purchase by quotations whose quotes of these prices are opened. */
    private String quotesOpened(String value, String basis, String... prices) {
        var reference = quotesAsked(value, basis);
        officers.at(QUOTES_DUE.plusDays(1));
        if (prices.length == 0) cameLate(reference);
        walk.openQuotes(reference, bidders(prices));
        return reference;
    }

    /** The one quote of a case comes after the deadline and stays closed. */
    private void cameLate(String reference) {
        suppliers.bid(reference, "bids@example-works.example", bidders("14200").get(0), "");
        officers.complete("monica", reference, "Task_RuleOnLateBid", Map.of("ruling", "refuse", "reason", "Nothing was in its way."));
    }

    private String quotesAsked(String value, String basis) {
        officers.at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(services("Training rooms", value));
        walk.specify(reference);
        walk.confirmFunds(reference);
        walk.chooseSuppliers(reference);
        var asked = new HashMap<String, Object>(Map.of("terms", "Our conditions.", "deadline", QUOTES_DUE.toString(), "basis", basis));
        if (!basis.equals("price")) asked.putAll(Map.of("priceWeight", 60, "qualityWeight", 40, "qualityQuestion", "How will you do it?"));
        officers.complete("priya", reference, "Task_SendRequests", asked);
        return reference;
    }

    private List<GivenScore> scores(String reference) {
        return tenders.openedBids(reference).stream().flatMap(bid -> tenders.criteria(reference).stream().filter(it -> it.kind() == CriterionKind.QUALITY)
            .map(question -> new GivenScore(bid.number(), question.number(), 4, "Answers it."))).toList();
    }

    private static List<Bidder> bidders(String... prices) {
        var names = List.of("Northgate Example Services", "Example Works", "Further Example Supplies");
        var bidders = new java.util.ArrayList<Bidder>();
        for (int i = 0; i < prices.length; i++) bidders.add(new Bidder(names.get(i), "WS13 6YX", i == 0, false, prices[i], "20000"));
        return bidders;
    }

    private static Purchase services(String title, String value) {
        return new Purchase(title, "The present arrangement ends.", "people", "henry", "services", "79620000", value, 36, "PP-7100");
    }
}
