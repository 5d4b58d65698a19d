package council.procurement.award.engine;

import council.procurement.award.ChallengeService;
import council.procurement.platform.FormText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the forms about a challenge say: {@code ${challengeFacts.brief(challengeNumber)}}. What was written stands on its page alone. */
@Component("challengeFacts")
public class ChallengeFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ChallengeService challenges;

    ChallengeFacts(ChallengeService challenges) {
        this.challenges = challenges;
    }

    public String brief(long number) {
        var it = challenges.get(number);
        return FormText.shown("**%s**, received on %s. %s.\n\n[Read what was written, and every step](/procurements/%s/challenges)".formatted(it.kind().label(), it.receivedOn().format(DAY), it.state(), it.caseReference()));
    }
}
