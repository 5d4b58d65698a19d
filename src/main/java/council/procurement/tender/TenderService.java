package council.procurement.tender;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ConflictsAssessmentService;
import council.procurement.casefile.CompetitionWaiver;
import council.procurement.casefile.CompetitionWaivers;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.notice.Notice;
import council.procurement.socialvalue.SocialValueOffer;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.CriteriaStore;
import council.procurement.tender.store.TenderStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for quotes and tenders: documents, review, publication, and what is done where nobody bids (domain reference 8, stages 6–10). */
@Service
@Transactional
public class TenderService {

    private final TenderStore tenders;
    private final BidStore bids;
    private final ProcurementCaseService cases;
    private final ConflictsAssessmentService conflicts;
    private final BusinessCaseService businessCases;
    private final ApprovalService approvals;
    private final DutyService duties;
    private final TimelineService timeline;
    private final Calendars calendars;
    private final Clock clock;
    private final ObjectProvider<CompetitionWaivers> waivers;
    private final PaperService papers;
    private final CriteriaService criteria;
    private final CriteriaStore criteriaStore;
    private final SupplierChoiceService choices;
    private final AccessRules accessRules;

    TenderService(TenderStore tenders, BidStore bids, ProcurementCaseService cases, ConflictsAssessmentService conflicts, BusinessCaseService businessCases, ApprovalService approvals, DutyService duties, TimelineService timeline, Calendars calendars, Clock clock,
                  ObjectProvider<CompetitionWaivers> waivers, PaperService papers, CriteriaService criteria, CriteriaStore criteriaStore, SupplierChoiceService choices, AccessRules accessRules) {
        this.accessRules = accessRules;
        this.choices = choices;
        this.criteria = criteria;
        this.criteriaStore = criteriaStore;
        this.waivers = waivers;
        this.papers = papers;
        this.tenders = tenders;
        this.bids = bids;
        this.cases = cases;
        this.conflicts = conflicts;
        this.businessCases = businessCases;
        this.approvals = approvals;
        this.duties = duties;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Begins a round under the rules of today.
     *
     * @param refusals the sentences of tables that had no answer; none where all had one
     */
    public void begin(String reference, TenderRules rules, List<String> refusals) {
        if (!refusals.isEmpty()) throw new Refused(String.join(" ", refusals));
        var before = tender(reference);
        var round = before.map(t -> t.roundNumber() + 1).orElse(1);
        var begun = tenders.save(Tender.begun(reference, round, rules, clock.instant()));
        before.ifPresent(t -> choices.copy(t, begun));
        before.ifPresentOrElse(t -> criteria.copy(t, begun), () -> businessCases.find(reference).map(it -> it.proposal().lots() ? null : it.proposal().lotsReason()).ifPresent(reason -> criteria.begin(begun, reason)));
        if (round > 1) record(reference, ProcurementCaseService.SYSTEM, "Began round %d of asking for bids.".formatted(round));
    }

    /**
     * Short path: the procurement officer agrees the route and asks the suppliers (domain reference 1.4).
     *
     * @param typed the suppliers as older forms take them in words; null where they were chosen from the register
     * @return the deadline for quotes
     */
    public Instant sendRequests(String reference, String person, Invited typed, String terms, AwardCriteria criteria, LocalDate deadline) {
        var tender = unpublished(reference);
        var rules = tender.rules();
        var today = LocalDate.now(clock);
        var choice = choices.of(tender);
        var invited = typed == null ? choice.invited() : typed;
        all(typed == null ? choices.refusals(tender, choice) : refusals(reference, typed, rules.minimumInvited()), criteria.refusals(rules), Deadline.refusals(deadline, today, rules, calendars.council()))
            .unless(terms != null, "Say on which terms suppliers quote.")
            .orThrow();
        duties.perform(reference, person, Duty.ROUTE);
        cases.involve(reference, Part.PROCUREMENT_OFFICER, person);
        var until = Deadline.on(deadline);
        var documents = new Documents(person, null, terms, null, String.join("\n", invited.names()), invited.localIncluded(), invited.noLocalReason(),
            invited.smeIncluded(), invited.noSmeReason(), until);
        var saved = tenders.save(tender.prepared(documents).published(new Publication(today, person, null, null), until));
        if (typed != null) choices.forget(saved);
        this.criteria.keep(saved, criteria);
        papers.make(saved, person);
        record(reference, person, "Agreed the route and asked %d suppliers for quotes by %s.".formatted(invited.names().size(), Deadline.written(until)));
        return until;
    }

    /** The documents of a tender, to be reviewed by a second person. */
    public void prepare(String reference, String person, TenderDraft draft) {
        var tender = unpublished(reference);
        var rules = tender.rules();
        var it = cases.get(reference);
        var advertised = isAdvertised(it);
        all(criteria.refusals(tender), Deadline.refusals(draft.deadline(), LocalDate.now(clock), rules, calendars.council()),
                advertised ? Refusals.none() : refusals(reference, draft.invited(), Math.max(1, rules.minimumInvited())))
            .unless(draft.specification() != null, "Write the specification.")
            .unless(draft.terms() != null, "Write the terms of the contract.")
            .unless(draft.participationConditions() == null || accessRules.duties(it).conditionsAllowed(),
                "Take the conditions of participation out: below the threshold nobody may be kept from tendering for what they can or cannot do, except for larger works (Procurement Act 2023 s.85).")
            .orThrow();
        cases.involve(reference, Part.PROCUREMENT_OFFICER, person);
        var invited = advertised ? null : draft.invited();
        var saved = tenders.save(tender.prepared(new Documents(person, draft.specification(), draft.terms(), draft.participationConditions(),
            invited == null ? null : String.join("\n", invited.names()), invited == null ? null : invited.localIncluded(), invited == null ? null : invited.noLocalReason(),
            invited == null ? null : invited.smeIncluded(), invited == null ? null : invited.noSmeReason(), Deadline.on(draft.deadline()))));
        this.criteria.freezeMeasures(saved);
        papers.make(saved, person);
        record(reference, person, "Prepared the tender documents with %d criteria and the deadline %s.".formatted(criteria(reference).size(), Deadline.written(saved.documents().deadline())));
    }

    /**
     * A second person's review: fit to publish, or back with what must change.
     *
     * @throws Refused for the preparer: nobody reviews their own documents
     */
    public void review(String reference, String person, boolean fit, String reason) {
        var tender = unpublished(reference);
        if (person.equals(tender.documents().preparedBy()))
            throw new Refused("You prepared these documents, so somebody else must review them.");
        if (!fit && reason == null) throw new Refused("Say what must change before the tender can be published; it goes to the person who prepared it.");
        if (fit) tenders.save(tender.reviewed(person, clock.instant()));
        record(reference, person, fit ? "Reviewed the tender documents and found them fit to publish." : "Returned the tender documents: " + reason);
    }

    /** The approvers said no to publication: the case ends. */
    public void endUnpublished(String reference) {
        cases.end(reference, CaseStatus.NOT_AWARDED, "Publication of the tender was not approved.", ProcurementCaseService.SYSTEM);
    }

    /**
     * Suppliers know of the tender from the day of its notice on the central platform. The planned deadline stands where the
     * shortest time, which counts from that day, allows it (Procurement Act 2023 s.54; Contract Procedure Rules); otherwise it
     * moves to the earliest day allowed, which the officer read before they published.
     *
     * @param chosen another deadline, which an officer gave; null for the planned one
     * @return the deadline for tenders
     * @throws Refused where nobody approved the publication, or the notice cannot be that of this tender
     */
    public Instant published(String reference, Notice notice, LocalDate chosen) {
        var tender = unpublished(reference);
        var earliest = Deadline.earliest(notice.publishedOn(), tender.rules(), calendars.council());
        var planned = LocalDate.ofInstant(tender.documents().deadline(), Deadline.LONDON);
        var deadline = chosen != null ? chosen : planned.isBefore(earliest) ? earliest : planned;
        return openForBids(tender, notice.recordedBy(), new Publication(notice.publishedOn(), notice.recordedBy(), notice.noticeNumber(), notice.evidenceLink()), deadline, Refusals.none());
    }

    /**
     * Records that the suppliers to be asked by name were invited, all on one day. The deadline may be moved back here.
     *
     * @return the deadline for tenders
     * @throws Refused where nobody approved the invitations, or what is recorded cannot be
     */
    public Instant invited(String reference, String person, LocalDate sentOn, boolean invitationsSent, LocalDate deadline) {
        var tender = unpublished(reference);
        return openForBids(tender, person, new Publication(sentOn, person, null, null), deadline, Refusals.none()
            .unless(conflicts.allowsNotice(reference), "Write the conflicts assessment first, on the page /procurements/%s/conflicts-assessment: above the threshold suppliers are not asked without it (Procurement Act 2023 s.83).", reference)
            .unless(sentOn != null, "Give the day on which the invitations were sent.")
            .unless(sentOn == null || !sentOn.isAfter(LocalDate.now(clock)), "The day of the invitations lies in the future; record them once they are sent.")
            .unless(invitationsSent, "Send the invitations to all suppliers first."));
    }

    private Instant openForBids(Tender tender, String person, Publication as, LocalDate deadline, Refusals refusals) {
        var reference = tender.caseReference();
        approvals.refuseUnlessApproved(reference, DecisionType.PUBLISH);
        var advertised = as.noticeNumber() != null;
        var day = as.publishedOn();
        var reviewedOn = LocalDate.ofInstant(tender.reviewedAt(), Deadline.LONDON);
        refusals = refusals
            .unless(advertised == isAdvertised(tender), advertised ? "The suppliers of this tender are asked by name; there is no notice to publish." : "This tender is advertised; publish its notice.")
            .unless(day == null || !day.isBefore(reviewedOn), "Suppliers cannot have heard of the tender before it was reviewed, on %s.", Deadline.written(reviewedOn))
            .unless(day == null || socialValueConsidered(reference, advertised, day), "The consideration of social value is not on record; it must be there before suppliers hear of the tender (Public Services (Social Value) Act 2012).");
        if (day != null) refusals = all(refusals, Deadline.refusals(deadline, day, tender.rules(), calendars.council()));
        refusals.orThrow();
        var until = Deadline.on(deadline);
        var moved = !until.equals(tender.documents().deadline());
        var published = tenders.save(tender.published(as, until));
        papers.make(published, person);
        if (advertised) papers.publish(published, person);
        record(reference, person, "%s are due by %s%s.".formatted(advertised ? "Tenders" : "Invited the suppliers on %s; tenders".formatted(Deadline.written(day)), Deadline.written(until), moved ? ", not as planned: the shortest time counts from that day" : ""));
        return until;
    }

    /** Whether this round's documents name nobody: its suppliers learn of it from a notice. */
    @Transactional(readOnly = true)
    public boolean owesNotice(String reference) {
        return isAdvertised(newest(reference));
    }

    private static boolean isAdvertised(Tender tender) {
        return tender.documents().suppliersInvited() == null;
    }

    /** The deadline that follows from a notice published on each of the next working days; for the officer who writes the notice. */
    @Transactional(readOnly = true)
    public Map<LocalDate, LocalDate> deadlinesByDay(String reference, int days) {
        var tender = newest(reference);
        var planned = LocalDate.ofInstant(tender.documents().deadline(), Deadline.LONDON);
        var deadlines = new TreeMap<LocalDate, LocalDate>();
        var day = calendars.council().onOrAfter(LocalDate.now(clock));
        for (int i = 0; i < days; i++, day = calendars.council().plus(day, 1)) {
            var earliest = Deadline.earliest(day, tender.rules(), calendars.council());
            deadlines.put(day, planned.isBefore(earliest) ? earliest : planned);
        }
        return deadlines;
    }

    /**
     * Nobody bid, or nobody in time, or the round was stopped: ask again, or end the case (domain reference 8, exceptions E1 and E15).
     *
     * @param why no bid counts, in a sentence
     */
    public void decideWithoutBids(String reference, String person, boolean again, String why, String reason) {
        if (reason == null) throw new Refused("Give the reason for what you decide; it goes on the record.");
        if (again) record(reference, person, "Decided to ask for bids again: " + reason);
        else cases.end(reference, CaseStatus.NOT_AWARDED, why + " " + reason, person);
    }

    /** Suppliers learn of these routes from a notice; of all others from an invitation. */
    public static boolean isAdvertised(Route route) {
        return route == Route.STATUTORY || route == Route.BELOW_THRESHOLD_TENDER;
    }

    /** Whether this case's suppliers learn of it from a notice: not where an approved waiver lets it ask by name. */
    @Transactional(readOnly = true)
    public boolean isAdvertised(ProcurementCase it) {
        return isAdvertised(it.routing().route()) && waiver(it.reference()).isEmpty();
    }

    /** An approved waiver lowers how many must be asked, and names one who must be among them. */
    private Refusals refusals(String reference, Invited invited, int minimum) {
        return waiver(reference).map(w -> invited.refusals(w.minimumInvited())
                .unless(invited.names().stream().anyMatch(name -> name.equalsIgnoreCase(w.supplier())), "Waiver %s is for %s: name it among the suppliers that are asked.", w.reference(), w.supplier()))
            .orElseGet(() -> invited.refusals(minimum));
    }

    /** The approved waiver that the competition of this case rests on: fewer were asked than the rules say, or by name where the rules want a notice. Its value and term bind the award. */
    @Transactional(readOnly = true)
    public Optional<CompetitionWaiver> restsOn(String reference) {
        var it = cases.get(reference);
        var asked = tender(reference).map(Tender::documents).map(Documents::suppliersInvited).map(names -> names.lines().count()).orElse(0L);
        return waiver(reference).filter(w -> isAdvertised(it.routing().route()) || asked < it.routing().minimumInvited());
    }

    private Optional<CompetitionWaiver> waiver(String reference) {
        return waivers.stream().flatMap(w -> w.of(reference).stream()).findFirst();
    }

    /** The newest round; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Tender> tender(String reference) {
        return tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference);
    }

    /** Whether suppliers were asked for bids in any round, by a notice, an invitation or a request for quotes. */
    @Transactional(readOnly = true)
    public boolean suppliersKnow(String reference) {
        return tenders.findByCaseReference(reference).stream().anyMatch(Tender::isPublished);
    }

    /** Whether suppliers may be writing bids now, or bids lie sealed: the newest round is published and not opened. */
    @Transactional(readOnly = true)
    public boolean isWaitingForBids(String reference) {
        return tender(reference).filter(Tender::isPublished).isPresent() && openings(reference).isEmpty();
    }

    /** The papers of the newest round as they lie in the documents of the case, in the order in which a supplier reads them. */
    @Transactional(readOnly = true)
    public List<PaperService.Filed> papers(String reference) {
        return tender(reference).map(papers::of).orElse(List.of());
    }

    /** Whether everybody who must has confirmed the opening of the newest round. */
    @Transactional(readOnly = true)
    public boolean isOpened(String reference) {
        return tender(reference).filter(t -> bids.openings(t.tenderNumber()).stream().anyMatch(o -> o.step() == lastStep(t))).isPresent();
    }

    private static Opening.Step lastStep(Tender tender) {
        return tender.rules().shortPath() ? Opening.Step.OPENED : Opening.Step.WITNESSED;
    }

    /** The number of the newest round, from 1. */
    @Transactional(readOnly = true)
    public int round(String reference) {
        return newest(reference).roundNumber();
    }

    /** The award criteria of the newest round, in order. */
    @Transactional(readOnly = true)
    public List<Criterion> criteria(String reference) {
        return criteriaStore.criteria(newest(reference).tenderNumber());
    }

    /** All that bidders of the newest round are asked. */
    @Transactional(readOnly = true)
    public Asked asked(String reference) {
        return criteriaStore.asked(newest(reference).tenderNumber());
    }

    /**
     * The admitted bids of the newest round, in the order of their receipt.
     *
     * @throws Refused before the opening is complete, or where the record no longer says what was opened
     */
    @Transactional(readOnly = true)
    public List<OpenedBid> openedBids(String reference) {
        return admitted(reference).stream().map(Bid::opened).toList();
    }

    /**
     * What each admitted bid promises under the measures of the tender, by the number of the bid; none of a bid that offers one sum.
     */
    @Transactional(readOnly = true)
    public Map<Long, SocialValueOffer> promised(String reference) {
        var measures = asked(reference).measures();
        return admitted(reference).stream().filter(b -> !b.promises().none()).collect(Collectors.toMap(Bid::number, b -> b.promises().offer(measures)));
    }

    /** The lines that make the price of each admitted bid, by its number; none of a bid whose price is one sum or whose total alone was written down. */
    @Transactional(readOnly = true)
    public Map<Long, List<PricePart>> priceParts(String reference) {
        var schedule = asked(reference).schedule();
        return admitted(reference).stream().filter(b -> !b.rates().isEmpty()).collect(Collectors.toMap(Bid::number, b -> schedule.parts(b.lot(), b.rates())));
    }

    /** What each admitted bidder answered in words, by the number of the bid; for those who score. Empty where nothing was answered. */
    @Transactional(readOnly = true)
    public Map<Long, String> answers(String reference) {
        var measures = asked(reference).measures();
        return admitted(reference).stream().collect(Collectors.toMap(Bid::number, b -> inWords(b, measures)));
    }

    private static String inWords(Bid bid, List<TenderMeasure> measures) {
        return Stream.of(bid.answers() == null ? "" : bid.answers(), bid.promises().none() ? "" : "Social value promised\n" + bid.promises().inWords(measures)).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /**
     * What each admitted bidder said of the conditions, by the number of the bid; empty where none were set. Where the tender is reserved, first
     * for whom and what the bidder's own details say, so that who checks compliance sees both.
     */
    @Transactional(readOnly = true)
    public Map<Long, String> conditions(String reference) {
        var reserved = asked(reference).reservations().stream().map(Reservation::words).collect(Collectors.joining(" "));
        return admitted(reference).stream().collect(Collectors.toMap(Bid::number, b -> Stream.of(reserved.isEmpty() ? "" : "Reserved: %s %s".formatted(reserved, ofBidder(b.opened())), b.conditions() == null ? "" : b.conditions())
            .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"))));
    }

    private static String ofBidder(OpenedBid it) {
        return "Postcode: %s. Small or medium-sized: %s. Charity, voluntary body or social enterprise: %s.".formatted(it.postcode() == null || it.postcode().isEmpty() ? "none in the United Kingdom" : it.postcode(), it.sme() ? "yes" : "no", it.vcse() ? "yes" : "no");
    }

    /** Who may take part in the newest round, and what was considered for small firms. */
    @Transactional(readOnly = true)
    public TenderAccess access(String reference) {
        return criteriaStore.access(newest(reference).tenderNumber());
    }

    /** The company or charity number of each admitted bidder that gave one, by the number of the bid. */
    @Transactional(readOnly = true)
    public Map<Long, String> companyNumbers(String reference) {
        return admitted(reference).stream().filter(b -> b.companyNumber() != null).collect(Collectors.toMap(Bid::number, Bid::companyNumber));
    }

    private List<Bid> admitted(String reference) {
        var tender = newest(reference);
        var openings = bids.openings(tender.tenderNumber());
        var complete = openings.stream().filter(o -> o.step() == lastStep(tender)).findFirst()
            .orElseThrow(() -> new Refused("The bids in case %s are not opened yet.", reference));
        var all = bids.bids(tender.tenderNumber());
        if (!Bid.hash(all).equals(complete.contentHash()))
            throw new Refused("The bids in case %s are no longer what was opened. Tell the monitoring officer before anything else is done.", reference);
        return all.stream().filter(Bid::isAdmitted).toList();
    }

    /** The opening of the newest round: opened, then in the full path witnessed. */
    @Transactional(readOnly = true)
    public List<Opening> openings(String reference) {
        return tender(reference).map(t -> bids.openings(t.tenderNumber())).orElse(List.of());
    }

    private Tender newest(String reference) {
        return tender(reference).orElseThrow(() -> new Refused("There is no tender in case %s yet.", reference));
    }

    private Tender unpublished(String reference) {
        var tender = newest(reference);
        if (tender.isPublished()) throw new Refused("The suppliers in case %s have been asked; what they were asked stays as it is.", reference);
        return tender;
    }

    /**
     * Whether social value was considered before suppliers hear of the tender (Public Services (Social Value) Act 2012 s.1; at any
     * value by the council's policy). A call-off or exempt purchase below £50,000 has no business case in which to consider it.
     */
    private boolean socialValueConsidered(String reference, boolean advertised, LocalDate publishedOn) {
        var asked = advertised || businessCases.find(reference).isPresent();
        return !asked || businessCases.socialValueConsideration(reference).filter(c -> !c.consideredOn().isAfter(publishedOn)).isPresent();
    }

    private void record(String reference, String person, String sentence) {
        timeline.add(reference, Stage.TENDER, person, sentence);
    }

    private static Refusals all(Refusals... some) {
        return new Refusals(java.util.Arrays.stream(some).flatMap(r -> r.reasons().stream()).toList());
    }
}
