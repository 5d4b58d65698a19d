package council.procurement.evaluation;

import java.time.Instant;

/**
 * Somebody who sits or sat on the panel.
 *
 * @param replaces whose seat they took; null for those appointed at first
 * @param reason   why it was this person; null for those appointed at first
 * @param leftAt   when they left; null for those who sit
 */
public record PanelSeat(String person, PanelRole role, String replaces, String reason, String appointedBy, Instant appointedAt, Instant leftAt) {

    boolean sits() {
        return leftAt == null;
    }

    boolean scores() {
        return sits() && role.scores();
    }
}
