package council.procurement.contract.engine;

import council.procurement.approval.DecisionType;
import council.procurement.contract.VariationFileService;
import council.procurement.contract.VariationService;
import org.springframework.stereotype.Component;

/** What those read who decide on the extension of a contract: the same as of any other change. */
@Component
class ExtensionSubject extends VariationSubject {

    ExtensionSubject(VariationService variations, VariationFileService files) {
        super(variations, files);
    }

    @Override
    public DecisionType type() {
        return DecisionType.EXTENSION;
    }
}
