package council.procurement.award.web;

import council.procurement.award.Award;
import council.procurement.award.AwardFileService;
import council.procurement.award.AwardService;
import council.procurement.award.BidOutcome;
import council.procurement.award.ChallengeService;
import council.procurement.award.DueDiligenceService;
import council.procurement.award.Insurance;
import council.procurement.award.StartCheck;
import council.procurement.award.WinnerLeavingService;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Stage;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.web.Show;
import council.procurement.tender.Lot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The award's part of the file: once every bidder was told, who won and when it may be signed; of the others only how many.
 * Ranking and prices stand on a page of their own, to which those who may read it are led.
 */
@Component
class AwardPart implements CaseFilePart {

    private final AwardService awards;
    private final AwardFileService files;
    private final ChallengeService challenges;
    private final WinnerLeavingService leavings;
    private final DueDiligenceService diligence;
    private final ProcurementCaseService cases;
    private final People people;
    private final Show show;
    private final Clock clock;

    AwardPart(AwardService awards, AwardFileService files, ChallengeService challenges, WinnerLeavingService leavings, DueDiligenceService diligence, ProcurementCaseService cases, People people, Show show, Clock clock) {
        this.awards = awards;
        this.files = files;
        this.challenges = challenges;
        this.leavings = leavings;
        this.diligence = diligence;
        this.cases = cases;
        this.people = people;
        this.show = show;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var section = Section.titled("Award");
        var award = awards.find(reference);
        for (var it : award) section = signature(validity(awarded(section, it), it), it);
        if (!award.isEmpty()) section = notice(told(section, reference), award.get(0));
        if (!award.isEmpty() && ChallengeService.mayRead(viewer)) section = section.link(challenges.of(reference).isEmpty() ? "Challenges: none so far" : "Challenges of the award", "/procurements/%s/challenges".formatted(reference));
        if (cases.get(reference).stage().compareTo(Stage.AWARD) >= 0 && diligence.isAsked(reference) && diligence.mayRead(reference, viewer)) section = section.link("Due diligence", "/procurements/%s/due-diligence".formatted(reference));
        if (WinnerLeavingService.mayRead(viewer) && (!leavings.of(reference).isEmpty() || !leavings.winners(reference).isEmpty()))
            section = section.link(leavings.of(reference).isEmpty() ? "Winner leaves: none so far" : "Winner leaves", "/procurements/%s/winner-leaving".formatted(reference));
        if (cases.get(reference).stage().compareTo(Stage.AWARD) >= 0 && files.mayRead(reference, viewer.person())) {
            section = section.link("Ranking, prices and award report", "/awards/" + reference);
        }
        return Optional.of(section);
    }

    private static Section awarded(Section section, Award it) {
        var of = of(it);
        return section.fact("Awarded to" + of, it.supplier()).fact("Price ex VAT" + of, it.priceExVat()).fact("Decided on" + of, it.decidedOn());
    }

    private static String of(Award it) {
        return it.lotNumber() == Lot.NONE ? "" : ", lot " + it.lotNumber();
    }

    private Section told(Section section, String reference) {
        var outcomes = awards.outcomes(reference);
        if (outcomes.isEmpty()) return section;
        return section.fact("Bidders told the outcome", "%d successful, %d unsuccessful, %d not compliant or left".formatted(
            outcomes.stream().filter(o -> o.kind() == BidOutcome.Kind.SUCCESSFUL).count(), outcomes.stream().filter(o -> o.kind() == BidOutcome.Kind.UNSUCCESSFUL).count(),
            outcomes.stream().filter(o -> o.kind() == BidOutcome.Kind.NOT_COMPLIANT || o.kind() == BidOutcome.Kind.LEFT).count()));
    }

    private static Section notice(Section section, Award it) {
        if (it.notice() == null) return section;
        section = section.fact("Award notice", it.notice().noticeNumber()).fact("Notice published on", it.notice().noticePublishedOn());
        return it.notice().standstillEndsOn() == null ? section.fact("Standstill", "None is owed")
            : section.fact("Last day of the standstill", it.notice().standstillEndsOn()).fact("May be signed from", it.standstill().earliestSigning());
    }

    /** Until when the bids hold, as long as nothing is signed. */
    private Section validity(Section section, Award it) {
        var until = it.isSigned() ? Optional.<LocalDate>empty() : awards.bidsHoldUntil(it.caseReference());
        if (until.isEmpty()) return section;
        return until.get().isBefore(LocalDate.now(clock)) ? section.fact("Bids held until", "%s, which has passed: ask the bidder whether its bid still stands".formatted(show.date(until.get()))) : section.fact("Bids hold until", until.get());
    }

    private Section seen(Section section, Award it, StartCheck seen) {
        section = section.fact("Insurance" + of(it), seen.insurance() == Insurance.SEEN ? "%s until %s: %s".formatted(seen.insurance().label(), show.date(seen.insuranceUntil()), seen.evidence()) : seen.insurance().label())
            .fact("Conditions before the start" + of(it), seen.otherConditions());
        return seen.bidConfirmation() == null ? section : section.fact("Bid confirmed" + of(it), seen.bidConfirmation());
    }

    private Section signature(Section section, Award it) {
        if (!it.isSigned()) return section;
        var by = it.signature();
        section = section.fact((by.signatories() == null ? "Ordered or approved on" : "Signed on") + of(it), by.signedOn());
        if (by.signatories() != null) section = section.fact("Signed by" + of(it), by.signatories());
        var seen = awards.seen(it.caseReference(), it.lotNumber());
        if (seen.isPresent()) section = seen(section, it, seen.get());
        return by.sealed() ? section.fact("Seal" + of(it), "%s, attested by %s".formatted(by.sealNumber(), people.nameOf(by.attestedBy()))) : section;
    }
}
