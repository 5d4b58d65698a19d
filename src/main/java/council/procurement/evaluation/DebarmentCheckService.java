package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.evaluation.store.DebarmentAnswerStore;
import council.procurement.exclusion.Debarment;
import council.procurement.exclusion.DebarmentService;
import council.procurement.supplier.CompanyNumbers;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds every bidder against the debarment list of the day (domain reference 2.9 and 8, stage 11); each match must be answered. */
@Service
@Transactional
class DebarmentCheckService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final DebarmentService debarments;
    private final TenderService tenders;
    private final ProcurementCaseService cases;
    private final DebarmentAnswerStore answers;
    private final Clock clock;

    DebarmentCheckService(DebarmentService debarments, TenderService tenders, ProcurementCaseService cases, DebarmentAnswerStore answers, Clock clock) {
        this.debarments = debarments;
        this.tenders = tenders;
        this.cases = cases;
        this.answers = answers;
        this.clock = clock;
    }

    /** The entries in force today that may be the bidder, by the number of the bid. */
    @Transactional(readOnly = true)
    Map<Long, List<DebarmentMatch>> matches(String reference, List<OpenedBid> bids) {
        var inForce = debarments.inForceOn(LocalDate.now(clock));
        if (inForce.isEmpty()) return Map.of();
        var numbers = tenders.companyNumbers(reference);
        var covered = isCovered(reference);
        return bids.stream().collect(Collectors.toMap(OpenedBid::number, bid -> {
            var number = CompanyNumbers.spelt(numbers.get(bid.number()));
            return inForce.stream().filter(it -> it.isOf(number) || it.isNamed(bid.supplier())).map(it -> DebarmentMatch.of(it, bid.supplier(), number, days(it), covered)).toList();
        }));
    }

    /** Whether the Act's duty to exclude reaches the procurement: it began under the Act and lies at or above the threshold. */
    boolean isCovered(String reference) {
        var routing = cases.get(reference).routing();
        return routing.regime().equals("PA2023") && routing.aboveThreshold();
    }

    /**
     * The entry of today's list for one ground.
     *
     * @param named an associated person or a sub-contractor; null for the bidder itself
     */
    Optional<DebarmentMatch> match(String reference, OpenedBid bid, String ground, String named) {
        var number = named == null ? CompanyNumbers.spelt(tenders.companyNumbers(reference).get(bid.number())) : null;
        var name = named == null ? bid.supplier() : named;
        var covered = isCovered(reference);
        return debarments.inForceOn(LocalDate.now(clock)).stream().filter(it -> it.ground().equals(ground) && (it.isOf(number) || it.isNamed(name))).findFirst()
            .map(it -> DebarmentMatch.of(it, name, number, days(it), covered));
    }

    private static String days(Debarment it) {
        return "from %s until %s".formatted(it.from().format(DAY), it.until().format(DAY));
    }

    /** What is still to be said of a bid that is to stay in the running; one that is out has its reason. */
    Refusals refusals(Refusals so, ComplianceService.Line line) {
        if (!line.assessment().compliant()) return so;
        for (var match : line.debarred()) {
            so = so.unless(!match.mustExclude(), "%s is on the debarment list (%s), so its bid must be out of the running (Procurement Act 2023 ss.26 and 57). Say that it is not compliant, with that as the reason.", line.bid().label(), match.words());
            so = so.unless(match.mustExclude() || line.assessment().reason() != null && !line.assessment().reason().isBlank(),
                "%s may be on the debarment list (%s). Say under reason whether it is that firm, and why its bid may stay in the running.", line.bid().label(), match.words());
        }
        return so;
    }

    /** Puts what was said of each match on the record. */
    void keep(long evaluation, String person, List<ComplianceService.Line> lines) {
        for (var line : lines) for (var match : line.debarred())
            answers.add(evaluation, new DebarmentAnswer(line.bid().number(), match.entry(), match.words(), line.assessment().compliant(), line.assessment().reason()), person, clock.instant());
    }
}
