package council.procurement.contract;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class ContractRemindersPostgresIT extends ContractReminders {
}
