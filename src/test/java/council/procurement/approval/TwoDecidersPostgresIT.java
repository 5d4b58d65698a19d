package council.procurement.approval;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class TwoDecidersPostgresIT extends TwoDeciders {
}
