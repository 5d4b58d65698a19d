package council.procurement.executive;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What anybody may read of a decision: nothing that was not written for publication, and no officer's name.
 *
 * @param type      what was decided on, in words
 * @param decider   the body, the member's name and title, or the officer's post
 * @param decidedOn the day of the meeting or of the decision
 * @param status    open to call-in, called in, in force, or taken again
 */
public record PublicDecision(long number, String reference, String title, String type, BigDecimal valueExVat, String decider, boolean byMembers, LocalDate decidedOn, String outcome,
                             String reasons, String alternatives, String interests, LocalDate publishedOn, String status, String notice, String urgency) {
}
