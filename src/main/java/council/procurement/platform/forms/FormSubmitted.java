package council.procurement.platform.forms;

import java.util.Map;

/** Somebody sent a form; published in the transaction of its use case, so that a refusal takes it back. */
public record FormSubmitted(String businessKey, String form, String task, String person, Map<String, Object> answers) {
}
