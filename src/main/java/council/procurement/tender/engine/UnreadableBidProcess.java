package council.procurement.tender.engine;

import council.procurement.platform.Variable;
import java.util.Date;

/** What {@code bpmn/unreadable-bid.bpmn} and this code call by the same name. */
public final class UnreadableBidProcess {

    public static final String KEY = "unreadable-bid";

    /** The bidder sent an exact copy, or has none. */
    public static final String ANSWERED = "exact-copy-answered";

    /** In: the number of the part, and nothing of what it says. */
    public static final Variable<Long> PART = Variable.whole("unreadablePart");
    /** In: whether an exact copy would be known by its hash. */
    public static final Variable<Boolean> COPY_CAN_PROVE = Variable.flag("copyCanProve");
    public static final Variable<Boolean> SHORT_PATH = Variable.flag("shortPath");
    /** What the table {@code exact-copy-time} gives: working days. */
    public static final Variable<Long> COPY_DAYS = Variable.whole("copyDays");
    /** Why that table gives nothing. */
    public static final Variable<String> COPY_REFUSAL = Variable.text("copyRefusal");
    /** Until when the bidder can answer. */
    public static final Variable<Date> COPY_DUE = Variable.moment("copyDue");
    public static final Variable<Boolean> COPY_TAKEN = Variable.flag("copyTaken");

    private UnreadableBidProcess() {
    }
}
