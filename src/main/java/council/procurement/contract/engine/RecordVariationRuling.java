package council.procurement.contract.engine;

import static council.procurement.contract.engine.VariationProcess.*;

import council.procurement.contract.VariationService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordVariationRuling")
class RecordVariationRuling implements JavaDelegate {

    private final VariationService variations;

    RecordVariationRuling(VariationService variations) {
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var above = COPY_ABOVE_VALUE.in(execution);
        var days = COPY_DAYS.in(execution);
        ALLOWED.set(execution, variations.rule(execution.getProcessBusinessKey(), ALLOWED.in(execution), CONDITION.in(execution), INSTEAD.in(execution), RULE_REFUSAL.in(execution), NOTICE_NEEDED.in(execution),
            above == null ? null : BigDecimal.valueOf(above), days == null ? null : days.intValue(), NOTICE_REFUSAL.in(execution)));
    }
}
