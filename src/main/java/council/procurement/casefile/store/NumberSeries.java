package council.procurement.casefile.store;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A counter per series and year; its row stays locked until the taker's transaction ends, so a rollback leaves no gap. */
@Repository
public class NumberSeries {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    NumberSeries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public int next(String series, int year) {
        if (!advance(series, year)) {
            begin(series, year);
            advance(series, year);
        }
        return jdbc.sql("select last_number from number_series where series = ? and series_year = ?")
            .params(series, year).query(Integer.class).single();
    }

    private boolean advance(String series, int year) {
        return jdbc.sql("update number_series set last_number = last_number + 1 where series = ? and series_year = ?")
            .params(series, year).update() == 1;
    }

    /** In a transaction of its own: two that begin a year at once must not roll each other's case back. */
    private void begin(String series, int year) {
        try {
            apart.executeWithoutResult(tx -> jdbc.sql("insert into number_series (series, series_year, last_number) values (?, ?, 0)")
                .params(series, year).update());
        } catch (DuplicateKeyException another) {
            // another case began the year a moment earlier
        }
    }
}
