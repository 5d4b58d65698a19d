package council.procurement.casefile.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A counter per series and year; its row stays locked until the taker's transaction ends, so a rollback leaves no gap. */
@Repository
public class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /**
     * Whoever begins a year holds the one row that all who begin one must hold. In the same transaction: a second
     * connection, asked for while holding one, would starve the pool when many start at once.
     */
    private void begin(String series, int year) {
        jdbc.sql("select last_number from number_series where series = '*' and series_year = 0 for update").query(Integer.class).single();
        var begun = jdbc.sql("select count(*) from number_series where series = ? and series_year = ?").params(series, year).query(Integer.class).single();
        if (begun == 0) jdbc.sql("insert into number_series (series, series_year, last_number) values (?, ?, 0)").params(series, year).update();
    }
}
