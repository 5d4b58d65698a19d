package council.procurement.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2's side of "evidence is insert-only"; PostgreSQL has the function refuse_change(). */
public class InsertOnly implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("Evidence in " + table + " is never changed or deleted");
    }
}
