package council.procurement.difficulty.engine;

import council.procurement.Refused;
import council.procurement.difficulty.DifficultyService;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of a supplier in difficulty that its model reads: {@code ${difficultyFacts.leadManager(execution)}}. */
@Component("difficultyFacts")
public class DifficultyFacts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DifficultyService difficulties;

    DifficultyFacts(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    /** Whose the steps of the contract manager are; null where no contract has one, so that every contract manager may take them. */
    public String leadManager(DelegateExecution execution) {
        return difficulties.leadManager(execution.getProcessBusinessKey()).orElse(null);
    }

    public double valueExVat(DelegateExecution execution) {
        return difficulties.valueExVat(execution.getProcessBusinessKey()).doubleValue();
    }

    /** The start of the day on which the supplier is looked at again. */
    public Date nextLook(DelegateExecution execution) {
        return Date.from(difficulties.get(execution.getProcessBusinessKey()).nextLookOn().atStartOfDay(LONDON).toInstant());
    }

    /** The groups that advise, as the table said; none where the value is small. */
    public List<String> advisers(DelegateExecution execution) {
        var refusal = DifficultyProcess.RULE_REFUSAL.in(execution);
        if (refusal != null && !refusal.isBlank()) throw new Refused("%s", refusal);
        var groups = new ArrayList<String>();
        if (DifficultyProcess.FINANCE_ADVISES.in(execution)) groups.add("finance");
        if (DifficultyProcess.LEGAL_ADVISES.in(execution)) groups.add("legal");
        return groups;
    }
}
