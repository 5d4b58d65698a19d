package council.procurement.supplier.store;

import council.procurement.SearchWords;
import council.procurement.supplier.Locality;
import council.procurement.supplier.Place;
import council.procurement.supplier.Supplier;
import council.procurement.supplier.SupplierChange;
import council.procurement.supplier.SupplierNames;
import council.procurement.supplier.SupplierSearch;
import council.procurement.supplier.SupplierState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class SupplierStore {

    private static final String[] SEARCHED = {"s.name", "s.name_key", "s.reference", "s.company_number", "s.charity_number", "s.contact_name", "s.email", "s.postcode"};
    private static final String SELECT = "select s.*, (select string_agg(c.cpv, ',' order by c.cpv) from supplier_category c where c.supplier = s.reference) categories from supplier s";

    private final JdbcClient jdbc;

    SupplierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Supplier it) {
        jdbc.sql("""
                insert into supplier (reference, name, name_key, company_number, charity_number, postcode, locality, is_local, sme, vcse, contact_name, email, phone, website, notes, state, added_at, version)
                values (:reference, :name, :nameKey, :companyNumber, :charityNumber, :postcode, :locality, :local, :sme, :vcse, :contactName, :email, :phone, :website, :notes, :state, :addedAt, 1)""")
            .params(values(it)).param("addedAt", utc(it.addedAt())).update();
        addCategories(it);
    }

    /** @return false where somebody else changed it since this version was read */
    public boolean update(Supplier it) {
        int changed = jdbc.sql("""
                update supplier set name = :name, name_key = :nameKey, company_number = :companyNumber, charity_number = :charityNumber, postcode = :postcode, locality = :locality,
                    is_local = :local, sme = :sme, vcse = :vcse, contact_name = :contactName, email = :email, phone = :phone, website = :website, notes = :notes, state = :state,
                    version = version + 1
                where reference = :reference and version = :version""")
            .params(values(it)).param("version", it.version()).update();
        if (changed == 0) return false;
        jdbc.sql("delete from supplier_category where supplier = ?").param(it.reference()).update();
        addCategories(it);
        return true;
    }

    private void addCategories(Supplier it) {
        for (var cpv : it.categories()) jdbc.sql("insert into supplier_category (supplier, cpv) values (?, ?)").params(it.reference(), cpv).update();
    }

    public void addChange(String reference, Instant at, String person, String what) {
        jdbc.sql("""
                insert into supplier_change (supplier, change_number, changed_at, changed_by, what)
                select cast(:reference as varchar), coalesce(max(change_number), 0) + 1, cast(:at as timestamp with time zone), cast(:person as varchar), cast(:what as varchar)
                from supplier_change where supplier = :reference""")
            .param("reference", reference).param("at", utc(at)).param("person", person).param("what", what.length() <= 4000 ? what : what.substring(0, 3999) + "…").update();
    }

    public Optional<Supplier> find(String reference) {
        return jdbc.sql(SELECT + " where s.reference = ?").param(reference).query(SupplierStore::supplier).optional();
    }

    /** The supplier with this company or, where none has it, this charity number; null stands for no number. */
    public Optional<Supplier> withNumber(String company, String charity) {
        var byCompany = company == null ? Optional.<Supplier>empty() : jdbc.sql(SELECT + " where s.company_number = ?").param(company).query(SupplierStore::supplier).optional();
        return byCompany.isPresent() || charity == null ? byCompany : jdbc.sql(SELECT + " where s.charity_number = ?").param(charity).query(SupplierStore::supplier).optional();
    }

    public List<Supplier> withNameKey(String key) {
        return jdbc.sql(SELECT + " where s.name_key = ? order by s.reference").param(key).query(SupplierStore::supplier).list();
    }

    public long count(SupplierSearch search) {
        var where = new Where(search);
        return jdbc.sql("select count(*) from supplier s" + where.sql()).params(where.parameters).query(Long.class).single();
    }

    public List<Supplier> page(SupplierSearch search, long offset, int size) {
        var where = new Where(search);
        return jdbc.sql(SELECT + where.sql() + orderBy(search) + " offset :skip rows fetch next :size rows only").params(where.parameters).param("skip", offset).param("size", size)
            .query(SupplierStore::supplier).list();
    }

    public void each(SupplierSearch search, Consumer<Supplier> taker) {
        var where = new Where(search);
        jdbc.sql(SELECT + where.sql() + orderBy(search)).params(where.parameters).query((ResultSet row) -> taker.accept(supplier(row, 0)));
    }

    public List<SupplierChange> history(String reference) {
        return jdbc.sql("select * from supplier_change where supplier = ? order by change_number desc").param(reference)
            .query((row, n) -> new SupplierChange(row.getInt("change_number"), instant(row, "changed_at"), row.getString("changed_by"), row.getString("what"))).list();
    }

    private static String orderBy(SupplierSearch search) {
        var down = search.descending() ? " desc" : "";
        var column = switch (search.order()) {
            case NAME -> "lower(s.name)";
            case REFERENCE -> "s.reference";
            case POSTCODE -> "s.postcode";
            case ADDED -> "s.added_at";
        };
        return " order by " + column + down + ", s.reference" + down;
    }

    private static Map<String, Object> values(Supplier it) {
        var values = new HashMap<String, Object>();
        values.put("reference", it.reference());
        values.put("name", it.name());
        values.put("nameKey", SupplierNames.key(it.name()));
        values.put("companyNumber", it.companyNumber());
        values.put("charityNumber", it.charityNumber());
        values.put("postcode", it.postcode());
        values.put("locality", it.place().locality().name());
        values.put("local", it.place().countsAsLocal());
        values.put("sme", it.sme());
        values.put("vcse", it.vcse());
        values.put("contactName", it.contactName());
        values.put("email", it.email());
        values.put("phone", it.phone());
        values.put("website", it.website());
        values.put("notes", it.notes());
        values.put("state", it.state().name());
        return values;
    }

    private static Supplier supplier(ResultSet row, int number) throws SQLException {
        var categories = row.getString("categories");
        return new Supplier(row.getString("reference"), row.getString("name"), row.getString("company_number"), row.getString("charity_number"), row.getString("postcode"),
            new Place(Locality.valueOf(row.getString("locality")), row.getBoolean("is_local")), row.getObject("sme", Boolean.class), row.getObject("vcse", Boolean.class),
            row.getString("contact_name"), row.getString("email"), row.getString("phone"), row.getString("website"), row.getString("notes"),
            categories == null ? List.of() : List.of(categories.split(",")), SupplierState.valueOf(row.getString("state")), instant(row, "added_at"), row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** The conditions that were asked for, with their parameters: nothing that a person typed becomes SQL. */
    private static class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where(SupplierSearch search) {
            is("is_local", search.local());
            is("sme", search.sme());
            is("vcse", search.vcse());
            is("state", search.state() == null ? null : search.state().name());
            if (search.strategic() != null) conditions.add((search.strategic() ? "" : "not ") + "exists (select 1 from strategic_supplier t where t.supplier = s.reference and t.strategic "
                + "and t.entry_number = (select max(l.entry_number) from strategic_supplier l where l.supplier = s.reference))");
            if (search.cpv() != null) {
                conditions.add("exists (select 1 from supplier_category c where c.supplier = s.reference and (c.cpv like :cpv || '%' or :cpv like c.cpv || '%'))");
                parameters.put("cpv", search.cpv());
            }
            var words = SearchWords.of(search.text());
            if (!words.isEmpty()) {
                conditions.add(words.in(SEARCHED));
                parameters.putAll(words.parameters());
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private void is(String column, Object wanted) {
            if (wanted == null) return;
            conditions.add("s." + column + " = :" + column);
            parameters.put(column, wanted);
        }
    }
}
