package council.procurement.casefile;

import council.procurement.casefile.store.NumberSeries;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives references such as {@code P-2026-0001}: gapless per series and year, also when many start at once. */
@Service
public class ReferenceService {

    private final NumberSeries numbers;
    private final Clock clock;
    private final String casePrefix;

    ReferenceService(NumberSeries numbers, Clock clock, @Value("${council.references.case-prefix:P}") String casePrefix) {
        this.numbers = numbers;
        this.clock = clock;
        this.casePrefix = casePrefix;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String nextCase() {
        return next(casePrefix);
    }

    /** @param series the letter in front: {@code C} for contracts, {@code W} for waivers */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series) {
        int year = LocalDate.now(clock).getYear();
        return "%s-%d-%04d".formatted(series, year, numbers.next(series, year));
    }
}
