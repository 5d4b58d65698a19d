package council.procurement.supplier.store;

import council.procurement.supplier.SupplierAccount;
import council.procurement.supplier.SupplierDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of suppliers, the links that were sent to them and their sessions. */
@Repository
public class SupplierAccountStore {

    /** Where a link leads and to whom it was sent. */
    public record Link(String email, String leadsTo) {
    }

    private final JdbcClient jdbc;

    SupplierAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int linksTo(String email, Instant since) {
        return jdbc.sql("select count(*) from supplier_link where email = ? and made_at > ?").params(email, utc(since)).query(Integer.class).single();
    }

    public int linksFrom(String origin, Instant since) {
        return jdbc.sql("select count(*) from supplier_link where asked_from = ? and made_at > ?").params(origin, utc(since)).query(Integer.class).single();
    }

    public void addLink(String hash, String email, String leadsTo, String origin, Instant at, Instant expires) {
        jdbc.sql("insert into supplier_link (token_hash, email, leads_to, asked_from, made_at, expires_at) values (?, ?, ?, ?, ?, ?)")
            .params(hash, email, leadsTo, origin, utc(at), utc(expires)).update();
    }

    public Optional<Link> goodLink(String hash, Instant now) {
        return jdbc.sql("select email, leads_to from supplier_link where token_hash = ? and used_at is null and expires_at > ?").params(hash, utc(now))
            .query((row, n) -> new Link(row.getString(1), row.getString(2))).optional();
    }

    /** False where somebody else used it first. */
    public boolean useLink(String hash, Instant now) {
        return jdbc.sql("update supplier_link set used_at = ? where token_hash = ? and used_at is null").params(utc(now), hash).update() == 1;
    }

    public SupplierAccount add(String email, Instant at) {
        jdbc.sql("insert into supplier_account (email, made_at, version) values (?, ?, 0)").params(email, utc(at)).update();
        return withEmail(email).orElseThrow();
    }

    public Optional<SupplierAccount> withEmail(String email) {
        return jdbc.sql("select * from supplier_account where email = ?").param(email).query(SupplierAccountStore::account).optional();
    }

    public Optional<SupplierAccount> find(long number) {
        return jdbc.sql("select * from supplier_account where account_number = ?").param(number).query(SupplierAccountStore::account).optional();
    }

    /** @return false where it was changed since this version was read */
    public boolean update(long number, int seen, SupplierDraft firm, String supplier) {
        return jdbc.sql("""
                update supplier_account set name = ?, company_number = ?, charity_number = ?, postcode = ?, sme = ?, vcse = ?, contact_name = ?, phone = ?, supplier = ?, version = version + 1
                where account_number = ? and version = ?""")
            .params(firm.name(), firm.companyNumber(), firm.charityNumber(), firm.postcode(), firm.sme(), firm.vcse(), firm.contactName(), firm.phone(), supplier, number, seen).update() == 1;
    }

    public void addSession(String hash, long account, Instant at) {
        jdbc.sql("insert into supplier_session (token_hash, account_number, began_at, seen_at) values (?, ?, ?, ?)").params(hash, account, utc(at), utc(at)).update();
    }

    /** @param seenSince   idle no longer than since then
     *  @param begunSince  and begun no earlier than then */
    public Optional<SupplierAccount> session(String hash, Instant seenSince, Instant begunSince) {
        return jdbc.sql("select a.* from supplier_session s join supplier_account a on a.account_number = s.account_number where s.token_hash = ? and s.seen_at > ? and s.began_at > ?")
            .params(hash, utc(seenSince), utc(begunSince)).query(SupplierAccountStore::account).optional();
    }

    public void seen(String hash, Instant at) {
        jdbc.sql("update supplier_session set seen_at = ? where token_hash = ?").params(utc(at), hash).update();
    }

    public void endSession(String hash) {
        jdbc.sql("delete from supplier_session where token_hash = ?").param(hash).update();
    }

    private static SupplierAccount account(ResultSet row, int n) throws SQLException {
        return new SupplierAccount(row.getLong("account_number"), row.getString("email"), row.getString("name"), row.getString("company_number"), row.getString("charity_number"),
            row.getString("postcode"), row.getObject("sme", Boolean.class), row.getObject("vcse", Boolean.class), row.getString("contact_name"), row.getString("phone"),
            row.getString("supplier"), row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
