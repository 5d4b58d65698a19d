package council.procurement.market.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.market.MarketEngagementService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Market engagement's part of the file. What single suppliers said or have of an advantage is with those who prepare the
 * tender, in their task; here stands what everybody was asked and what follows.
 */
@Component
class MarketPart implements CaseFilePart {

    private final MarketEngagementService engagements;

    MarketPart(MarketEngagementService engagements) {
        this.engagements = engagements;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        return engagements.find(reference).map(it -> {
            var plan = it.plan();
            var section = Section.titled("Market engagement").fact("How", plan.method().label()).fact("Open until", it.closesAt()).fact("Questions", plan.questions());
            if (plan.noticeNumber() != null) section = section.fact("Preliminary market engagement notice", plan.noticeNumber());
            else if (plan.noNoticeReason() != null) section = section.fact("Why there is no notice", plan.noNoticeReason());
            var outcome = it.outcome();
            if (outcome == null) return section.fact("Outcome", "Not recorded yet");
            return section.fact("Unfair advantage", outcome.advantage().label()).fact("What it changes in the tender", outcome.effectOnTender()).fact("Recorded", it.recordedAt());
        });
    }
}
