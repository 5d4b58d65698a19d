package council.procurement.award.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/direct-award.bpmn} and this code call by the same name. */
public final class DirectAwardProcess {

    public static final String KEY = "direct-award";
    public static final String GROUNDS = "direct-award-grounds";

    /** The group that confirms the ground; null where nobody need. */
    static final Variable<String> CONFIRMED_BY = Variable.text("groundConfirmedBy");
    static final Variable<Boolean> CONFIRMATION_NEEDED = Variable.flag("confirmationNeeded");
    static final Variable<String> GROUND_OUTCOME = Variable.text("groundOutcome");
    static final Variable<Boolean> TRANSPARENCY_DUE = Variable.flag("transparencyDue");
    static final Variable<Boolean> AWARD_NOTICE_OWED = Variable.flag("awardNoticeOwed");
    /** Whether the ground leaves the mandatory standstill, and how long a voluntary one lasts; 0 where none was declared. */
    static final Variable<Boolean> STANDSTILL_DUE = Variable.flag("standstillDue");
    static final Variable<Long> VOLUNTARY_DAYS = Variable.whole("voluntaryStandstillWorkingDays");

    private DirectAwardProcess() {
    }
}
