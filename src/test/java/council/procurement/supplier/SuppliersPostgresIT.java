package council.procurement.supplier;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class SuppliersPostgresIT extends Suppliers {
}
