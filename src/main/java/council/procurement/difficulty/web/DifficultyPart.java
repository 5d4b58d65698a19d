package council.procurement.difficulty.web;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractFilePart;
import council.procurement.contract.ContractState;
import council.procurement.difficulty.DifficultyService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a contract: that its supplier is in difficulty, for those who may read its file, and where signs are reported. */
@Component
class DifficultyPart implements ContractFilePart {

    private final DifficultyService difficulties;

    DifficultyPart(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Section> section(Contract it, Viewer viewer) {
        var open = difficulties.open(it.supplier().name());
        if (open.isPresent()) {
            var file = open.get();
            if (!difficulties.mayRead(file, viewer)) return Optional.empty();
            return Optional.of(Section.titled("Supplier in difficulty").fact("How it stands", file.level() == null ? "To be assessed" : file.level().label()).fact("What is done", file.state())
                .link("Open the file %s".formatted(file.reference()), "/suppliers-in-difficulty/" + file.reference()));
        }
        if (it.state() != ContractState.LIVE || !DifficultyService.mayReport(viewer)) return Optional.empty();
        return Optional.of(Section.titled("Supplier").link("Report signs that the supplier is in difficulty", "/suppliers-in-difficulty/report?contract=" + it.reference()).onScreenOnly());
    }
}
