package council.procurement.socialvalue;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class MeasuresPostgresIT extends Measures {
}
