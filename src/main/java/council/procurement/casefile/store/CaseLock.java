package council.procurement.casefile.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of a case, held until the transaction ends: two who number something in one case do so one after the other. */
@Repository
public class CaseLock {

    private final JdbcClient jdbc;

    CaseLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void hold(String reference) {
        jdbc.sql("select reference from procurement_case where reference = ? for update").param(reference).query(String.class).single();
    }
}
