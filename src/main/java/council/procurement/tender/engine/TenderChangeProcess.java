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

    /** Whether suppliers learned of the tender from a notice, so that it is corrected before they are told. */
    static final Variable<Boolean> ADVERTISED = Variable.flag("advertised");

    private TenderChangeProcess() {
    }
}
