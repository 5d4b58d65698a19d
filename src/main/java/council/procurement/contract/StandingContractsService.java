package council.procurement.contract;

import council.procurement.casefile.StandingEntries;
import council.procurement.casefile.Viewer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What stands red on the start page of a contract's manager: ends of which they were asked what follows and have not said it, and documents that ran out. */
@Service
class StandingContractsService implements StandingEntries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ContractDatesService dates;
    private final MobilisationService mobilisation;

    StandingContractsService(ContractDatesService dates, MobilisationService mobilisation) {
        this.dates = dates;
        this.mobilisation = mobilisation;
    }

    @Override
    public List<Entry> of(Viewer viewer) {
        var ends = dates.unplanned(viewer.person()).stream().map(it -> new Entry("End not planned", "%s %s ends on %s".formatted(it.reference(), it.title(), it.endsOn().format(DAY)), "/contracts/" + it.reference()));
        var documents = mobilisation.expired(viewer.person()).stream().map(it -> new Entry("Run out", "%s %s was valid until %s".formatted(it.reference(), it.title(), it.endsOn().format(DAY)), "/contracts/%s/mobilisation".formatted(it.reference())));
        return Stream.concat(ends, documents).toList();
    }
}
