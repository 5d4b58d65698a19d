package council.procurement.award.engine;

import council.procurement.Money;
import council.procurement.initiation.InitiationService;
import council.procurement.platform.FormText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The one quote, as Markdown at the head of the form that approves it: {@code ${smallPurchaseBrief.of(execution)}}. */
@Component("smallPurchaseBrief")
public class SmallPurchaseBrief {

    private final InitiationService initiation;

    SmallPurchaseBrief(InitiationService initiation) {
        this.initiation = initiation;
    }

    public String of(DelegateExecution execution) {
        return initiation.smallPurchase(execution.getProcessBusinessKey()).map(it -> "Quote of **%s** by **%s**, without VAT  \nWhat is bought: %s  \nWhy it is good value: %s".formatted(
            Money.written(it.quotedValueExVat()), FormText.plain(it.quotedSupplier()), FormText.plain(it.specification()), FormText.plain(it.valueForMoney()))).map(FormText::shown).orElse("");
    }
}
