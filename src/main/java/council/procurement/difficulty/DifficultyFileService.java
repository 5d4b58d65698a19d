package council.procurement.difficulty;

import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.contract.Contract;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supplier in difficulty as tasks and mails name it: without its name, for lists and mails are read by more than may read the file. */
@Service
@Transactional(readOnly = true)
class DifficultyFileService implements FileHeads {

    private static final String TITLE = "Supplier in difficulty";

    private final DifficultyService difficulties;

    DifficultyFileService(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public Optional<FileHead> find(String reference) {
        var path = "/suppliers-in-difficulty/" + reference;
        return difficulties.find(reference).map(it -> new FileHead(reference, TITLE, difficulties.contracts(it).stream().map(Contract::service).findFirst().orElse(null), it.reportedBy(),
            "**%s · %s**  \nWhat is written is confidential and stands on its page alone.  \n[Open the file](%s)".formatted(reference, TITLE, path), path));
    }

    @Override
    public Optional<String> caseOf(String reference) {
        return Optional.empty();
    }
}
