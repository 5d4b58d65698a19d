package council.procurement.platform.drafts;

import java.time.Instant;

/**
 * What one person typed into a form and has not sent.
 *
 * @param form    {@code task:<id>} or {@code start:<process key>}
 * @param content the form's values as JSON
 * @param version counts from 1; whoever saves says which they saw
 */
public record FormDraft(String form, String content, int version, Instant savedAt) {
}
