package council.procurement.market.engine;

import static council.procurement.platform.FormText.plain;

import council.procurement.market.MarketEngagementService;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeSubject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The preliminary market engagement notice announces how the market is asked, and until when (Procurement Act 2023 s.17). */
@Component
class EngagementNotice implements NoticeSubject {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final MarketEngagementService engagements;

    EngagementNotice(MarketEngagementService engagements) {
        this.engagements = engagements;
    }

    @Override
    public NoticeKind noticeKind() {
        return NoticeKind.ENGAGEMENT;
    }

    @Override
    public String noticeInBrief(String reference) {
        return engagements.find(reference).map(it -> "**%s**, open until 17:00 on %s. Invited: %s\n\n%s".formatted(it.plan().method().label(), it.plan().closesOn().format(DAY), plain(it.plan().invited()), plain(it.plan().questions()))).orElse("");
    }
}
