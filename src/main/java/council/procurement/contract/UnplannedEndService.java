package council.procurement.contract;

import council.procurement.casefile.StandingEntries;
import council.procurement.casefile.Viewer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Contracts whose manager was asked what follows and has not said it: they stand on the manager's start page until something follows. */
@Service
class UnplannedEndService implements StandingEntries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ContractDatesService dates;

    UnplannedEndService(ContractDatesService dates) {
        this.dates = dates;
    }

    @Override
    public List<Entry> of(Viewer viewer) {
        return dates.unplanned(viewer.person()).stream().map(it -> new Entry("End not planned", "%s %s ends on %s".formatted(it.reference(), it.title(), it.endsOn().format(DAY)), "/contracts/" + it.reference())).toList();
    }
}
