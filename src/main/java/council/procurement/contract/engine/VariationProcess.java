package council.procurement.contract.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/contract-variation.bpmn} and this code call by the same name. */
public final class VariationProcess {

    public static final String KEY = "contract-variation";

    /** In: by whom and by which value it is decided, and the law that governs the contract. */
    static final Variable<String> VARIATION_DECISION = Variable.text("variationDecision");
    static final Variable<Double> DECIDED_VALUE = Variable.pounds("decidedValue");
    static final Variable<String> REGIME = Variable.text("regime");
    static final Variable<Boolean> COVERED = Variable.flag("covered");

    /** What the tables answered. */
    static final Variable<Boolean> ALLOWED = Variable.flag("variationAllowed");
    static final Variable<String> CONDITION = Variable.text("variationCondition");
    static final Variable<String> INSTEAD = Variable.text("variationInstead");
    static final Variable<String> RULE_REFUSAL = Variable.text("ruleRefusal");
    static final Variable<Boolean> NOTICE_NEEDED = Variable.flag("noticeNeeded");
    static final Variable<Double> COPY_ABOVE_VALUE = Variable.pounds("copyAboveValue");
    static final Variable<Long> COPY_DAYS = Variable.whole("copyDays");
    static final Variable<String> NOTICE_REFUSAL = Variable.text("noticeRefusal");

    static final Variable<Boolean> APPROVED = Variable.flag("variationApproved");
    static final Variable<Boolean> SIGNED = Variable.flag("variationSigned");

    private VariationProcess() {
    }
}
