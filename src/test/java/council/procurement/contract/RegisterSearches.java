package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each filter of the register finds and leaves out. */
abstract class RegisterSearches {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ContractRegisterService register;
    @Autowired JdbcClient jdbc;

    private final String mark = "Find%d".formatted(NEXT.incrementAndGet());

    @BeforeEach
    void three_contracts() {
        add("A", "Lifts", "Every lift of the Depot.", "Example Lifts Ltd", true, false, "140000.00", Category.SERVICES, "property", "2024-01-15", "2027-12-31", "carlos", ContractState.LIVE, true);
        add("B", "Doors", "Fire doors.", "Example Doors 100%", false, true, "4000.00", Category.GOODS, "property", "2025-01-15", "2026-01-31", null, ContractState.EXPIRED, false);
        add("C", "Roof", "The roof of the depot.", "Example Builders", null, null, "900000.00", Category.WORKS, "ict", "2026-06-01", null, "cora", ContractState.UNCONFIRMED, true);
    }

    @Test
    void every_word_must_occur_somewhere_and_the_suppliers_words_in_its_name() {
        assertThat(found(search().words("depot"))).containsExactly("A", "C");
        assertThat(found(search().words("depot ROOF"))).containsExactly("C");
        assertThat(found(search().words("example lift"))).containsExactly("A");
        assertThat(found(search().words("example").supplier("builders"))).containsExactly("C");
        assertThat(found(search().supplier("depot"))).isEmpty();
        assertThat(found(search().supplier("%"))).containsExactly("B");
    }

    @Test
    void what_a_contract_is_filters_it() {
        assertThat(found(search().service("property"))).containsExactly("A", "B");
        assertThat(found(search().category(Category.WORKS))).containsExactly("C");
        assertThat(found(search().state(ContractState.EXPIRED))).containsExactly("B");
        assertThat(found(search().size(ContractSearch.Size.SME))).containsExactly("A");
        assertThat(found(search().size(ContractSearch.Size.VCSE))).containsExactly("B");
        assertThat(found(search().manager("cora"))).containsExactly("C");
        assertThat(found(search().published(false))).containsExactly("B");
    }

    @Test
    void bounds_belong_to_what_they_bound_and_an_unknown_end_lies_on_no_day() {
        assertThat(found(search().value("4000", "140000"))).containsExactly("A", "B");
        assertThat(found(search().value("4000.01", null))).containsExactly("A", "C");
        assertThat(found(search().starts("2025-01-15", "2026-06-01"))).containsExactly("B", "C");
        assertThat(found(search().ends("2026-01-31", null))).containsExactly("A", "B");
        assertThat(found(search().ends(null, "2099-12-31"))).containsExactly("A", "B");
    }

    @Test
    void the_public_finds_what_is_published_and_never_by_who_manages_it() {
        assertThat(found(search())).containsExactly("A", "B", "C");
        var asked = search().manager("cora").published(false).sort("manager").build().ofThePublic();
        assertThat(marks(asked)).containsExactlyInAnyOrder("A", "C");
        assertThat(asked.sort()).isEqualTo("starts");
    }

    @Test
    void it_sorts_both_ways_and_what_is_not_known_comes_last() {
        assertThat(marks(search().sort("ends").build())).containsExactly("B", "A", "C");
        assertThat(marks(search().sort("ends").down().build())).containsExactly("A", "B", "C");
        assertThat(marks(search().sort("value").down().build())).containsExactly("C", "A", "B");
        assertThat(marks(search().sort("manager").build())).containsExactly("A", "C", "B");
    }

    @Test
    void bounds_the_wrong_way_round_are_told() {
        assertThat(search().value("5", "4").build().contradiction()).hasValueSatisfying(it -> assertThat(it).startsWith("The lowest value is above the highest."));
        assertThat(search().starts("2027-01-02", "2027-01-01").build().contradiction()).isPresent();
        assertThat(search().ends("2027-01-02", "2027-01-01").build().contradiction()).isPresent();
        assertThat(search().value("4", "4").starts("2027-01-01", "2027-01-01").ends(null, "2027-01-01").build().contradiction()).isEmpty();
    }

    private List<String> found(Asked asked) {
        return marks(asked.sort("reference").build());
    }

    /** The last letter of each reference, in their order; the same by pages as by handing over all. */
    private List<String> marks(ContractSearch search) {
        var all = new ArrayList<String>();
        register.each(search, line -> all.add(line.contract().reference()));
        assertThat(register.page(search, 0, 100)).extracting(line -> line.contract().reference()).isEqualTo(all);
        assertThat(register.count(search)).isEqualTo(all.size());
        return all.stream().map(reference -> reference.substring(reference.length() - 1)).toList();
    }

    private void add(String letter, String title, String description, String supplier, Boolean sme, Boolean vcse, String value, Category category, String service, String starts, String ends,
                     String manager, ContractState state, boolean published) {
        jdbc.sql("""
            insert into contract (reference, title, description, supplier_name, sme, vcse, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, state, on_public_register, version)
            values (?, ?, ?, ?, cast(? as boolean), cast(? as boolean), ?, ?, ?, ?, ?, cast(? as date), 0, ?, ?, ?, 0)""")
            .params("C-" + mark + "-" + letter, title + " " + mark, description, supplier, sme, vcse, new BigDecimal(value), category.name(), service, LocalDate.parse(starts), LocalDate.parse(starts),
                ends == null ? null : LocalDate.parse(ends), manager, state.name(), published).update();
    }

    private Asked search() {
        return new Asked(mark);
    }

    /** A search, piece by piece, among the contracts of this test. */
    private static class Asked {

        private final String mark;
        private String words = "";
        private String supplier = "";
        private String service = "";
        private Category category;
        private ContractState state;
        private ContractSearch.Size size;
        private BigDecimal valueFrom;
        private BigDecimal valueTo;
        private LocalDate startsFrom;
        private LocalDate startsTo;
        private LocalDate endsFrom;
        private LocalDate endsTo;
        private String manager = "";
        private Boolean published;
        private String sort = "reference";
        private boolean descending;

        Asked(String mark) {
            this.mark = mark;
        }

        Asked words(String text) {
            words = text;
            return this;
        }

        Asked supplier(String text) {
            supplier = text;
            return this;
        }

        Asked service(String id) {
            service = id;
            return this;
        }

        Asked category(Category one) {
            category = one;
            return this;
        }

        Asked state(ContractState one) {
            state = one;
            return this;
        }

        Asked size(ContractSearch.Size one) {
            size = one;
            return this;
        }

        Asked value(String from, String to) {
            valueFrom = from == null ? null : new BigDecimal(from);
            valueTo = to == null ? null : new BigDecimal(to);
            return this;
        }

        Asked starts(String from, String to) {
            startsFrom = day(from);
            startsTo = day(to);
            return this;
        }

        Asked ends(String from, String to) {
            endsFrom = day(from);
            endsTo = day(to);
            return this;
        }

        Asked manager(String id) {
            manager = id;
            return this;
        }

        Asked published(boolean yes) {
            published = yes;
            return this;
        }

        Asked sort(String key) {
            sort = key;
            return this;
        }

        Asked down() {
            descending = true;
            return this;
        }

        ContractSearch build() {
            return new ContractSearch(mark + " " + words, supplier, service, category, state, size, valueFrom, valueTo, startsFrom, startsTo, endsFrom, endsTo, manager, published, sort, descending);
        }

        private static LocalDate day(String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }
}
