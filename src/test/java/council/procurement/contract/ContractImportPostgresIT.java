package council.procurement.contract;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class ContractImportPostgresIT extends ContractImports {
}
