package council.procurement.casefile.web;

import council.procurement.casefile.CaseTask;

/**
 * A task as a line of a page.
 *
 * @param title    of the case; of its process where it belongs to none
 * @param who      who holds it, or the groups that it waits for
 * @param link     into Tasklist; null where this viewer cannot do the task
 * @param caseLink null where it belongs to no case
 * @param mayReassign whether this viewer may give it to somebody else
 */
record TaskRow(CaseTask task, String title, String who, boolean late, String link, String caseLink, boolean mayReassign) {
}
