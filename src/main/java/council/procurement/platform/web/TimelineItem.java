package council.procurement.platform.web;

import java.time.Instant;

/**
 * One line of a timeline, drawn by {@code fragments/timeline.html}.
 *
 * @param what what happened, as a sentence's start: "Business case approved"
 * @param who the person or role; null for the system
 * @param detail reasons or figures; null for none
 */
public record TimelineItem(Instant when, String what, String who, String detail) {
}
