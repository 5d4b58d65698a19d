package council.procurement.approval;

import council.procurement.postgres.PostgresTest;
import org.junit.jupiter.api.Order;

@PostgresTest
@Order(1) // while its engine is the only one of its name: REST answers for the one that came last
class TwoDecidersPostgresIT extends TwoDeciders {
}
