package council.procurement.award;

import council.procurement.Refused;
import council.procurement.SearchWords;
import council.procurement.award.store.SealingRegister;
import council.procurement.casefile.ReferenceService;
import council.procurement.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sealing register: what bears the council's seal, numbered by the server. */
@Service
public class SealingRegisterService {

    private static final Set<String> READERS = Set.of("legal", "monitoring-officer", "internal-audit");
    private static final String SERIES = "S";

    private final SealingRegister register;
    private final ReferenceService references;
    private final People people;
    private final Clock clock;

    SealingRegisterService(SealingRegister register, ReferenceService references, People people, Clock clock) {
        this.register = register;
        this.references = references;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Enters a sealed contract. The number is taken in the same transaction as the signature: what is refused leaves no gap.
     *
     * @return the number of the entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String enter(String reference, int lot, String document, String supplier, LocalDate sealedOn, String sealedBy, String attestedBy, String paperNumber) {
        var entry = new SealEntry(references.next(SERIES), reference, lot, document, supplier, sealedOn, sealedBy, attestedBy, paperNumber, clock.instant());
        register.add(entry);
        return entry.number();
    }

    public boolean mayRead(String person) {
        return READERS.stream().anyMatch(group -> people.isIn(person, group));
    }

    /**
     * The entries in which the words are found, in the order of their numbers.
     *
     * @param words empty for all
     * @throws Refused for anybody but legal, the monitoring officer and internal audit
     */
    @Transactional(readOnly = true)
    public List<SealEntry> read(String person, String words) {
        if (!mayRead(person)) throw new Refused("The sealing register is open to legal, the monitoring officer and internal audit.");
        return register.find(SearchWords.of(words));
    }
}
