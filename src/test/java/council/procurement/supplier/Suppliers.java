package council.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ImportReport;
import council.procurement.casefile.Viewer;
import council.procurement.supplier.SupplierSearch.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of suppliers, against a real database and the real table of places. */
abstract class Suppliers {

    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired SupplierService suppliers;
    @Autowired SupplierImportService file;
    @Autowired JdbcClient jdbc;

    private static SupplierDraft draft(String name, String company, String postcode, Boolean sme, String categories) {
        return new SupplierDraft(name, company, null, postcode, sme, null, "Sam Example", "sam@supplier.example", null, null, null, categories);
    }

    /** A word that no other test's suppliers bear. */
    private static String word() {
        return "zyx" + NEXT.incrementAndGet() + "q";
    }

    @Test
    void a_supplier_is_found_by_its_name_its_place_and_what_it_sells() {
        var word = word();
        var reference = suppliers.add(PRIYA, draft("Acme " + word + " Ltd", null, "WS13 6YX", true, "90511"));
        var far = suppliers.add(PRIYA, draft("Far " + word, null, "SW1A 1AA", null, "77310000"));
        assertThat(suppliers.get(reference).place()).isEqualTo(new Place(Locality.LOCAL, true));
        assertThat(suppliers.get(far).place()).isEqualTo(new Place(Locality.OUTSIDE, false));
        assertThat(found(word, null, null)).containsExactly(reference, far);
        assertThat(found(word.toUpperCase(), null, true)).containsExactly(reference);
        assertThat(found(word, "90511000", null)).containsExactly(reference);
        assertThat(found(word, "90", null)).containsExactly(reference);
        assertThat(found(word, "7731", null)).containsExactly(far);
        assertThat(found(word + " unknown", null, null)).isEmpty();
        assertThat(found("%", null, null)).as("a wildcard is a character").isEmpty();
    }

    private java.util.List<String> found(String text, String cpv, Boolean local) {
        var search = new SupplierSearch(text, cpv, local, null, null, SupplierState.ACTIVE, Order.NAME, false);
        var page = suppliers.page(search, 0, 50).stream().map(Supplier::reference).toList();
        assertThat(suppliers.count(search)).isEqualTo(page.size());
        return page;
    }

    @Test
    void one_firm_has_one_entry() {
        var name = "Twin " + word();
        var number = "%08d".formatted(70_000_000 + NEXT.incrementAndGet());
        var reference = suppliers.add(PRIYA, draft(name + " Ltd", number, "WS14 9AB", null, null));
        assertThatThrownBy(() -> suppliers.add(PRIYA, draft("Another", number, "B1 1AA", null, null))).isInstanceOf(RefusedFields.class)
            .hasMessage("%s Ltd (%s) has this company number already. Change that entry instead.", name, reference);
        assertThatThrownBy(() -> suppliers.add(PRIYA, draft(name.toUpperCase() + " LIMITED", null, "WS14 9AB", null, null))).isInstanceOf(RefusedFields.class)
            .hasMessageEndingWith("is in the register with this postcode already. Change that entry instead.");
        assertThat(suppliers.same(draft(name, null, null, null, null))).map(Supplier::reference).contains(reference);
        assertThat(suppliers.same(draft(name, "99999999", null, null, null))).as("another number is another firm").isEmpty();
    }

