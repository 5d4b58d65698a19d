package council.procurement.casefile;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case behind the reference of a task: a contract and a waiver have processes of their own, and what somebody declared or did stands with their case. */
@Service
@Transactional(readOnly = true)
public class CaseKeyService {

    private final ObjectProvider<FileHeads> others;

    CaseKeyService(ObjectProvider<FileHeads> others) {
        this.others = others;
    }

    /** The reference itself where it is that of a case, or of a file without one. */
    public String of(String reference) {
        return others.stream().flatMap(files -> files.caseOf(reference).stream()).findFirst().orElse(reference);
    }
}
