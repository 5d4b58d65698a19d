package council.procurement.award.engine;

import council.procurement.Money;
import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.award.DirectAwardService;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeSubject;
import council.procurement.people.People;
import council.procurement.platform.FormText;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The direct award in brief, for the forms of those who confirm, advise and decide; and what its rules come to. */
@Component("directAwardFacts")
public class DirectAwardFacts implements DecisionSubject, NoticeSubject {

    private static final int LONGEST = 600;

    private final DirectAwardService directAwards;
    private final People people;

    DirectAwardFacts(DirectAwardService directAwards, People people) {
        this.directAwards = directAwards;
        this.people = people;
    }

    public String inBrief(DelegateExecution execution) {
        return inBrief(execution.getProcessBusinessKey());
    }

    /** The mandatory standstill where the ground leaves it, otherwise the voluntary one that was declared. */
    public long standstillDays(boolean due, long voluntary, Object mandatory) {
        return Math.max(due ? ((Number) mandatory).longValue() : 0, voluntary);
    }

    @Override
    public DecisionType type() {
        return DecisionType.DIRECT_AWARD;
    }

    @Override
    public String inBrief(String reference) {
        var it = directAwards.get(reference);
        var framework = it.framework().name() == null ? "" : "  \nFramework: %s, lot %s, until %s".formatted(FormText.plain(it.framework().name()), FormText.plain(it.framework().lot()), it.framework().expires());
        return "**%s**, without competition, to **%s** for **%s** ex VAT%s  \nJustified by %s: %s%s%s%s".formatted(it.title(), FormText.plain(it.supplier()), Money.written(it.priceExVat()), framework,
            people.nameOf(it.justifiedBy()), FormText.capped(FormText.plain(it.justification()), LONGEST), said("No reasonable alternatives", it.noAlternatives()),
            it.publicShare() == null ? "" : "  \nShare of its activity for the council: %s percent".formatted(it.publicShare().stripTrailingZeros().toPlainString()),
            said("The supplier is excluded or excludable; overriding public interest", it.overridingInterest()));
    }

    @Override
    public NoticeKind noticeKind() {
        return NoticeKind.TRANSPARENCY;
    }

    @Override
    public String noticeInBrief(String reference) {
        return inBrief(reference);
    }

    private static String said(String what, String typed) {
        return typed == null ? "" : "  \n%s: %s".formatted(what, FormText.capped(FormText.plain(typed), LONGEST));
    }

    @Override
    public Set<String> authors(String reference) {
        return directAwards.find(reference).map(it -> Set.of(it.justifiedBy())).orElse(Set.of());
    }
}
