package council.procurement.initiation;

/**
 * The times that a decision takes at a value, as the decision table {@code governance-times} answers.
 *
 * @param keyDecision         whether the award is a key decision (SI 2012/2089 reg 8; the level is the council's)
 * @param atMeeting           whether Cabinet decides at a meeting and not one member alone
 * @param noticeClearDays     between the key-decision notice and the decision (reg 9)
 * @param exceptionClearDays  in its place under a general exception (reg 10)
 * @param agendaClearDays     between agenda with report and the meeting (regs 6–7)
 * @param publishWorkingDays  from the decision to its publication
 * @param callInClearDays     clear working days after publication in which it may be called in
 * @param contractWorkingDays from release to the contract: letters, standstill, signature
 */
public record GovernanceTimes(boolean keyDecision, boolean atMeeting, int noticeClearDays, int exceptionClearDays, int agendaClearDays, int publishWorkingDays,
                              int callInClearDays, int contractWorkingDays) {
}
