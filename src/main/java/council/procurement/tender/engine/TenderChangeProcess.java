package council.procurement.tender.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/tender-change.bpmn} and this code call by the same name. */
public final class TenderChangeProcess {

    public static final String KEY = "tender-change";

    /** In: the number of the change. */
    public static final Variable<Long> CHANGE = Variable.whole("tenderChangeNumber");
    /** In: whether somebody else has to agree. */
    public static final Variable<Boolean> SECOND_PERSON_NEEDED = Variable.flag("secondPersonNeeded");
    public static final Variable<Boolean> AGREED = Variable.flag("tenderChangeAgreed");

    private TenderChangeProcess() {
    }
}
