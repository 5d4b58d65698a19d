package council.procurement.executive;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class CallInPostgresIT extends CallIns {
}
