package council.procurement.contract;

import java.time.LocalDate;

/**
 * What a contract says of ending it early or in time.
 *
 * @param breakOn      the day on which it can be broken; null for none
 * @param noticeMonths notice that it asks for, before the break date or else before its end; null for none
 */
public record Terms(LocalDate breakOn, Integer noticeMonths) {

    static final Terms NONE = new Terms(null, null);

    /** The last day to give notice; null where none is asked for. */
    LocalDate noticeOn(LocalDate endsOn) {
        return noticeMonths == null ? null : (breakOn == null ? endsOn : breakOn).minusMonths(noticeMonths);
    }
}
