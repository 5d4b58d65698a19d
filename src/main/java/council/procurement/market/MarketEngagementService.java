package council.procurement.market;

import council.procurement.Refused;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.SocialValue;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.market.store.MarketEngagementStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preliminary market engagement: planned, held, recorded equally for all (Procurement Act 2023 ss.16–17; domain reference 8, stage 4). */
@Service
@Transactional
public class MarketEngagementService {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final MarketEngagementStore store;
    private final BusinessCaseService businessCases;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final Clock clock;

    MarketEngagementService(MarketEngagementStore store, BusinessCaseService businessCases, ProcurementCaseService cases, TimelineService timeline, Clock clock) {
        this.store = store;
        this.businessCases = businessCases;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Takes the plan.
     *
     * @param socialValue what is considered now, where it was not before: it must be there before the first contact with a
     *                    supplier (domain reference 3.1); ignored where it was
     * @return when the engagement closes
     * @throws Refused where the plan is incomplete
     */
    public Instant plan(String reference, String person, EngagementPlan plan, SocialValue socialValue) {
        var it = cases.get(reference);
        plan.refusals(LocalDate.now(clock), it.need().neededBy()).orThrow();
        if (businessCases.socialValueConsideration(reference).isEmpty()) businessCases.recordSocialValueConsideration(reference, person, socialValue);
        var closesAt = plan.closesOn().atTime(CLOSE_OF_BUSINESS).atZone(clock.getZone()).toInstant();
        var version = store.findById(reference).map(MarketEngagement::version).orElse(null);
        store.save(new MarketEngagement(reference, plan, closesAt, person, clock.instant(), null, null, null, version));
        timeline.add(reference, Stage.MARKET_ENGAGEMENT, person, "Planned the market engagement (%s), open until %s%s.".formatted(
            plan.method().label().toLowerCase(), plan.closesOn().format(DAY), plan.noticeNumber() == null ? "" : ", notice " + plan.noticeNumber()));
        return closesAt;
    }

    /** Whether the preliminary market engagement notice is to be published before the market is asked (Procurement Act 2023 s.17). */
    @Transactional(readOnly = true)
    public boolean owesNotice(String reference) {
        return cases.get(reference).routing().aboveThreshold() && store.findById(reference).orElseThrow().plan().leavesNoticeOpen();
    }

    /** @throws Refused while the engagement is open, or where something is left out */
    public void record(String reference, String person, EngagementRecord what) {
        var planned = store.findById(reference).orElseThrow(() -> new Refused("No market engagement is planned in %s. Plan it first.", reference));
        if (clock.instant().isBefore(planned.closesAt()))
            throw new Refused("The engagement is open until 17:00 on %s. Record it after that.", planned.plan().closesOn().format(DAY));
        what.refusals().orThrow();
        store.save(planned.recorded(what, person, clock.instant()));
        timeline.add(reference, Stage.MARKET_ENGAGEMENT, person, "Recorded the market engagement: %s.".formatted(what.advantage().label().toLowerCase()));
    }

    @Transactional(readOnly = true)
    public Optional<MarketEngagement> find(String reference) {
        return store.findById(reference);
    }
}
