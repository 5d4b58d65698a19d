package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import council.procurement.contract.Variation;
import council.procurement.contract.VariationFileService;
import council.procurement.contract.VariationService;
import council.procurement.platform.FormText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of a change that its model hands to the tables and forms: {@code ${variationFacts.ground(execution)}}. */
@Component("variationFacts")
public class VariationFacts {

    private final VariationService variations;
    private final VariationFileService files;
    private final ContractService contracts;

    VariationFacts(VariationService variations, VariationFileService files, ContractService contracts) {
        this.variations = variations;
        this.files = files;
        this.contracts = contracts;
    }

    public String category(DelegateExecution execution) {
        return contracts.get(it(execution).contractReference()).category().code();
    }

    public String ground(DelegateExecution execution) {
        return it(execution).asked().ground().code();
    }

    public boolean supplierChanges(DelegateExecution execution) {
        return it(execution).asked().newSupplier() != null;
    }

    public boolean provided(DelegateExecution execution) {
        return it(execution).asked().provided();
    }

    public boolean scopeChanged(DelegateExecution execution) {
        return it(execution).asked().scopeChanged();
    }

    public boolean balanceChanged(DelegateExecution execution) {
        return it(execution).asked().balanceChanged();
    }

    public double valuePercent(DelegateExecution execution) {
        return it(execution).valuePercent().doubleValue();
    }

    public double termPercent(DelegateExecution execution) {
        return it(execution).termPercent().doubleValue();
    }

    public boolean changesBelowThreshold(DelegateExecution execution) {
        return it(execution).belowThreshold();
    }

    /** What changes and what was said to it, at the head of the form. */
    public String brief(DelegateExecution execution) {
        return FormText.shown(files.inBrief(execution.getProcessBusinessKey()));
    }

    private Variation it(DelegateExecution execution) {
        return variations.get(execution.getProcessBusinessKey());
    }
}
