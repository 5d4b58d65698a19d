package council.procurement.contract.store;

import council.procurement.contract.ContractFlag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Flags of contracts: each row says anew, the last of a kind counts. */
@Repository
public class ContractFlagStore {

    private static final String FLAGS = "select f.*, c.title, c.supplier_name from contract_flag f join contract c on c.reference = f.contract_reference where ";
    private static final String LAST = "f.flag_number = (select max(l.flag_number) from contract_flag l where l.contract_reference = f.contract_reference and l.kind = f.kind)";

    private final JdbcClient jdbc;

    ContractFlagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ContractFlag it) {
        jdbc.sql("insert into contract_flag (contract_reference, kind, raised, words, person, flagged_at) values (?, ?, ?, ?, ?, ?)")
            .params(it.contractReference(), it.kind().name(), it.raised(), it.words(), it.person(), it.at().atOffset(ZoneOffset.UTC)).update();
    }

    public List<ContractFlag> current(String contract) {
        return jdbc.sql(FLAGS + LAST + " and f.contract_reference = ? order by f.kind").param(contract).query(ContractFlagStore::flag).list();
    }

    public List<ContractFlag> history(String contract) {
        return jdbc.sql(FLAGS + "f.contract_reference = ? order by f.flag_number desc").param(contract).query(ContractFlagStore::flag).list();
    }

    public List<ContractFlag> current() {
        return jdbc.sql(FLAGS + LAST + " order by f.contract_reference, f.kind").query(ContractFlagStore::flag).list();
    }

    private static ContractFlag flag(ResultSet row, int n) throws SQLException {
        return new ContractFlag(row.getString("contract_reference"), row.getString("title"), row.getString("supplier_name"), ContractFlag.Kind.valueOf(row.getString("kind")), row.getBoolean("raised"), row.getString("words"),
            row.getString("person"), row.getObject("flagged_at", OffsetDateTime.class).toInstant());
    }
}
