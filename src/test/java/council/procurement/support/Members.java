package council.procurement.support;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What committee services record around a decision by members: its notice before, its publication and call-in after. */
@Component
public class Members {

    private final Officers officers;
    private final Clock clock;

    Members(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    /** The notice's answers, complete and valid: published so many days ago, full notice. */
    public Map<String, Object> notice(int daysAgo) {
        return new HashMap<>(Map.of("matter", "Award of the contract", "decisionMaker", "Cabinet", "decisionDue", "Within three months", "link", "https://www.example.org/forward-plan/1",
            "publishedOn", LocalDate.now(clock).minusDays(daysAgo).toString(), "basis", "full"));
    }

    /** The publication's answers, complete and valid: published today, open to call-in. */
    public Map<String, Object> publication() {
        return new HashMap<>(Map.of("title", "Award of the contract", "publicReasons", "The best offer.", "publicAlternatives", "To do nothing.", "publishedOn", LocalDate.now(clock).toString(), "urgent", "false"));
    }

    /** What a decider answers who approves with a whole record. */
    public static Map<String, Object> approval() {
        return new HashMap<>(Map.of("outcome", "approved", "reason", "The best offer.", "alternatives", "To do nothing."));
    }

    /** What committee services record of a meeting of Cabinet, with a whole record. */
    public static Map<String, Object> minuted(String outcome) {
        var answers = approval();
        answers.putAll(Map.of("outcome", outcome, "body", "Cabinet", "minute", "71/26", "meetingDate", "2026-11-22", "present", "Seven members"));
        return answers;
    }

    /** A notice whose clear days have run. */
    public void announced(String reference) {
        officers.completes("colin", reference, "Task_PublishKeyNotice", notice(40));
    }

    /** Published today, with the call-in's timer run out: the clock stays. */
    public void released(String reference) {
        officers.completes("colin", reference, "Task_PublishDecision", publication());
        officers.fireTimer(reference, "Event_CallInOver");
    }

    /** Does it all two weeks ago, publishes it there and comes back when nobody has called it in. */
    public void twoWeeksAgo(String reference, Runnable decided) {
        var now = clock.instant();
        officers.clockAt(now.minus(Duration.ofDays(14)));
        decided.run();
        officers.completes("colin", reference, "Task_PublishDecision", publication());
        officers.clockAt(now);
        officers.fireTimer(reference, "Event_CallInOver");
    }
}
