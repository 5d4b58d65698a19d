package council.procurement.contract;

import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.executive.PublicDecisionService;
import council.procurement.notice.NoticeService;
import council.procurement.tender.OpportunityService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** How a contract came about, from the need to the signature and after it (seed 3.12). A contract that was brought from elsewhere tells no more than its own events. */
@Service
@Transactional(readOnly = true)
public class ContractStoryService {

    private final TimelineService timeline;
    private final OpportunityService opportunities;
    private final NoticeService notices;
    private final PublicDecisionService decisions;

    ContractStoryService(TimelineService timeline, OpportunityService opportunities, NoticeService notices, PublicDecisionService decisions) {
        this.timeline = timeline;
        this.opportunities = opportunities;
        this.notices = notices;
        this.decisions = decisions;
    }

    /** @param link where it is to be read; null for nowhere */
    public record Published(LocalDate on, String what, String link) {
    }

    /** What anybody may read of it, oldest first: tender, notices, decisions, signature. */
    public List<Published> published(Contract it) {
        if (it.caseReference() == null) return List.of();
        var all = new ArrayList<Published>();
        opportunities.advertised(it.caseReference()).ifPresent(tender -> all.add(new Published(tender.tender().publication().publishedOn(), "The tender was published", "/opportunities/" + it.caseReference())));
        notices.of(it.caseReference()).forEach(notice -> all.add(new Published(notice.publishedOn(), StringUtils.capitalize(notice.name()) + " " + notice.noticeNumber(), notice.evidenceLink())));
        decisions.of(it.caseReference()).forEach(decision -> all.add(new Published(decision.decidedOn(), "%s: %s, by %s".formatted(StringUtils.capitalize(decision.type()), decision.outcome().toLowerCase(), decision.decider()), "/decisions/" + decision.number())));
        all.add(new Published(it.period().signedOn(), "The contract was signed", null));
        all.sort(Comparator.comparing(Published::on));
        return all;
    }

    /** What each stage of the purchase came to, and everything since the signature; newest first, for the council's own people. */
    public List<TimelineEntry> told(Contract it) {
        if (it.caseReference() == null) return List.of();
        var all = timeline.of(it.caseReference());
        var lastOfStage = new HashMap<Stage, Integer>();
        all.forEach(entry -> lastOfStage.put(entry.stage(), entry.number()));
        return all.stream().filter(entry -> entry.number() == 1 || entry.stage() == Stage.CONTRACT || lastOfStage.get(entry.stage()) == entry.number())
            .sorted(Comparator.comparing(TimelineEntry::number).reversed()).toList();
    }
}
