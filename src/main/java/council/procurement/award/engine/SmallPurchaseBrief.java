package council.procurement.award.engine;

import council.procurement.Money;
import council.procurement.initiation.InitiationService;
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
            Money.written(it.quotedValueExVat()), plain(it.quotedSupplier()), plain(it.specification()), plain(it.valueForMoney()))).orElse("");
    }

    /** Markdown and templates of the form do nothing with what a person typed. */
    private static String plain(String typed) {
        return typed.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
