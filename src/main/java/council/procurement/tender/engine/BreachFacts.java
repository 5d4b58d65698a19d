package council.procurement.tender.engine;

import council.procurement.people.People;
import council.procurement.platform.FormText;
import council.procurement.tender.ConfidentialityBreachService;
import council.procurement.tender.Deadline;
import org.springframework.stereotype.Component;

/** What the form about a breach says: {@code ${breachFacts.brief(breachNumber)}}. What was reported stands on its page alone. */
@Component("breachFacts")
public class BreachFacts {

    private final ConfidentialityBreachService breaches;
    private final People people;

    BreachFacts(ConfidentialityBreachService breaches, People people) {
        this.breaches = breaches;
        this.people = people;
    }

    public String brief(long number) {
        var it = breaches.breach(number);
        return FormText.shown("**Reported by %s**, noticed on %s.\n\n[Read what was reported](/procurements/%s/breach)".formatted(people.nameOf(it.reportedBy()), Deadline.written(it.noticedOn()), it.caseReference()));
    }
}
