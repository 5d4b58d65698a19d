package council.procurement.tender;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class SupplierChoicesPostgresIT extends SupplierChoices {
}
