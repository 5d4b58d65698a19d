package council.procurement.award;

import council.procurement.award.AssessmentSummaryService.Summary;
import council.procurement.award.store.AwardEvidence;
import council.procurement.award.store.OutcomeLetterStore;
import council.procurement.award.store.WinnerLeavingStore;
import council.procurement.casefile.Hashes;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.RankedBid;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.supplier.SupplierAccount;
import council.procurement.tender.BidderService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters on the outcome, each with the assessment summary of its bid, to every bidder in the same moment and before the award notice
 * (Procurement Act 2023 s.50). Bidders who bid through this system find theirs on their own pages and are told by mail; an officer
 * sends the others theirs by hand. Every letter is kept as it was sent.
 */
@Service
public class OutcomeLetterService {

    private final AssessmentSummaryService summaries;
    private final AwardEvidence evidence;
    private final WinnerLeavingStore leavings;
    private final EvaluationService evaluations;
    private final OutcomeLetterStore letters;
    private final BidderService bidders;
    private final PdfRenderer pdf;
    private final Clock clock;

    OutcomeLetterService(AssessmentSummaryService summaries, AwardEvidence evidence, WinnerLeavingStore leavings, EvaluationService evaluations, OutcomeLetterStore letters, BidderService bidders, PdfRenderer pdf, Clock clock) {
        this.summaries = summaries;
        this.evidence = evidence;
        this.leavings = leavings;
        this.evaluations = evaluations;
        this.letters = letters;
        this.bidders = bidders;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * A letter that is to be sent, or the last that was.
     *
     * @param waiting whether the bidder is still to be told, or told anew
     * @param sent    null where it waits, and where the bidder was told before letters were kept
     */
    public record Line(long bid, String supplier, String lotLabel, String result, boolean throughPortal, boolean waiting, OutcomeLetter sent) {
    }

    /** One line for each bid. @throws council.procurement.Refused where nothing is recommended yet */
    @Transactional(readOnly = true)
    public List<Line> lines(String reference) {
        var lots = lotsToTell(reference);
        var last = last(reference);
        return summaries.all(reference).stream().map(it -> {
            var waiting = lots.contains(it.own().lot());
            var sent = waiting ? null : last.get(it.own().bidNumber());
            return new Line(it.own().bidNumber(), it.own().supplier(), it.lotLabel(), it.isFirst() ? "Successful" : it.own().compliant() ? "Not successful" : "Not in the running",
                sent == null ? bidders.of(reference, it.own().bidNumber()).isPresent() : sent.throughPortal(), waiting, sent);
        }).toList();
    }

    /** The letter to the bidder as it was sent, or as it would be sent now where it is still to be told, or told anew. Empty for a bid that was not ranked. */
    @Transactional(readOnly = true)
    public Optional<byte[]> letter(String reference, long bid) {
        return summaries.of(reference, bid).map(it -> lotsToTell(reference).contains(it.own().lot()) ? rendered(it) : Optional.ofNullable(last(reference).get(bid)).map(sent -> letters.content(sent.number())).orElseGet(() -> rendered(it)));
    }

    /** The last letter to each bid, by its number. */
    private Map<Long, OutcomeLetter> last(String reference) {
        return letters.of(reference).stream().collect(Collectors.toMap(OutcomeLetter::bid, it -> it, (one, later) -> later));
    }

    /** Writes and keeps the letter of every bid for these lots, and mails those who bid through this system. */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(String reference, Set<Integer> lots, String person) {
        for (var it : summaries.all(reference)) {
            if (!lots.contains(it.own().lot())) continue;
            var account = bidders.of(reference, it.own().bidNumber());
            var content = rendered(it);
            var number = letters.add(new OutcomeLetter(0, reference, it.own().bidNumber(), it.own().lot(), it.own().supplier(), account.isPresent(), clock.instant(), person, Hashes.of(content)), content);
            account.ifPresent(one -> bidders.tell(reference, one, "bid-outcome", number, "", Map.of()));
        }
    }

    /** The lots, or the whole, whose bidders were not told yet, or not since the award that they were told of lapsed and is offered to the next ranked. */
    @Transactional(readOnly = true)
    Set<Integer> lotsToTell(String reference) {
        var told = evidence.outcomes(reference);
        return evaluations.ranking(reference).stream().map(RankedBid::lot).filter(lot -> {
            var times = told.stream().filter(it -> it.lot() == lot).mapToInt(BidOutcome::attempt).max().orElse(0);
            return times == 0 || times <= leavings.lapses(reference, lot) && isOfferedAgain(reference, lot);
        }).collect(Collectors.toSet());
    }

    private boolean isOfferedAgain(String reference, int lot) {
        return leavings.of(reference).stream().filter(it -> it.lot() == lot && it.hasLeft()).reduce((one, later) -> later).filter(it -> it.decision().outcome() == WinnerLeaving.Outcome.NEXT).isPresent();
    }

    private byte[] rendered(Summary summary) {
        var facts = summary.facts();
        facts.put("today", LocalDate.now(clock));
        return pdf.render("pdf/outcome-letter", facts);
    }

    /** Those on the supplier's own pages. */
    @Transactional(readOnly = true)
    public List<OutcomeLetter> of(SupplierAccount account, String reference) {
        return letters.of(reference).stream().filter(it -> it.throughPortal() && bidders.isOf(account, reference, it.bid())).toList();
    }

    /** One of {@link #of the supplier's own}; empty where it is not. */
    @Transactional(readOnly = true)
    public Optional<byte[]> own(SupplierAccount account, String reference, long number) {
        return of(account, reference).stream().filter(it -> it.number() == number).findFirst().map(it -> letters.content(it.number()));
    }
}
