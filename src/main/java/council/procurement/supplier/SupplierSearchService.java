package council.procurement.supplier;

import council.procurement.SearchWords;
import council.procurement.casefile.SearchHit;
import council.procurement.casefile.SearchSource;
import council.procurement.casefile.Viewer;
import council.procurement.supplier.SupplierSearch.Order;
import council.procurement.supplier.store.SupplierStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suppliers in the search of the council's own people. */
@Service
@Transactional(readOnly = true)
class SupplierSearchService implements SearchSource {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SupplierStore store;

    SupplierSearchService(SupplierStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "Suppliers";
    }

    @Override
    public List<SearchHit> find(SearchWords words, Viewer viewer, int most) {
        var search = new SupplierSearch(String.join(" ", words.words()), null, null, null, null, null, Order.ADDED, true);
        return store.page(search, 0, most).stream().map(it -> new SearchHit("Supplier", it.reference(), it.name(),
            Stream.of(it.postcode(), it.companyNumber(), it.contactName()).filter(fact -> fact != null).collect(Collectors.joining(", ")),
            "/suppliers/" + it.reference(), LocalDate.ofInstant(it.addedAt(), LONDON))).toList();
    }

    @Override
    public Optional<String> page(String reference) {
        return store.find(reference).map(it -> "/suppliers/" + it.reference());
    }
}
