package council.procurement.waiver;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A waiver of the Contract Procedure Rules, from request to the end of its exit plan. Its reference ({@code W-2026-0001}) is
 * the business key of its process.
 *
 * @param caseReference the case that it releases; null until approval opens one
 */
@Table("waiver")
public record Waiver(@Id String reference, String caseReference, @Embedded.Empty WaiverRequest request, @Embedded.Nullable WaiverRules rules, WaiverStatus status,
                     int timesRefused, String requestedBy, Instant requestedAt, LocalDate decidedOn, String exitResult, LocalDate exitDoneOn, @Version Integer version) {

    /** A request that was refused may be amended so often. */
    private static final int AMENDMENTS = 1;

    static Waiver asked(String reference, String caseReference, WaiverRequest request, String by, Instant at) {
        return new Waiver(reference, caseReference, request, null, WaiverStatus.REQUESTED, 0, by, at, null, null, null, null);
    }

    Waiver amended(WaiverRequest now) {
        return new Waiver(reference, caseReference, now, null, WaiverStatus.REQUESTED, timesRefused, requestedBy, requestedAt, null, null, null, version);
    }

    Waiver ruled(WaiverRules by) {
        return new Waiver(reference, caseReference, request, by, status, timesRefused, requestedBy, requestedAt, decidedOn, exitResult, exitDoneOn, version);
    }

    Waiver approved(LocalDate on) {
        return new Waiver(reference, caseReference, request, rules, WaiverStatus.APPROVED, timesRefused, requestedBy, requestedAt, on, null, null, version);
    }

    Waiver returned() {
        return new Waiver(reference, caseReference, request, rules, WaiverStatus.TO_AMEND, timesRefused, requestedBy, requestedAt, null, null, null, version);
    }

    Waiver refused(LocalDate on) {
        var more = timesRefused < AMENDMENTS;
        return new Waiver(reference, caseReference, request, rules, more ? WaiverStatus.TO_AMEND : WaiverStatus.REFUSED, timesRefused + 1, requestedBy, requestedAt, on, null, null, version);
    }

    Waiver givenUp(LocalDate on) {
        return new Waiver(reference, caseReference, request, rules, WaiverStatus.REFUSED, timesRefused, requestedBy, requestedAt, on, null, null, version);
    }

    Waiver releases(String caseOpened) {
        return new Waiver(reference, caseOpened, request, rules, status, timesRefused, requestedBy, requestedAt, decidedOn, exitResult, exitDoneOn, version);
    }

    Waiver exited(String result, LocalDate on) {
        return new Waiver(reference, caseReference, request, rules, status, timesRefused, requestedBy, requestedAt, decidedOn, result, on, version);
    }

    public boolean isAmendable() {
        return status == WaiverStatus.TO_AMEND;
    }

    /** The value that the chain of deciders goes by, which the ground may raise. */
    public BigDecimal decidedValue() {
        return rules == null || rules.decidedAsFrom() == null ? request.valueExVat() : request.valueExVat().max(rules.decidedAsFrom());
    }
}
