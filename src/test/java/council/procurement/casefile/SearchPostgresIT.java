package council.procurement.casefile;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class SearchPostgresIT extends Searches {
}