    @Test
    void every_change_stays_with_old_and_new_value() {
        var name = "Changing " + word();
        var reference = suppliers.add(PRIYA, draft(name, null, "WS13 6YX", null, "90"));
        suppliers.change(PRIYA, reference, suppliers.get(reference).version(), draft(name, null, "B75 1AA", true, "90,77"));
        assertThat(suppliers.get(reference)).satisfies(it -> {
            assertThat(it.place()).isEqualTo(new Place(Locality.PARTLY, false));
            assertThat(it.sme()).isTrue();
            assertThat(it.categories()).containsExactly("77", "90");
        });
        assertThat(suppliers.history(reference)).extracting(SupplierChange::what).containsExactly(
            "Postcode: “WS13 6YX” became “B75 1AA”. Small or medium-sized: “not known” became “yes”. Sells (CPV): “90” became “77, 90”.", "Added to the register.");
        assertThatThrownBy(() -> jdbc.sql("update supplier_change set what = 'nothing' where supplier = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from supplier_change where supplier = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_writes_over_a_colleague_unseen() {
        var name = "Contended " + word();
        var reference = suppliers.add(PRIYA, draft(name, null, null, null, null));
        int seen = suppliers.get(reference).version();
        suppliers.change(PRIYA, reference, seen, draft(name, null, "WS7 1AA", null, null));
        assertThatThrownBy(() -> suppliers.change(PRIYA, reference, seen, draft(name, null, "WS9 1AA", null, null))).isInstanceOf(Refused.class)
            .hasMessageStartingWith("A colleague changed " + name);
        assertThat(suppliers.get(reference).postcode()).isEqualTo("WS7 1AA");
        assertThat(suppliers.history(reference)).hasSize(2);
    }

    @Test
    void an_archived_supplier_stays_in_the_register_and_is_not_offered() {
        var word = word();
        var reference = suppliers.add(PRIYA, draft("Gone " + word, null, null, null, null));
        assertThatThrownBy(() -> suppliers.change(PRIYA, reference, 1, SupplierState.ARCHIVED, " ")).isInstanceOf(RefusedFields.class);
        suppliers.change(PRIYA, reference, 1, SupplierState.ARCHIVED, "Ceased trading.");
        assertThat(found(word, null, null)).isEmpty();
        assertThat(suppliers.get(reference).isActive()).isFalse();
        assertThat(suppliers.history(reference).get(0).what()).isEqualTo("Archived: Ceased trading.");
    }

    @Test
    void a_file_adds_and_changes_all_or_nothing_and_the_same_again_changes_nothing() {
        var word = word();
        var number = "%08d".formatted(70_000_000 + NEXT.incrementAndGet());
        var known = suppliers.add(PRIYA, new SupplierDraft("Known " + word, number, null, "WS13 6YX", true, null, "Sam Example", "sam@supplier.example", null, "https://known.example", null, "90511"));
        var rows = List.of(row("name", "Known " + word + " Ltd", "company number", number, "vcse", "No", "telephone", "'+44 1543 000000"), row("name", "New " + word, "postcode", "b11aa", "sme", "Not known", "sells (cpv)", "77 90"));

        assertThat(file.take(PRIYA, rows, false)).isEqualTo(new ImportReport(1, 1, 0, 0, List.of(), false));
        assertThat(found(word, null, null)).as("a check writes nothing").containsExactly(known);
        assertThat(suppliers.history(known)).hasSize(1);

        var bad = new ArrayList<>(rows);
        bad.addAll(List.of(row("name", "Bad " + word, "sme", "perhaps"), row("postcode", "B1 1AA"), row("name", "Another " + word, "company number", number), row("name", "Bad " + word, "e-mail", "nowhere", "company number", "x")));
        var refused = file.take(PRIYA, bad, true);
        assertThat(refused.written()).isFalse();
        assertThat(refused.problems()).containsExactly("Row 4: sme is yes or no, not “perhaps”.", "Row 5: fill the column name.", "Row 6: the firm stands in the file twice.",
            "Row 7: Give the company number as Companies House writes it, such as 01234567 or SC123456. Give the e-mail address as in name@example.org.");
        assertThat(found(word, null, null)).as("one bad row stops all").containsExactly(known);

        assertThat(file.take(PRIYA, rows, true)).isEqualTo(new ImportReport(1, 1, 0, 0, List.of(), true));
        assertThat(suppliers.get(known)).satisfies(it -> {
            assertThat(it.name()).isEqualTo("Known " + word + " Ltd");
            assertThat(List.of(it.postcode(), it.website(), it.email(), it.phone())).as("an empty cell leaves what is there").containsExactly("WS13 6YX", "https://known.example", "sam@supplier.example", "+44 1543 000000");
            assertThat(it.sme()).isTrue();
            assertThat(it.vcse()).isFalse();
            assertThat(it.categories()).containsExactly("90511");
        });
        assertThat(suppliers.history(known)).extracting(SupplierChange::what).first().asString().contains("Charity or social enterprise: “not known” became “no”.");
        var added = suppliers.page(new SupplierSearch("New " + word, null, null, null, null, SupplierState.ACTIVE, Order.NAME, false), 0, 5);
        assertThat(added).singleElement().satisfies(it -> {
            assertThat(it.postcode()).isEqualTo("B1 1AA");
            assertThat(it.sme()).isNull();
            assertThat(it.categories()).containsExactly("77", "90");
        });

        assertThat(file.take(PRIYA, rows, true)).isEqualTo(new ImportReport(0, 0, 2, 0, List.of(), true));
        assertThat(suppliers.history(known)).hasSize(2);
        assertThat(found(word, null, null)).hasSize(2);
    }

    @Test
    void a_row_that_would_make_one_of_two_entries_and_a_firm_that_stands_twice_are_refused() {
        var word = word();
        var first = "%08d".formatted(70_000_000 + NEXT.incrementAndGet());
        var charity = String.valueOf(1_000_000 + NEXT.incrementAndGet());
        suppliers.add(PRIYA, new SupplierDraft("One " + word, first, null, "WS13 6YX", null, null, null, null, null, null, null, null));
        suppliers.add(PRIYA, new SupplierDraft("Two " + word, null, charity, "WS13 6YX", null, null, null, null, null, null, null, null));
        assertThat(file.take(PRIYA, List.of(row("name", "One " + word, "company number", first, "charity number", charity)), true).problems())
            .singleElement().asString().startsWith("Row 2: Two " + word).endsWith("has this charity number already. Change that entry instead.");
        assertThat(file.take(PRIYA, List.of(row("name", "Two " + word, "postcode", "WS13 6YX"), row("name", "Two " + word, "charity number", charity)), true).problems())
            .containsExactly("Row 3: the firm stands in the file twice.");
    }

    private static Map<String, String> row(String... columnsAndCells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < columnsAndCells.length; i += 2) row.put(columnsAndCells[i], columnsAndCells[i + 1]);
        return row;
    }

    @Test
    void officers_without_the_register_in_their_care_change_nothing() {
        assertThatThrownBy(() -> suppliers.add(new Viewer("olivia", Set.of("service-officers")), draft("Acme " + word(), null, null, null, null)))
            .isInstanceOf(Refused.class).hasMessage("Only procurement team or economic growth change the register of suppliers. Ask them to do it.");
    }
}
