package council.procurement.savings;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class SavingsPostgresIT extends Savings {
}
