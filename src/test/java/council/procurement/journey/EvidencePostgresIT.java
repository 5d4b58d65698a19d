package council.procurement.journey;

import council.procurement.postgres.PostgresTest;
import org.junit.jupiter.api.Order;

@PostgresTest
@Order(1) // while its engine is the only one of its name: REST answers for the one that came last
class EvidencePostgresIT extends Evidence {

    @Override
    void withoutReferences(Runnable work) {
        work.run(); // its triggers refuse whether there is a row or not
    }

    @Override
    void dropTrigger(String table) {
        jdbc.sql("drop trigger %1$s_insert_only on %1$s".formatted(table)).update();
    }

    @Override
    void createTrigger(String table) {
        jdbc.sql("create trigger %1$s_insert_only before update or delete or truncate on %1$s for each statement execute function refuse_change()".formatted(table)).update();
    }
}
