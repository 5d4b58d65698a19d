package council.procurement.waiver;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class WaiverRegistersPostgresIT extends WaiverRegisters {
}
