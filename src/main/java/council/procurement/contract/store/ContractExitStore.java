package council.procurement.contract.store;

import council.procurement.contract.ContractExit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was settled when contracts ended. */
@Repository
public class ContractExitStore {

    private final JdbcClient jdbc;

    ContractExitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, ContractExit it) {
        jdbc.sql("insert into contract_exit (contract_reference, handover, data_return, data_words, review) values (?, ?, ?, cast(? as varchar), ?)")
            .params(reference, it.handover(), it.data().name(), it.dataWords(), it.review()).update();
    }

    public Optional<ContractExit> find(String reference) {
        return jdbc.sql("select * from contract_exit where contract_reference = ?").param(reference)
            .query((row, n) -> new ContractExit(row.getString("handover"), ContractExit.DataReturn.valueOf(row.getString("data_return")), row.getString("data_words"), row.getString("review"))).optional();
    }
}
