package council.procurement.contract.engine;

import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.contract.Variation;
import council.procurement.contract.VariationFileService;
import council.procurement.contract.VariationService;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What those read who decide on the variation of a contract. */
@Component
class VariationSubject implements DecisionSubject {

    private final VariationService variations;
    private final VariationFileService files;

    VariationSubject(VariationService variations, VariationFileService files) {
        this.variations = variations;
        this.files = files;
    }

    @Override
    public DecisionType type() {
        return DecisionType.VARIATION;
    }

    @Override
    public String inBrief(String reference) {
        return files.inBrief(reference);
    }

    @Override
    public Set<String> authors(String reference) {
        return variations.find(reference).map(Variation::askedBy).map(Set::of).orElse(Set.of());
    }
}
