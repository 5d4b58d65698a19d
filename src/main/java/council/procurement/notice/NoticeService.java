package council.procurement.notice;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionFile;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.casefile.CaseStartService;
import council.procurement.casefile.ConflictsAssessmentService;
import council.procurement.notice.store.NoticeStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one step in which notices are published: by an officer on the central digital platform, who then records them here
 * (Procurement Act 2023 ss.17, 21, 44, 50, 53, 55 and 87; Procurement Regulations 2024 regs 5 and 8; domain reference 2.4). What follows
 * from a notice, a deadline or a standstill, is for the stage that owed it.
 */
@Service
@Transactional
public class NoticeService {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final NoticeStore store;
    private final CaseStartService starts;
    private final ConflictsAssessmentService conflicts;
    private final ApprovalService approvals;
    private final ObjectProvider<DecisionFile> files;
    private final Clock clock;

    NoticeService(NoticeStore store, CaseStartService starts, ConflictsAssessmentService conflicts, ApprovalService approvals, ObjectProvider<DecisionFile> files, Clock clock) {
        this.store = store;
        this.starts = starts;
        this.conflicts = conflicts;
        this.approvals = approvals;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Records a notice as published. The first of a case, but that of an engagement, fixes the day on which its procurement began.
     *
     * @param valueExVat   whole-life value in pounds by which the case is routed; and with VAT
     * @throws Refused where nobody approved what it announces, the conflicts assessment is missing, what is recorded cannot be, or
     *                 the rules of its day would lead the purchase another way
     */
    public Notice publish(String reference, String person, NoticeRule rule, NoticeEntry entry, BigDecimal valueExVat, BigDecimal valueIncVat) {
        if (rule.approval() != null) approvals.refuseUnlessApproved(reference, rule.approval());
        entry.refusals(LocalDate.now(clock), approvedOn(reference, rule.approval()), rule.linkAsked())
            .unless(!rule.conflictsAssessmentNeeded() || conflicts.allowsNotice(reference),
                "Write the conflicts assessment first, on the page /procurements/%s/conflicts-assessment: above the threshold no notice is published without it (Procurement Act 2023 s.83).", reference)
            .orThrow();
        var key = PlatformNumber.of(entry.noticeNumber()).orElseThrow().key();
        store.byKey(key).ifPresent(before -> {
            throw new Refused("Notice %s is recorded already, as the %s of %s; check the number.", entry.noticeNumber(), before.name(), before.caseReference());
        });
        if (rule.kind().canBegin()) starts.begin(reference, entry.publishedOn(), "the " + rule.name(), person, valueExVat, valueIncVat);
        var notice = new Notice(reference, rule.kind(), rule.name(), entry.noticeNumber(), entry.publishedOn(), entry.evidenceLink(), person, clock.instant());
        try {
            store.add(notice, key);
        } catch (DuplicateKeyException quicker) {
            throw new Refused("Somebody recorded notice %s at the same moment; check the number.", entry.noticeNumber());
        }
        file(reference).note(reference, person, "Published the %s on %s with the number %s.".formatted(rule.name(), entry.publishedOn().format(NoticeEntry.DAY), entry.noticeNumber()));
        return notice;
    }

    private DecisionFile file(String reference) {
        return files.stream().filter(file -> file.keeps(reference)).findFirst().orElseThrow(() -> new Refused("There is no file %s to which the notice belongs.", reference));
    }

    /**
     * A notice on record, for the stage that it belongs to.
     *
     * @throws Refused where the case has no such notice
     */
    @Transactional(readOnly = true)
    public Notice get(String reference, NoticeKind kind, String noticeNumber) {
        return store.of(reference).stream().filter(it -> it.kind() == kind && it.noticeNumber().equals(noticeNumber)).reduce((one, later) -> later)
            .orElseThrow(() -> new Refused("No such notice is on record in case %s. Publish and record it first.", reference));
    }

    /** In the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Notice> of(String reference) {
        return store.of(reference);
    }

    @Transactional(readOnly = true)
    public boolean has(String reference, NoticeKind kind) {
        return store.of(reference).stream().anyMatch(it -> it.kind() == kind);
    }

    /** The day of the last approval: of the meeting, where members decided. */
    private LocalDate approvedOn(String reference, DecisionType type) {
        return type == null ? null : approvals.decisions(reference).stream().filter(it -> it.type() == type && it.outcome() == Outcome.APPROVED).reduce((one, later) -> later)
            .map(it -> it.minute() != null ? it.minute().meetingDate() : LocalDate.ofInstant(it.at(), LONDON)).orElse(null);
    }
}
